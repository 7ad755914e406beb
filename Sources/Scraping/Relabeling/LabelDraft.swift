import MetricModel

/// A label set that rules change one after another.
///
/// Keeps the order of Prometheus' labels.Builder, original labels before those that were set since, because where
/// `labelmap` gives several labels one name, the last in that order wins.
struct LabelDraft {
    /// The first `originalCount` are untouched, the rest were set.
    private(set) var pairs: [Label]
    private var originalCount: Int

    init(_ labels: Labels) {
        pairs = Array(labels)
        originalCount = pairs.count
    }

    /// The label set as it is now.
    var labels: Labels { Labels(pairs) }

    /// The label's value, or the empty text where there is no such label.
    subscript(name: String) -> String {
        index(of: name).map { pairs[$0].value } ?? ""
    }

    /// Sets a label, or removes it where the value is empty.
    mutating func set(_ name: String, to value: String) {
        let place = index(of: name)
        if let place, place >= originalCount, !value.isEmpty {
            pairs[place].value = value
            return
        }
        if let place { remove(at: place) }
        if !value.isEmpty { pairs.append(Label(name, value)) }
    }

    /// Removes the labels whose names meet the condition.
    mutating func removeAll(where isUnwanted: (String) -> Bool) {
        for place in pairs.indices.reversed() where isUnwanted(pairs[place].name) { remove(at: place) }
    }

    private mutating func remove(at place: Int) {
        pairs.remove(at: place)
        if place < originalCount { originalCount -= 1 }
    }

    private func index(of name: String) -> Int? {
        pairs.firstIndex { $0.name.isBytewiseEqual(to: name) }
    }
}
