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
    private var names: [String: [String: String]] = [:]

    public init(labels: Set<String>) {
        self.labels = labels
    }

    public var isEmpty: Bool { labels.isEmpty }

    /// Numbers the values of all these label sets; those that have a number keep it.
    public mutating func meet(_ sets: some Sequence<Labels>) {
        var values: [String: Set<String>] = [:]
        for set in sets {
            for label in set where labels.contains(label.name) && !label.value.isEmpty {
                values[label.name, default: []].insert(label.value)
            }
        }
        for (label, found) in values { meet(found, of: label) }
    }

    /// Numbers values of one label.
    public mutating func meet(_ values: Set<String>, of label: String) {
        var known = names[label] ?? [:]
        for value in values.sorted(by: { $0.precedesBytewise($1) }) where !value.isEmpty && known[value] == nil {
            known[value] = "\(label)-\(known.count + 1)"
        }
        names[label] = known
    }

    /// The labels with the names in place.
    public func redacted(_ set: Labels) -> Labels {
        guard set.contains(where: { labels.contains($0.name) }) else { return set }
        return Labels(set.map { Label($0.name, redacted($0.value, of: $0.name)) })
    }

    /// The name for a value of a label; a value that was never met is hidden altogether.
    public func redacted(_ value: String, of label: String) -> String {
        guard labels.contains(label), !value.isEmpty else { return value }
        return names[label]?[value] ?? "\(label)-?"
    }

    /// A text in which values may stand, such as an expression.
    ///
    /// Every occurrence is replaced, the longest values first: rather too much than a name that slips through.
    public func redacted(text: String) -> String {
        let pairs = names.values.flatMap { $0 }.sorted {
            $0.key.utf8.count != $1.key.utf8.count ? $0.key.utf8.count > $1.key.utf8.count : $0.key < $1.key
        }
        return pairs.reduce(text) { $0.replacing($1.key, with: $1.value) }
    }

    /// A series with the names in place, its own name among them.
    func redacted(_ series: DataSeries) -> DataSeries {
        var result = series
        result.labels = redacted(series.labels)
        for label in series.labels where labels.contains(label.name) && !label.value.isEmpty {
            result.name = result.name.replacing(label.value, with: redacted(label.value, of: label.name))
        }
        return result
    }
}
