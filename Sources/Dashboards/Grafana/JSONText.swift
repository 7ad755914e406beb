/// Makes JSON of what others write for it.
enum JSONText {
    /// The text without a byte order mark, and with U+FFFD for what is no character: bytes that are no UTF-8, and halves
    /// of surrogate pairs that stand alone (`\ud83d`), as JavaScript writes them where it cut a text.
    static func readable(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var text = Array(String(decoding: Array(bytes), as: UTF8.self).utf8)
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
        var index = 0
        while index < text.count {
            guard text[index] == UInt8(ascii: "\\") else {
                index += 1
                continue
            }
            guard let high = escape(text, index), (0xD800...0xDFFF).contains(high) else {
                index += 2
                continue
            }
            if high < 0xDC00, let low = escape(text, index + 6), (0xDC00...0xDFFF).contains(low) {
                index += 12
                continue
            }
            text.replaceSubrange(index..<index + 6, with: Array("\\ufffd".utf8))
            index += 6
        }
        return text
    }

    /// The number that an escape, `\u` and four hexadecimal digits, has at a place.
    private static func escape(_ text: [UInt8], _ index: Int) -> Int? {
        guard index + 6 <= text.count, text[index] == UInt8(ascii: "\\"), text[index + 1] == UInt8(ascii: "u") else {
            return nil
        }
        var number = 0
        for byte in text[(index + 2)..<(index + 6)] {
            guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else { return nil }
            number = number * 16 + digit
        }
        return number
    }
}
