/// Finds the end of quoted strings, eight bytes at a time.
struct StringScanner {
    /// Where the closing quote stands.
    private(set) var end = 0
    private(set) var isEscaped = false
    private(set) var isASCII = true

    /// Scans `(\\.|[^\\"])*"`, where `.` is no line feed.
    ///
    /// - Parameters:
    ///   - start: behind the opening quote.
    ///   - allowsLineFeeds: whether raw line feeds may stand in the string.
    ///   - skipsNULs: whether NUL bytes may; elsewhere one ends Prometheus' token.
    mutating func scan(
        _ page: PageBytes, from start: Int, allowsLineFeeds: Bool, skipsNULs: Bool
    ) throws(LineFault) {
        var position = start
        var highBits: UInt64 = 0
        isEscaped = false
        while true {
            position = StringScanner.skipOrdinary(page, from: position, collecting: &highBits)
            guard position < page.count else { throw LineFault(offset: start - 1, reason: "expected a closing quote") }
            switch page.base[position] {
            case UInt8(ascii: "\""):
                end = position
                isASCII = highBits & 0x8080_8080_8080_8080 == 0
                return
            case UInt8(ascii: "\\"):
                isEscaped = true
                position += 1
                if skipsNULs { position = page.skippingNULs(position) }
                guard position < page.count, page.base[position] != 0, page.base[position] != 0x0a else {
                    throw LineFault(offset: position, reason: "expected a character after the backslash")
                }
                highBits |= UInt64(page.base[position])
                position += 1
            case 0 where skipsNULs:
                position += 1
            case 0x0a where allowsLineFeeds:
                position += 1
            case 0:
                throw LineFault(offset: position, reason: "expected no NUL byte")
            default:
                throw LineFault(offset: position, reason: "expected a closing quote before the end of the line")
            }
        }
    }

    /// Where a string without line feeds and NULs ends that is well-formed UTF-8; nil where it is none.
    @inline(__always)
    static func endInLine(_ page: PageBytes, from start: Int, isEscaped: inout Bool) -> Int? {
        var highBits: UInt64 = 0
        var end = skipOrdinary(page, from: start, collecting: &highBits)
        while end &+ 1 < page.count, page.base[end] == UInt8(ascii: "\\") {
            guard page.base[end &+ 1] != 0, page.base[end &+ 1] != 0x0a else { return nil }
            isEscaped = true
            highBits |= UInt64(page.base[end &+ 1])
            end = skipOrdinary(page, from: end &+ 2, collecting: &highBits)
        }
        guard end < page.count, page.base[end] == UInt8(ascii: "\"") else { return nil }
        let isASCII = highBits & 0x8080_8080_8080_8080 == 0
        return isASCII || UTF8Check.isValid(page.slice(start..<end)) ? end : nil
    }

    /// Goes to the next quote, backslash, line feed or NUL, or to the end of the page.
    @inline(__always)
    private static func skipOrdinary(_ page: PageBytes, from start: Int, collecting highBits: inout UInt64) -> Int {
        var position = start
        let raw = UnsafeRawPointer(page.base)
        while position + 8 <= page.count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            let hits =
                zeroBytes(word ^ 0x2222_2222_2222_2222) | zeroBytes(word ^ 0x5c5c_5c5c_5c5c_5c5c)
                | zeroBytes(word ^ 0x0a0a_0a0a_0a0a_0a0a) | zeroBytes(word)
            if hits != 0 {
                // The lowest hit is exact; what stands before it is ordinary.
                let ordinary = hits.trailingZeroBitCount & ~7
                highBits |= word & ((1 &<< UInt64(ordinary)) &- 1)
                return position + ordinary >> 3
            }
            highBits |= word
            position += 8
        }
        while position < page.count {
            let byte = page.base[position]
            if byte == 0x22 || byte == 0x5c || byte == 0x0a || byte == 0 { break }
            highBits |= UInt64(byte)
            position += 1
        }
        return position
    }

    /// How many of the next 16 bytes are ASCII and no quotes, backslashes or control bytes, up to the first other one.
    @inline(__always)
    static func ordinaryLength(_ bytes: UnsafeRawPointer) -> Int {
        let length = ordinaryLength(inWord: bytes)
        return length < 8 ? length : 8 &+ ordinaryLength(inWord: bytes + 8)
    }

    @inline(__always)
    private static func ordinaryLength(inWord bytes: UnsafeRawPointer) -> Int {
        let word = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
        let hits =
            zeroBytes(word ^ 0x2222_2222_2222_2222) | zeroBytes(word ^ 0x5c5c_5c5c_5c5c_5c5c)
            | ((word &- 0x2020_2020_2020_2020) | word) & 0x8080_8080_8080_8080
        return hits.trailingZeroBitCount &>> 3
    }

    /// Sets the high bit of every byte that is zero (bytes above the first zero may be wrong).
    @inline(__always)
    private static func zeroBytes(_ word: UInt64) -> UInt64 {
        (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
    }
}
