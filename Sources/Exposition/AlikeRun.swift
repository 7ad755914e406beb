import MetricModel

/// Lines of a first page that differ from the sample before them in the values of a few labels, and in their number;
/// nearly all lines of a page do.
///
/// What is equal byte by byte can only be read in the same way again, so it is compared instead, and the packed text of
/// the series before is copied and gets the new values. The samples are gathered here and handed over in one go: arrays
/// that are asked for each of them cost as much as the reading.
struct AlikeRun: ~Copyable {
    /// A sample that was read.
    struct Sample {
        /// Where its line begins.
        var start = 0
        /// How long the line is up to its value.
        var keyLength = 0
        /// How long its packed text is.
        var textLength = 0
        /// The hash of the packed text.
        var hash: UInt64 = 0
        var value = 0.0
    }

    static let mostLabels = 64
    private static let mostChanges = 8
    private static let mostSamples = 256
    private static let longestValue = 127
    /// Lines whose packed text is longer are left to the rules.
    private static let longestText = 1 << 12
    private static let room = 1 << 14

    private let texts = UnsafeMutableRawPointer.allocate(byteCount: AlikeRun.room, alignment: 32)
    private let read = UnsafeMutablePointer<Sample>.allocate(capacity: AlikeRun.mostSamples)
    /// The labels of the last line, in its order.
    private let labels = UnsafeMutablePointer<AlikeLabel>.allocate(capacity: AlikeRun.mostLabels)
    private var labelCount = 0
    /// What the line being read has other than the one before, in the order of the packed text.
    private let changes = UnsafeMutablePointer<AlikeChange>.allocate(capacity: AlikeRun.mostChanges)
    private var changeCount = 0
    private let hash: PackedHash
    private var bounds = BoundCache()

    private(set) var count = 0
    /// The last line, or the one the run begins with; its packed text is the last one, too.
    private(set) var last = Sample()
    /// Which labels have, or had, other values than on the line the run begins with.
    private(set) var changedLabels: UInt64 = 0
    /// Where the texts of `samples` begin and end.
    private var textRange = 0..<0

    init(hash: PackedHash) {
        self.hash = hash
    }

    deinit {
        texts.deallocate()
        read.deallocate()
        labels.deallocate()
        changes.deallocate()
    }
}

// MARK: - What was read

extension AlikeRun {
    var samples: UnsafeBufferPointer<Sample> { UnsafeBufferPointer(start: read, count: count) }

    /// The packed texts of the samples, one behind the other.
    var packed: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: everyText[textRange]) }

    private var everyText: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: texts, count: AlikeRun.room) }

    /// How long a label's value is on the last line.
    func valueLength(of label: Int) -> Int { labels[label].end - labels[label].start }

    /// Whether there may be more such lines than there was room for.
    var isFull: Bool {
        let longestNext = last.textLength + AlikeRun.mostChanges * AlikeRun.longestValue
        return count == AlikeRun.mostSamples || textRange.upperBound + longestNext + LabelPacker.slack > AlikeRun.room
    }
}

// MARK: - Reading

extension AlikeRun {
    /// Takes the parser's last sample as what the next lines are compared with.
    ///
    /// - Returns: false where lines like it have to be read by the rules.
    mutating func begin(behind parser: borrowing LineParser, _ packer: borrowing LabelPacker, type: MetricType) -> Bool
    {
        // A name that its number follows at once could go on on the next line.
        guard !parser.nameIsQuoted, !ByteClass.isMetricName(parser.page[parser.valueStart - 1]),
            parser.labels.count <= AlikeRun.mostLabels, packer.knowsPlaces, packer.count <= AlikeRun.longestText
        else { return false }
        labelCount = parser.labels.count
        for index in 0..<labelCount {
            let label = parser.labels.relative(index)
            let name = parser.page.slice(parser.labels[index].name)
            labels[index] = AlikeLabel(
                value: label.value, text: packer.placeOfValue(of: index, nameLength: name.count),
                isBound: PackedWriter.isNormalised(name, type: type))
        }
        packer.copyPacked(to: texts)
        last = Sample(
            start: parser.start, keyLength: parser.valueStart - parser.start, textLength: packer.count)
        textRange = packer.count..<packer.count
        changedLabels = 0
        count = 0
        return true
    }

    /// Reads lines from `position`, which moves behind them, as long as they are alike and there is room.
    mutating func read(_ page: PageBytes, at position: inout Int) {
        if count > 0 { forgetSamples() }
        while !isFull, let next = readLine(page, at: position) { position = next }
    }

    /// The packed text of the last one stays.
    private mutating func forgetSamples() {
        texts.copyMemory(from: texts + (textRange.upperBound - last.textLength), byteCount: last.textLength)
        textRange = last.textLength..<last.textLength
        count = 0
    }

    /// - Returns: where the next line begins; nil where this one is not alike.
    @inline(__always)
    private mutating func readLine(_ page: PageBytes, at line: Int) -> Int? {
        guard let valueStart = compare(page, line),
            let number = SimpleDecimal(page.base, from: valueStart, to: page.count), page[number.end] == 0x0a
        else { return nil }
        pack(page)
        moveLabels()
        last.start = line
        last.keyLength = valueStart - line
        last.value = number.value
        read[count] = last
        count += 1
        return number.end + 1
    }

    /// Goes along the line and the one before it.
    ///
    /// - Returns: where the value begins; nil where the line is not alike.
    @inline(__always)
    private mutating func compare(_ page: PageBytes, _ line: Int) -> Int? {
        changeCount = 0
        let oldEnd = last.start + last.keyLength
        var old = last.start
        var new = line
        var nextLabel = 0
        while true {
            guard new + (oldEnd - old) < page.count else { return nil }
            let equal = page.commonLength(at: new, and: old, limit: oldEnd - old)
            old += equal
            new += equal
            if old == oldEnd { return new }
            guard let index = indexOfValue(at: old - last.start, from: nextLabel) else { return nil }
            let label = labels[index]
            new -= old - last.start - label.start
            old = last.start + label.end
            guard changeCount < AlikeRun.mostChanges, label.isReplaceable, page.base[old] == UInt8(ascii: "\""),
                let end = StringScanner.endOfPlain(page, from: new), end > new,
                end - new <= AlikeRun.longestValue, end + LabelPacker.slack <= page.count
            else { return nil }
            var change = AlikeChange(
                label: index, growth: end - new - (label.end - label.start), start: new, textLength: end - new)
            if label.isBound {
                let bound = bounds.normalised(page.slice(new..<end))
                guard bound.count > 0 else { return nil }
                change.bound = bound.text
                change.textLength = bound.count
            }
            note(change)
            nextLabel = index + 1
            new = end
        }
    }

    @inline(__always)
    private mutating func note(_ change: AlikeChange) {
        let textStart = labels[change.label].textStart
        var place = changeCount
        while place > 0, labels[changes[place - 1].label].textStart > textStart {
            changes[place] = changes[place - 1]
            place -= 1
        }
        changes[place] = change
        changeCount += 1
    }

    /// The label whose value, or its closing quote, stands at a place counted from where the line begins.
    @inline(__always)
    private func indexOfValue(at place: Int, from first: Int) -> Int? {
        for index in first..<labelCount where place <= labels[index].end {
            return place >= labels[index].start ? index : nil
        }
        return nil
    }
}

// MARK: - Packing

extension AlikeRun {
    /// Writes the last packed text once more, with the new values.
    @inline(__always)
    private mutating func pack(_ page: PageBytes) {
        let start = texts + textRange.upperBound
        let old = UnsafeRawPointer(start - last.textLength)
        var from = 0
        var to = start
        for index in 0..<changeCount {
            let change = changes[index]
            let label = labels[change.label]
            // A length below 128 takes a byte.
            let unchanged = label.textStart - 1 - from
            AlikeRun.copy(old + from, to: to, count: unchanged)
            to += unchanged
            to.storeBytes(of: UInt8(truncatingIfNeeded: change.textLength), as: UInt8.self)
            to += 1
            if label.isBound {
                to.storeBytes(of: change.bound, as: SIMD32<UInt8>.self)
            } else {
                AlikeRun.copy(page.base + change.start, to: to, count: change.textLength)
            }
            to += change.textLength
            from = label.textStart + label.textLength
        }
        let rest = last.textLength - from
        AlikeRun.copy(old + from, to: to, count: rest)
        to += rest
        to.storeBytes(of: .zero, as: SIMD32<UInt8>.self)
        last.textLength = to - start
        last.hash = hash(UnsafeRawBufferPointer(start: start, count: last.textLength))
        textRange = textRange.lowerBound..<(textRange.upperBound + last.textLength)
    }

    /// Copies 32 bytes at a time: up to 31 more than are asked for are read and written.
    @inline(__always)
    private static func copy(_ source: UnsafeRawPointer, to target: UnsafeMutableRawPointer, count: Int) {
        var place = 0
        while place < count {
            let piece = source.loadUnaligned(fromByteOffset: place, as: SIMD32<UInt8>.self)
            target.storeBytes(of: piece, toByteOffset: place, as: SIMD32<UInt8>.self)
            place &+= 32
        }
    }

    /// Notes where the values stand now.
    @inline(__always)
    private mutating func moveLabels() {
        for index in 0..<changeCount {
            let change = changes[index]
            changedLabels |= 1 &<< UInt64(truncatingIfNeeded: change.label)
            let old = labels[change.label]
            let textGrowth = change.textLength - old.textLength
            guard change.growth != 0 || textGrowth != 0 else { continue }
            labels[change.label].end += change.growth
            labels[change.label].textLength = change.textLength
            for other in 0..<labelCount {
                if other > change.label {
                    labels[other].start += change.growth
                    labels[other].end += change.growth
                }
                if labels[other].textStart > old.textStart { labels[other].textStart += textGrowth }
            }
        }
    }
}
