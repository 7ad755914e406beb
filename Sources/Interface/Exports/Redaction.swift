import Dashboards
public import MetricModel

/// Puts numbered names in the place of label values that must not leave the house: `consumer-1`, `workspace-2`.
///
/// Numbers follow the values' order, so that the same data get the same names. Equal values keep equal names within
/// one file.
public struct Redaction: Sendable, Hashable {
    /// Which labels' values are replaced.
    public let labels: Set<String>
    /// By label, by value.
    private var names: [String: [BytewiseText: String]] = [:]
    /// The names for the values that texts may hold.
    private var replacement = TextReplacement([])

    public init(labels: Set<String>) {
        self.labels = labels
    }

    public var isEmpty: Bool { labels.isEmpty }

    /// Numbers the values of all these label sets; those that have a number keep it.
    public mutating func meet(_ sets: some Sequence<Labels>) {
        var values: [String: Set<BytewiseText>] = [:]
        for set in sets {
            for label in set where labels.contains(label.name) {
                values[label.name, default: []].insert(BytewiseText(label.value))
            }
        }
        for (label, found) in values { number(found, of: label) }
        prepareTexts()
    }

    /// Numbers values of one label.
    public mutating func meet(_ values: some Sequence<String>, of label: String) {
        number(Set(values.map(BytewiseText.init)), of: label)
        prepareTexts()
    }

    private mutating func number(_ values: Set<BytewiseText>, of label: String) {
        var known = names[label] ?? [:]
        for value in values.sorted() where !value.text.isEmpty && known[value] == nil {
            known[value] = "\(label)-\(known.count + 1)"
        }
        names[label] = known
    }

    /// A value that several labels have goes by the name of the first of them, in a text as well as in the next one.
    private mutating func prepareTexts() {
        let labels = names.sorted { $0.key.precedesBytewise($1.key) }
        replacement = TextReplacement(labels.flatMap { $0.value.map { (word: $0.key.text, replacement: $0.value) } })
    }

    /// The labels with the names in place.
    public func redacted(_ set: Labels) -> Labels {
        guard set.contains(where: { labels.contains($0.name) }) else { return set }
        return Labels(set.map { Label($0.name, redacted($0.value, of: $0.name)) })
    }

    /// The name for a value of a label; a value that was never met is hidden altogether.
    public func redacted(_ value: String, of label: String) -> String {
        guard labels.contains(label), !value.isEmpty else { return value }
        return names[label]?[BytewiseText(value)] ?? "\(label)-?"
    }

    /// A text in which values may stand, such as an expression.
    ///
    /// Every occurrence is replaced, of several at a place the longest: rather too much than a name that slips through.
    public func redacted(text: String) -> String { replacement(text) }

    /// A series with the names in place, its own name among them.
    func redacted(_ series: DataSeries) -> DataSeries {
        var result = series
        result.labels = redacted(series.labels)
        let hidden = series.labels.filter { labels.contains($0.name) }
        let words = hidden.map { (word: $0.value, replacement: redacted($0.value, of: $0.name)) }
        result.name = TextReplacement(words)(series.name)
        return result
    }
}
