import MetricModel

/// Which series have which label: name, value, slots.
///
/// A value, so that a query asks a copy while series come and go; the copy shares all that isn't changed meanwhile.
struct LabelIndex {
    private var names: [BytewiseText: [BytewiseText: Postings]] = [:]
    private var all = Postings()
    /// Another one after every change.
    private(set) var generation: UInt64 = 0

    mutating func insert(_ labels: Labels, _ slot: UInt32) {
        generation += 1
        all.insert(slot)
        for label in labels {
            names[BytewiseText(label.name), default: [:]][BytewiseText(label.value), default: Postings()].insert(slot)
        }
    }

    /// Forgets series, many at once: each list that names one of them is gone through once.
    mutating func remove(_ series: [(labels: Labels, slot: UInt32)]) {
        generation += 1
        let gone = Set(series.map(\.slot))
        var touched: [BytewiseText: Set<BytewiseText>] = [:]
        for (labels, _) in series {
            for label in labels { touched[BytewiseText(label.name), default: []].insert(BytewiseText(label.value)) }
        }
        all.remove(gone)
        for (name, values) in touched {
            for value in values {
                names[name]?[value]?.remove(gone)
                if names[name]?[value]?.isEmpty == true { names[name]?[value] = nil }
            }
            if names[name]?.isEmpty == true { names[name] = nil }
        }
    }

    // MARK: - Asking

    /// The slots of the series that fulfil every matcher.
    func slots(matching matchers: [Matcher]) -> Postings {
        // A condition that holds for the empty text holds for series without the label, which no list names:
        // there the series are left out whose value does not fulfil it.
        var excluding: [Matcher] = []
        var wanted: [Postings] = []
        for matcher in matchers {
            if matcher.matches("") {
                excluding.append(matcher)
                continue
            }
            let postings = Postings(union: postings(matcher, fulfilling: true))
            if postings.isEmpty { return Postings() }
            wanted.append(postings)
        }
        wanted.sort { $0.count < $1.count }
        var found = wanted.isEmpty ? all : wanted.dropFirst().reduce(wanted[0]) { $0.intersecting($1) }
        for matcher in excluding where !found.isEmpty {
            found = found.subtracting(Postings(union: postings(matcher, fulfilling: false)))
        }
        return found
    }

    /// Whether series that fulfil the matchers have the same name, and none of any type or unit.
    func agreesOnNames(_ matchers: [Matcher]) -> Bool {
        let isNamed = matchers.contains {
            $0.name == Label.metricName && $0.operation == .equal && !$0.value.isEmpty
        }
        return isNamed && names[BytewiseText(Label.type)] == nil && names[BytewiseText(Label.unit)] == nil
    }

    /// The lists of the values that fulfil a matcher, or of those that don't.
    private func postings(_ matcher: Matcher, fulfilling: Bool) -> [Postings] {
        guard let values = names[BytewiseText(matcher.name)] else { return [] }
        if let texts = matcher.namedValues, matcher.operation.isPositive == fulfilling {
            return Set(texts.map { BytewiseText($0) }).compactMap { values[$0] }
        }
        return values.compactMap { matcher.matches($0.key.text) == fulfilling ? $0.value : nil }
    }

    /// The names that any of these series has.
    func names(of slots: Postings) -> [String] {
        names.filter { entry in
            entry.value.contains { list in list.value.slots.contains { slots.contains($0) } }
        }.map(\.key.text)
    }

    /// The values that any of these series has of a label.
    func values(of name: String, in slots: Postings) -> [String] {
        let values = names[BytewiseText(name)] ?? [:]
        return values.filter { list in list.value.slots.contains { slots.contains($0) } }.map(\.key.text)
    }

    // MARK: - Measuring

    /// An estimate from the sizes of entries and lists; a dictionary keeps about a quarter of its room free.
    var byteCount: Int {
        names.reduce(all.slots.capacity * 4) { total, name in
            let entry = MemoryLayout<BytewiseText>.stride + MemoryLayout<Postings>.stride + 1
            let lists = name.value.reduce(0) { bytes, list in
                bytes + HeapCost.of(list.key.text) + list.value.slots.capacity * 4 + HeapCost.array
            }
            return total + name.value.capacity * entry * 4 / 3 + lists + HeapCost.array
        }
    }
}
