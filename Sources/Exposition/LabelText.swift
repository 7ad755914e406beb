import Glibc

/// Escapes of label values, quoted names and help texts.
enum LabelText {
    /// Undoes `\\`, `\"` and `\n`; any other backslash stays as it is, as Prometheus leaves it.
    ///
    /// - Returns: how many bytes were written; never more than `bytes` has.
    @inline(__always)
    static func unescape(_ bytes: UnsafeRawBufferPointer, into target: UnsafeMutablePointer<UInt8>) -> Int {
        var written = 0
        var index = 0
        while index < bytes.count {
            var byte = bytes[index]
            if byte == UInt8(ascii: "\\") && index + 1 < bytes.count {
                let next = bytes[index + 1]
                if next == UInt8(ascii: "\\") || next == UInt8(ascii: "\"") || next == UInt8(ascii: "n") {
                    byte = next == UInt8(ascii: "n") ? 0x0a : next
                    index += 1
                }
            }
            target[written] = byte
            written += 1
            index += 1
        }
        return written
    }

    /// The text without its escapes.
    ///
    /// - Parameter keepsEscapedQuotes: whether `\"` stays, as in HELP of text 0.0.4.
    static func unescaped(_ bytes: UnsafeRawBufferPointer, keepsEscapedQuotes: Bool = false) -> String {
        guard let start = bytes.baseAddress, memchr(start, CInt(UInt8(ascii: "\\")), bytes.count) != nil else {
            return String(decoding: bytes, as: UTF8.self)
        }
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let next = byte == UInt8(ascii: "\\") && index + 1 < bytes.count ? bytes[index + 1] : 0
            switch next {
            case UInt8(ascii: "n"): result.append(0x0a)
            case UInt8(ascii: "\\"): result.append(next)
            case UInt8(ascii: "\"") where !keepsEscapedQuotes: result.append(next)
            default:
                result.append(byte)
                index -= 1
            }
            index += 2
        }
        return String(decoding: result, as: UTF8.self)
    }
}
