import MetricModel

/// Which series have which label, and which labels each series has.
///
/// A value, so that a query asks a copy while series come and go; the copy shares all that isn't changed meanwhile.
struct LabelIndex {
    private var pairs = LabelPairs()
    private var series = SeriesPairs()
    private var all = Postings()
    /// Another one after every change.
    private(set) var generation: UInt64 = 0

    /// How many series there are.
    var count: Int { series.count }

    /// The numbers of the labels' pairs; where some are new, `insert` must follow.
    mutating func numbers(of labels: Labels) -> [UInt32] { pairs.numbers(of: labels) }

    /// The series that has these pairs.
    func slot(of numbers: [UInt32]) -> UInt32? { series.slot(of: numbers) }

    mutating func insert(_ numbers: [UInt32], _ slot: UInt32) {
        generation += 1
        all.insert(slot)
        for number in numbers { pairs.insert(slot, at: number) }
        series.insert(numbers, ownPlace: pairs.place(of: Label.instance, in: numbers), at: slot)
    }

    /// The labels of the series that has the slot; empty where none has.
    func labels(of slot: UInt32) -> Labels {
        pairs.labels(of: series[slot])
    }

    /// Forgets series, many at once: each list that names one of them is gone through once.
    mutating func remove(_ slots: [UInt32]) {
        generation += 1
        let gone = Set(slots)
        var touched: Set<UInt32> = []
        for slot in slots { touched.formUnion(series[slot]) }
        all.remove(gone)
        pairs.remove(gone, from: touched)
        series.remove(slots)
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

    /// The groups of the slots in turn.
    func groups(of slots: Postings, by grouping: SeriesGrouping) -> SeriesGroups {
        let counting = pairs.counting(for: grouping)
        var known: [[UInt32]: UInt32] = [:]
        var labels: [Labels] = []
        let numbers = slots.slots.map { slot in
            let key = series[slot].filter { counting[Int($0)] }
            if let number = known[key] { return number }
            let number = UInt32(truncatingIfNeeded: labels.count)
            known[key] = number
            labels.append(pairs.labels(of: key))
            return number
        }
        return SeriesGroups(numbers: numbers, labels: labels)
    }

    /// Whether series that fulfil the matchers have the same name, and none of any type or unit.
    func agreesOnNames(_ matchers: [Matcher]) -> Bool {
        let isNamed = matchers.contains {
            $0.name == Label.metricName && $0.operation == .equal && !$0.value.isEmpty
        }
        return isNamed && !pairs.hasName(Label.type) && !pairs.hasName(Label.unit)
    }

    /// The lists of the values that fulfil a matcher, or of those that don't.
    private func postings(_ matcher: Matcher, fulfilling: Bool) -> [Postings] {
        if let texts = matcher.namedValues, matcher.operation.isPositive == fulfilling {
            return Set(texts.map { BytewiseText($0) }).compactMap { pairs.postings(of: Label(matcher.name, $0.text)) }
        }
        return pairs.lists(of: matcher.name).compactMap { list in
            matcher.matches(list.value) == fulfilling ? list.postings : nil
        }
    }

    /// The names that any of these series has.
    func names(of slots: Postings) -> [String] {
        pairs.names.filter { entry in
            entry.lists.contains { list in list.slots.contains { slots.contains($0) } }
        }.map(\.name)
    }

    /// The values that any of these series has of a label.
    func values(of name: String, in slots: Postings) -> [String] {
        pairs.lists(of: name).filter { list in list.postings.slots.contains { slots.contains($0) } }.map(\.value)
    }

    // MARK: - Measuring

    /// The memory of all of it.
    var byteCount: Int { pairs.byteCount + series.byteCount + all.slots.capacity * 4 }
}
