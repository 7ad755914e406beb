/// Bars over categories.
public struct BarChartContent: Sendable {
    public struct Series: Sendable {
        public var name: String
        public var color: PanelColor
        /// One for each category; nil where there is none.
        public var values: [Double?]
        public var unit: Unit
        public var decimals: Int?
    }

    public var categories: [String]
    public var series: [Series]
    /// Fixed ends; nil to follow the values.
    public var minimum: Double?
    public var maximum: Double?
}
