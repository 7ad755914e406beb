import Glibc
import MetricModel

/// Turns the labels of a parsed sample into packed `Labels` text, as Prometheus 3.5 would store them.
///
/// The bytes go from the page into the packed form without a string in between. The order of the names is worked
/// out once for a run of series with the same ones.
struct LabelPacker {
    /// Holds the packed text in its first `count` bytes, with at least `slack` bytes behind.
    private(set) var bytes: [UInt8] = []
    private(set) var count = 0
    /// Whether a bound was, or under another TYPE would be, normalised.
    private(set) var dependsOnType = false

    /// The labels' order by name; `metricName` stands for the name of the metric.
    private var order: [Int32] = []
    private var orderIsValid = false
    /// Where each label's text begins in `bytes`, in the order of names, and where the last one's ends.
    private var places: [Int] = []
    /// For each label of the page its place in the order.
    private var rank: [Int] = []
    /// The place of the metric's name in the order.
    private var nameRank = 0
    /// Whether `bytes` and `places` tell of the series packed last, which then had the same names.
    private var placesAreValid = false
    private var packedType = MetricType.unknown
    private var bounds = BoundCache()

    private static let metricName: Int32 = -1
    static let slack = 32
    /// Room for a length before each piece and for a bound that grows when it is normalised.
    private static let roomPerLabel = 64

    /// Forgets the order of names; due where the parser did not go on from the series packed last.
    mutating func forgetOrder() {
        orderIsValid = false
        placesAreValid = false
    }

    /// Gives up its memory until it packs again.
    mutating func forgetMemory() {
        forgetOrder()
        bytes = []
        count = 0
        bounds = BoundCache()
    }

    /// Forgets where the labels of the series packed last stand; due where the parser went on from another one with the
    /// same names.
    mutating func forgetPlaces() {
        placesAreValid = false
    }

    /// Whether it is known where each label stands in the packed text.
    var knowsPieces: Bool { placesAreValid }

    /// Where a label, or the metric's name, stands in the packed text, lengths included, and which one by name it is;
    /// empty where its value is.
    ///
    /// - Parameter label: nil for the metric's name.
    func piece(of label: Int?) -> (piece: Range<Int>, rank: Int) {
        let place = label.map { rank[$0] } ?? nameRank
        return (places[place]..<places[place + 1], place)
    }

    /// Packs the parser's last sample.
    ///
    /// - Parameter type: what the last TYPE line said, whatever name it said it of: it decides about `le` and `quantile`.
    /// - Throws: where the labels are no valid identity.
    mutating func pack(_ parser: borrowing LineParser, type: MetricType) throws(LineFault) {
        let lineLength = parser.valueStart - parser.start
        let needed = lineLength + (parser.labels.count + 2) * LabelPacker.roomPerLabel + LabelPacker.slack
        if bytes.count < needed * 3 {
            bytes = [UInt8](repeating: 0, count: needed * 6)
            placesAreValid = false
        }
        if !(orderIsValid && parser.repeatsLabelNames) {
            placesAreValid = false
            orderIsValid = sortNames(parser)
        }
        guard orderIsValid && !parser.nameIsQuoted else {
            placesAreValid = false
            try packCarefully(parser, type: type)
            return
        }
        var changed = parser.changedLabels
        if placesAreValid && packedType == type && parser.repeatsName && changed.nonzeroBitCount <= 3 {
            while changed != 0 {
                replace(changed.trailingZeroBitCount, of: parser, type: type)
                changed &= changed - 1
            }
        } else {
            write(parser, type: type)
        }
    }

    private mutating func write(_ parser: borrowing LineParser, type: MetricType) {
        bytes.withUnsafeMutableBufferPointer { target in
            guard let start = target.baseAddress else { return }
            var writer = PackedWriter(start)
            for (place, index) in order.enumerated() {
                places[place] = writer.count
                guard index != LabelPacker.metricName else {
                    writer.append(LabelPacker.nameOfMetricName)
                    writer.append(parser.page.slice(parser.name))
                    continue
                }
                writer.append(parser.labels[Int(index)], on: parser.page, type: type, bounds: &bounds)
            }
            count = writer.count
        }
        places[order.count] = count
        packedType = type
        placesAreValid = true
    }

    /// Puts the label, which has a new value, into the packed text of the series before.
    private mutating func replace(_ label: Int, of parser: borrowing LineParser, type: MetricType) {
        let place = rank[label]
        let old = places[place]..<places[place + 1]
        if overwrite(old, with: parser.labels[label], on: parser.page, type: type) { return }
        let growth = bytes.withUnsafeMutableBufferPointer { target -> Int in
            guard let start = target.baseAddress else { return 0 }
            // Two thirds hold any mixture of two series' labels, the last one a label.
            let scratch = start + target.count / 3 * 2
            var writer = PackedWriter(scratch)
            writer.append(parser.labels[label], on: parser.page, type: type, bounds: &bounds)
            let growth = writer.count - old.count
            if growth != 0 {
                let rest = start + old.upperBound
                memmove(rest + growth, rest, count - old.upperBound)
            }
            memcpy(start + old.lowerBound, scratch, writer.count)
            return growth
        }
        guard growth != 0 else { return }
        count += growth
        for later in (place + 1)..<places.count { places[later] += growth }
    }

    /// Writes a value over one of the same length, which is most of what happens.
    ///
    /// - Returns: false where it can't be done.
    @inline(__always)
    private mutating func overwrite(
        _ old: Range<Int>, with label: LabelSpan, on page: PageBytes, type: MetricType
    ) -> Bool {
        // A length below 128 takes a byte.
        let (nameLength, length) = (label.name.count, label.value.count)
        guard old.count == nameLength + length + 2, nameLength < 128, length < 128, length > 0, !label.valueIsEscaped,
            !PackedWriter.isNormalised(page.slice(label.name), type: type)
        else { return false }
        bytes.withUnsafeMutableBufferPointer { target in
            guard let start = target.baseAddress else { return }
            memcpy(start + (old.upperBound - length), page.base + label.value.lowerBound, length)
        }
        return true
    }

    /// The slot of the packed series; mutating only because a borrowed packer would be copied, array by array.
    mutating func slot(in table: inout SeriesTable) -> (slot: Int32, isNew: Bool) {
        bytes.withUnsafeBytes { table.slot(of: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }

    /// A new slot for the packed series, see `SeriesTable.addUnseen`.
    mutating func addUnseen(to table: inout SeriesTable) -> Int32 {
        bytes.withUnsafeBytes { table.addUnseen(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }

    /// Copies the packed text to where there is room for it.
    func copyPacked(to target: UnsafeMutableRawPointer) {
        withPacked { target.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(target), byteCount: $0.count) }
    }

    /// The packed text.
    func withPacked<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
}

// MARK: - Order of names

extension LabelPacker {
    static var nameOfMetricName: UnsafeRawBufferPointer {
        let text: StaticString = "__name__"
        return UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }

    /// - Returns: whether the names are plain and each stands there once; otherwise they need care.
    private mutating func sortNames(_ parser: borrowing LineParser) -> Bool {
        dependsOnType = false
        order.removeAll(keepingCapacity: true)
        order.append(LabelPacker.metricName)
        guard parser.labels.count <= 64 else { return false }
        for index in 0..<parser.labels.count {
            let label = parser.labels[index]
            if label.nameIsQuoted { return false }
            let name = parser.page.slice(label.name)
            if PackedWriter.isBound(name) { dependsOnType = true }
            var place = order.count
            while place > 0 {
                let other = order[place - 1]
                let otherName =
                    other == LabelPacker.metricName
                    ? LabelPacker.nameOfMetricName : parser.page.slice(parser.labels[Int(other)].name)
                let comparison = LabelPacker.compare(name, otherName)
                if comparison == 0 { return false }
                if comparison > 0 { break }
                place -= 1
            }
            order.insert(Int32(index), at: place)
        }
        places.removeAll(keepingCapacity: true)
        places.append(contentsOf: repeatElement(0, count: order.count + 1))
        rank.removeAll(keepingCapacity: true)
        rank.append(contentsOf: repeatElement(0, count: order.count))
        for (place, index) in order.enumerated() {
            if index == LabelPacker.metricName { nameRank = place } else { rank[Int(index)] = place }
        }
        return true
    }

    private static func compare(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Int {
        guard let a = left.baseAddress, let b = right.baseAddress else { return left.count - right.count }
        let result = Int(memcmp(a, b, min(left.count, right.count)))
        return result != 0 ? result : left.count - right.count
    }
}

// MARK: - Quoted and repeated names

extension LabelPacker {
    /// Packs names that are quoted, many or given twice, by way of strings.
    private mutating func packCarefully(_ parser: borrowing LineParser, type: MetricType) throws(LineFault) {
        dependsOnType = true
        var pairs = try parser.writtenLabels()
        for index in pairs.indices {
            var name = pairs[index].name
            let isNormalised = name.withUTF8 {
                PackedWriter.isNormalised(UnsafeRawBufferPointer($0), type: type)
            }
            if isNormalised { pairs[index].value = BoundCache.text(pairs[index].value) }
        }
        pairs.append(Label(Label.metricName, try parser.text(parser.name, isQuoted: parser.nameIsQuoted)))
        try LabelPacker.checkIdentity(&pairs, at: parser.start)
        pairs.sort { $0.name.precedesBytewise($1.name) }
        let packed = Labels(pairs).packedBytes
        if bytes.count < packed.count + LabelPacker.slack {
            bytes = [UInt8](repeating: 0, count: packed.count * 2 + LabelPacker.slack)
        }
        for (index, byte) in packed.enumerated() { bytes[index] = byte }
        count = packed.count
    }

    /// A name that is given twice is an error, unless one of its values is empty: then Prometheus drops them all.
    private static func checkIdentity(_ pairs: inout [Label], at offset: Int) throws(LineFault) {
        var dropped: Set<[UInt8]> = []
        for pair in pairs where pair.value.isEmpty { dropped.insert(Array(pair.name.utf8)) }
        if !dropped.isEmpty { pairs.removeAll { dropped.contains(Array($0.name.utf8)) } }
        var names: Set<[UInt8]> = []
        for pair in pairs {
            if pair.name.isEmpty { throw LineFault(offset: offset, reason: "expected no label with an empty name") }
            guard names.insert(Array(pair.name.utf8)).inserted else {
                let name = LabelSyntax.quoted(pair.name)
                throw LineFault(offset: offset, reason: "expected each label name once, \(name) is there twice")
            }
        }
        guard names.contains(Array(Label.metricName.utf8)) else {
            throw LineFault(offset: offset, reason: "expected a metric name that is not empty")
        }
    }
}

extension LineParser {
    /// The labels as written, in their order, escapes undone, empty values among them.
    func writtenLabels() throws(LineFault) -> [Label] {
        var result: [Label] = []
        result.reserveCapacity(labels.count)
        for index in 0..<labels.count {
            let label = labels[index]
            result.append(
                Label(
                    try text(label.name, isQuoted: label.nameIsQuoted),
                    LabelText.unescaped(page.slice(label.value))))
        }
        return result
    }

    /// A name, its escapes undone where it is quoted.
    func text(_ name: Range<Int>, isQuoted: Bool) throws(LineFault) -> String {
        let bytes = page.slice(name)
        guard UTF8Check.isValid(bytes) else { throw fault(name.lowerBound, "expected valid UTF-8 in a name") }
        return isQuoted ? LabelText.unescaped(bytes) : String(decoding: bytes, as: UTF8.self)
    }
}
