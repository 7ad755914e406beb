/// States over time, one line per series.
public struct StatesContent: Sendable {
    public struct Span: Sendable, Hashable {
        /// Milliseconds since the epoch; `through` is where the next one begins.
        public var from: Int64
        public var through: Int64
        public var value: Double
        public var text: String
        public var color: PanelColor
    }

    public struct Line: Sendable {
        public var name: String
        public var spans: [Span]
    }

    public var lines: [Line]
}
