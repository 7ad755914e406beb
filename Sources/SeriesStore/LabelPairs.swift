import MetricModel

/// Label names and values, each pair of them numbered and kept once, with the series that have it.
///
/// A fleet's series are made of few pairs: every node has the same models and bounds, and all series of a node share
/// its instance.
struct LabelPairs {
    /// A name with a value.
    private struct Pair {
        let name: BytewiseText
        let value: BytewiseText
        var postings = Postings()
    }

    /// The number of a pair by name and value.
    private var numbers: [BytewiseText: [BytewiseText: UInt32]] = [:]
    private var pairs: [Pair?] = []
    /// How each pair stands in packed labels. Apart from the pairs: queries ask for little else, and a whole pair would
    /// be retained member by member.
    private var packedTexts: [[UInt8]] = []
    private var free: [UInt32] = []

    /// The numbers of the labels' pairs; new ones where they were unknown, for a series that is inserted next.
    mutating func numbers(of labels: Labels) -> [UInt32] {
        var numbers: [UInt32] = []
        numbers.reserveCapacity(16)
        for label in labels { numbers.append(number(of: label)) }
        return numbers
    }

    private mutating func number(of label: Label) -> UInt32 {
        let (name, value) = (BytewiseText(label.name), BytewiseText(label.value))
        if let known = numbers[name]?[value] { return known }
        let pair = Pair(name: name, value: value)
        let packed = Labels([label]).packedBytes
        let number = free.popLast() ?? UInt32(truncatingIfNeeded: pairs.count)
        if Int(number) == pairs.count {
            pairs.append(pair)
            packedTexts.append(packed)
        } else {
            pairs[Int(number)] = pair
            packedTexts[Int(number)] = packed
        }
        numbers[name, default: [:]][value] = number
        return number
    }

    /// Where among the numbers the pair with this name stands.
    func place(of name: String, in numbers: [UInt32]) -> Int? {
        numbers.firstIndex { pairs[Int($0)]?.name.text.isBytewiseEqual(to: name) == true }
    }

    /// Notes that the series has the pair.
    mutating func insert(_ slot: UInt32, at number: UInt32) {
        pairs[Int(number)]?.postings.insert(slot)
    }

    /// Forgets the series with these pairs; pairs that none is left with go, too.
    mutating func remove(_ gone: Set<UInt32>, from touched: Set<UInt32>) {
        for number in touched {
            pairs[Int(number)]?.postings.remove(gone)
            guard let pair = pairs[Int(number)], pair.postings.isEmpty else { continue }
            numbers[pair.name]?[pair.value] = nil
            if numbers[pair.name]?.isEmpty == true { numbers[pair.name] = nil }
            pairs[Int(number)] = nil
            packedTexts[Int(number)] = []
            free.append(number)
        }
    }

    // MARK: - Asking

    /// The labels that the pairs make, which must be in the order of names.
    func labels(of numbers: some Collection<UInt32>) -> Labels {
        let count = numbers.reduce(0) { $0 + packedTexts[Int($1)].count }
        var packed: [UInt8] = []
        packed.reserveCapacity(count)
        for number in numbers { packed.append(contentsOf: packedTexts[Int(number)]) }
        return Labels(alreadyPacked: packed)
    }

    /// For each pair's number whether its name counts.
    func counting(for grouping: SeriesGrouping) -> [Bool] {
        var counting = [Bool](repeating: false, count: pairs.count)
        for (name, values) in numbers where grouping.counts(name.text) {
            for number in values.values { counting[Int(number)] = true }
        }
        return counting
    }

    func hasName(_ name: String) -> Bool { numbers[BytewiseText(name)] != nil }

    /// The series of each value of the name.
    func lists(of name: String) -> [(value: String, postings: Postings)] {
        (numbers[BytewiseText(name)] ?? [:]).compactMap { value, number in
            pairs[Int(number)].map { (value.text, $0.postings) }
        }
    }

    /// The series that have the name with this value.
    func postings(of label: Label) -> Postings? {
        let number = numbers[BytewiseText(label.name)]?[BytewiseText(label.value)]
        return number.flatMap { pairs[Int($0)]?.postings }
    }

    /// The names with the series of each of their values.
    var names: [(name: String, lists: [Postings])] {
        numbers.map { name, values in (name.text, values.values.compactMap { pairs[Int($0)]?.postings }) }
    }

    // MARK: - Measuring

    /// An estimate from the sizes of entries and lists; a dictionary keeps about a quarter of its room free.
    var byteCount: Int {
        let entry = MemoryLayout<BytewiseText>.stride + MemoryLayout<UInt32>.stride + 1
        let dictionaries = numbers.values.reduce(0) { $0 + $1.capacity * entry * 4 / 3 + HeapCost.array }
        let packed = packedTexts.reduce(packedTexts.capacity * 8) { $0 + $1.count + HeapCost.array }
        return pairs.reduce(dictionaries + packed + pairs.capacity * MemoryLayout<Pair?>.stride) { total, pair in
            guard let pair else { return total }
            return total + HeapCost.of(pair.value.text) + pair.postings.slots.capacity * 4 + HeapCost.array
        }
    }
}
