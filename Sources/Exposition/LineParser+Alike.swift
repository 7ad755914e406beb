import MetricModel

/// Lines of text 0.0.4 that differ from the line before in the values of a few labels, and in their number.
///
/// Nearly all lines of a page do. What is equal byte by byte can only be read in the same way again, so it is
/// compared instead.
extension LineParser {
    private static let mostChanges = 3

    /// Reads the next line as the sample before, with other values; due right behind a sample.
    ///
    /// - Returns: false where the line has to be read by the rules; nothing has changed then.
    mutating func readAlike() -> Bool {
        let line = position
        let origin = start
        let oldEnd = valueStart
        // A name that its number follows at once could go on here.
        guard !nameIsQuoted, labels.count <= 64, !ByteClass.isMetricName(page[oldEnd - 1]) else { return false }
        var old = origin
        var new = line
        var changed: UInt64 = 0
        var lengths: InlineArray<3, Int> = [0, 0, 0]
        var changes = 0
        var firstLabel = 0
        while true {
            guard new + (oldEnd - old) < page.count else { return false }
            let equal = page.commonLength(at: new, and: old, limit: oldEnd - old)
            old += equal
            new += equal
            if old == oldEnd { break }
            guard changes < LineParser.mostChanges,
                let index = labels.indexOfValue(at: old - origin, from: firstLabel)
            else { return false }
            let value = labels.relative(index).value
            new -= old - origin - value.lowerBound
            old = origin + value.upperBound
            guard !value.isEmpty, page.base[old] == UInt8(ascii: "\""),
                let end = StringScanner.endOfPlain(page, from: new), end > new
            else { return false }
            lengths[changes] = end - new
            changes += 1
            changed |= 1 &<< UInt64(index)
            firstLabel = index + 1
            new = end
        }
        guard let number = SimpleDecimal(page.base, from: new, to: page.count), page[number.end] == 0x0a else {
            return false
        }
        take(changed, lengths, line: line)
        value = number.value
        valueStart = new
        position = number.end + 1
        return true
    }

    @inline(__always)
    private mutating func take(_ changed: UInt64, _ lengths: InlineArray<3, Int>, line: Int) {
        labels.repeatAll(at: line)
        var rest = changed
        var change = 0
        while rest != 0 {
            labels.setPlainValue(of: rest.trailingZeroBitCount, length: lengths[change])
            rest &= rest &- 1
            change += 1
        }
        name = (name.lowerBound + line - start)..<(name.upperBound + line - start)
        start = line
        changedLabels = changed
        repeatsLabelNames = true
        repeatsName = true
        timestamp = nil
        exemplar = nil
    }
}
