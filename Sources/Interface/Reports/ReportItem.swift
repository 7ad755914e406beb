/// What one panel says at a moment: a number of its own, or one or more for each of its series or rows.
public struct ReportItem: Sendable, Hashable {
    public struct Number: Sendable, Hashable {
        /// What it counts, where a part has several: the column's title; else empty.
        public var title: String
        /// Nil where there is none.
        public var value: Double?
        /// As the screen writes it: `12.4 req/s`, `–`.
        public var text: String
    }

    /// A series, a bar, a row of a table.
    public struct Part: Sendable, Hashable {
        public var name: String
        public var numbers: [Number]
    }

    public var title: String
    /// In the order of the screen, no more than `mostParts`.
    public var parts: [Part]
    /// How many parts there are besides.
    public var more: Int
    /// What stands in the place of parts where there are none: `collecting`, `no data` or `failed`.
    public var words: String

    /// More than anybody listens to.
    public static let mostParts = 20

    init(title: String, parts: [Part], words: String) {
        self.title = title
        self.parts = Array(parts.prefix(ReportItem.mostParts))
        more = max(0, parts.count - ReportItem.mostParts)
        self.words = words
    }

    /// `Requests by provider: openai 2.55 req/s, anthropic 2.14 req/s`; a line for each part where these have several
    /// numbers.
    var lines: [String] {
        guard !parts.isEmpty else { return ["\(title): \(words)"] }
        let rest = more > 0 ? ["and \(more) more"] : []
        guard parts.contains(where: { $0.numbers.count > 1 }) else {
            return ["\(title): \((parts.map(ReportItem.text) + rest).joined(separator: ", "))"]
        }
        return (parts.map(ReportItem.text) + rest).map { "\(title): \($0)" }
    }

    private static func text(_ part: Part) -> String {
        let numbers = part.numbers.map { $0.title.isEmpty ? $0.text : "\($0.title) \($0.text)" }
        let name = part.name.isEmpty ? [] : [part.name]
        return part.numbers.count > 1
            ? (name + numbers).joined(separator: ", ") : (name + numbers).joined(separator: " ")
    }
}
