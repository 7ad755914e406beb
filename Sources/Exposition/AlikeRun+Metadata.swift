import MetricModel

/// Metadata as nearly all pages have it: `# HELP name text` and `# TYPE name type`, with single blanks.
extension AlikeRun {
    /// - Returns: where the next line begins; nil where this one has to be read by the rules.
    mutating func readMetadata(_ page: PageBytes, at line: Int) -> Int? {
        guard let isHelp = AlikeRun.isHelp(page, at: line),
            let text = startOfText(page, from: line + AlikeRun.keywordLength)
        else { return nil }
        let end = page.lineEnd(from: text)
        guard end < page.count else { return nil }
        let said = page.slice(text..<end)
        if isHelp {
            guard UTF8Check.isValid(said) else { return nil }
            keepMetadata(line..<(end + 1), type: nil)
        } else {
            guard let named = MetricType.named(said, in: .text004), named == type || !dependsOnType else { return nil }
            type = named
            keepMetadata(line..<(end + 1), type: named)
        }
        return end + 1
    }

    private static var keywordLength: Int { 7 }

    /// Which keyword stands there; nil where another one, or none, does.
    @inline(__always)
    private static func isHelp(_ page: PageBytes, at line: Int) -> Bool? {
        guard line + 8 <= page.count else { return nil }
        let word = UnsafeRawPointer(page.base).loadUnaligned(fromByteOffset: line, as: UInt64.self)
        switch UInt64(littleEndian: word) & 0x00ff_ffff_ffff_ffff {
        // `# HELP `, the first byte being the lowest.
        case 0x20_504c_4548_2023: return true
        // `# TYPE `
        case 0x20_4550_5954_2023: return false
        default: return nil
        }
    }

    /// Where the text begins, behind the family's name and a blank.
    @inline(__always)
    private mutating func startOfText(_ page: PageBytes, from start: Int) -> Int? {
        guard ByteClass.startsMetricName(page[start]) else { return nil }
        // TYPE speaks of the family that HELP spoke of, and neighbours are called alike.
        var end = start + max(1, page.commonLength(at: start, and: familyName.lowerBound, limit: familyName.count))
        while ByteClass.isMetricName(page[end]) { end += 1 }
        familyName = start..<end
        return page[end] == UInt8(ascii: " ") ? end + 1 : nil
    }
}
