import MetricModel

/// Comparing lines with the ones before them.
extension AlikeRun {
    /// Reads lines from `position`, which moves behind them, as long as they are alike and there is room.
    ///
    /// - Parameter firstSlot: that of the next sample.
    mutating func read(_ page: PageBytes, at position: inout Int, firstSlot: Int32) {
        forgetLines(firstSlot: firstSlot)
        while !isFull, let next = readAny(page, at: position) { position = next }
        settleGuess()
    }

    /// - Returns: where the next line begins; nil where this one has to be read by the rules.
    @inline(__always)
    private mutating func readAny(_ page: PageBytes, at line: Int) -> Int? {
        if page[line] == UInt8(ascii: "#") { return readMetadata(page, at: line) }
        if let next = readGuessed(page, at: line) { return next }
        return readLine(page, at: line)
    }

    /// - Returns: where the next line begins; nil where this one is not alike.
    @inline(__always)
    private mutating func readLine(_ page: PageBytes, at line: Int) -> Int? {
        settleGuess()
        guard let valueStart = compare(page, line),
            let number = SimpleDecimal(page.base, from: valueStart, to: page.count), page[number.end] == 0x0a
        else { return nil }
        pack(page)
        moveLabels()
        lineStart = line
        keyLength = valueStart - line
        last.value = number.value
        keepLast()
        guess(lastChangedLabel)
        return number.end + 1
    }

    /// Goes along the line and the one before it.
    ///
    /// - Returns: where the value begins; nil where the line is not alike.
    @inline(__always)
    private mutating func compare(_ page: PageBytes, _ line: Int) -> Int? {
        changeCount = 0
        let oldEnd = lineStart + keyLength
        var old = lineStart
        var new = line
        var nextLabel = 0
        while true {
            guard new + (oldEnd - old) < page.count else { return nil }
            let equal = page.commonLength(at: new, and: old, limit: oldEnd - old)
            old += equal
            new += equal
            if old == oldEnd { return new }
            guard let index = indexOfValue(at: old - lineStart, from: nextLabel) else { return nil }
            // What is equal of the value is read once more.
            new -= old - lineStart - labels[index].start
            old = lineStart + labels[index].end
            guard let end = index == 0 ? readName(page, from: new) : readValue(of: index, page, from: new) else {
                return nil
            }
            nextLabel = index + 1
            new = end
        }
    }

    /// The last one on the line that has another value than before; the name, where no other has.
    @inline(__always)
    private var lastChangedLabel: Int {
        var last = 0
        for index in 0..<changeCount { last = max(last, changes[index].label) }
        return last
    }

    /// The label whose value, or what follows it, stands at a place counted from where the line begins.
    @inline(__always)
    private func indexOfValue(at place: Int, from first: Int) -> Int? {
        for index in first..<labelCount where place <= labels[index].end {
            return place >= labels[index].start ? index : nil
        }
        return nil
    }

    /// Reads a new name.
    ///
    /// - Returns: where it ends; nil where it has to be read by the rules.
    @inline(__always)
    private mutating func readName(_ page: PageBytes, from start: Int) -> Int? {
        guard labels[0].isReplaceable, ByteClass.startsMetricName(page[start]) else { return nil }
        var end = start + 1
        while ByteClass.isMetricName(page[end]) { end += 1 }
        let length = end - start
        guard length <= AlikeRun.longestPart, end + LabelPacker.slack <= page.count else { return nil }
        note(AlikeChange(label: 0, start: start, length: length, isEscaped: false, textLength: length))
        return end
    }

    /// Reads a label's new value.
    ///
    /// - Returns: where its closing quote stands; nil where the value has to be read by the rules.
    @inline(__always)
    private mutating func readValue(of index: Int, _ page: PageBytes, from start: Int) -> Int? {
        var isEscaped = false
        guard page.base[lineStart + labels[index].end] == UInt8(ascii: "\""), changeCount < AlikeRun.mostChanges,
            labels[index].isReplaceable,
            let end = StringScanner.endInLine(page, from: start, isEscaped: &isEscaped)
        else { return nil }
        let length = end - start
        // Pieces are copied by 32 bytes.
        guard length <= AlikeRun.longestPart, end + LabelPacker.slack <= page.count else { return nil }
        var change = AlikeChange(label: index, start: start, length: length, isEscaped: isEscaped, textLength: length)
        if labels[index].isBound && length > 0 {
            guard let place = bounds.place(of: page.slice(start..<end)) else { return nil }
            change.boundPlace = place
            change.textLength = bounds[place].count
        }
        note(change)
        return end
    }

    @inline(__always)
    private mutating func note(_ change: AlikeChange) {
        let rank = labels[change.label].rank
        var place = changeCount
        while place > 0, labels[changes[place - 1].label].rank > rank {
            changes[place] = changes[place - 1]
            place -= 1
        }
        changes[place] = change
        changeCount += 1
    }
}
