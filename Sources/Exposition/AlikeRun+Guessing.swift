/// Guessing that a line has another value of the label that changed last, and is like the line before else.
///
/// Most lines are. Nothing is looked for then: what should be equal is compared, and the packed text is put together
/// from parts that are known.
extension AlikeRun {
    struct Guess {
        /// The label in question; 0 where there is none.
        var label = 0
        /// How much of the line stands before its value.
        var head = 0
        /// Where the value ends on the last line, counted from where that begins.
        var end = 0
        /// How much of the line stands behind the value, up to the number.
        var tail = 0
        /// Where the packed text begins that the others are made from. Not the last one's: read back, what was written
        /// just now would have to be waited for.
        var text = 0
        /// How much of it stands before the value's length.
        var textHead = 0
        /// Where what stands behind the value begins.
        var textEnd = 0
        var textTail = 0
        var nameHash: UInt64 = 0
        /// The hash of all but the label.
        var restHash: UInt64 = 0
    }

    /// Longer values are left to the comparison.
    private static var longestGuess: Int { 16 }

    /// Guesses from the last line that the label goes on changing, unless its value has to be looked at more closely.
    @inline(__always)
    mutating func guess(_ index: Int) {
        let label = labels[index]
        guard index > 0, !label.isBound, !label.isEscaped, label.textLength > 0 else { return }
        let text = textRange.upperBound - last.textLength
        let textHead = label.pieceStart + 1 + label.nameLength
        guess = Guess(
            label: index, head: label.start, end: label.end, tail: keyLength - label.end, text: text,
            textHead: textHead, textEnd: text + textHead + 1 + label.textLength,
            textTail: last.textLength - textHead - 1 - label.textLength, nameHash: label.nameHash,
            restHash: last.hash &- label.hash)
    }

    /// - Returns: where the next line begins; nil where this one is not as was guessed.
    @inline(__always)
    mutating func readGuessed(_ page: PageBytes, at line: Int) -> Int? {
        let value = line + guess.head
        guard guess.label > 0, value + AlikeRun.longestGuess + guess.tail + LabelPacker.slack <= page.count,
            page.commonLength(at: line, and: lineStart, limit: guess.head) == guess.head
        else { return nil }
        let length = StringScanner.ordinaryLength(page.base + value)
        let end = value + length
        guard length > 0, page.base[end] == UInt8(ascii: "\""),
            page.commonLength(at: end, and: lineStart + guess.end, limit: guess.tail) == guess.tail,
            let number = SimpleDecimal(page.base, from: end + guess.tail, to: page.count), page[number.end] == 0x0a
        else { return nil }
        packGuessed(page.base + value, length)
        guess.end = guess.head + length
        lineStart = line
        keyLength = guess.end + guess.tail
        last.value = number.value
        keepLast()
        return number.end + 1
    }

    /// Writes the packed text with another value of the label behind the others.
    @inline(__always)
    private mutating func packGuessed(_ value: UnsafeRawPointer, _ length: Int) {
        var to = texts + textRange.upperBound
        AlikeRun.copy(texts + guess.text, to: to, count: guess.textHead)
        to += guess.textHead
        to.storeBytes(of: UInt8(truncatingIfNeeded: length), as: UInt8.self)
        AlikeRun.copy(value, to: to + 1, count: length)
        AlikeRun.copy(texts + guess.textEnd, to: to + 1 + length, count: guess.textTail)
        last.textLength = guess.textHead + 1 + length + guess.textTail
        last.hash = guess.restHash &+ hash.label(name: guess.nameHash, value: value, count: length)
    }

    /// Gives up the guess, and brings the label up to date with the lines that were as guessed.
    @inline(__always)
    mutating func settleGuess() {
        let index = guess.label
        guard index > 0 else { return }
        guess.label = 0
        changedLabels |= 1 &<< UInt64(truncatingIfNeeded: index)
        labels[index].hash = last.hash &- guess.restHash
        let growth = guess.end - labels[index].end
        let textLength = labels[index].textLength
        if growth != 0 { resize(index, by: growth, textLength: textLength + growth) }
    }
}
