/// Which bytes may stand where in a query.
enum ByteClass {
    static func isDigit(_ byte: UInt8?) -> Bool {
        guard let byte else { return false }
        return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    static func isWordStart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
        default: false
        }
    }

    static func isWordPart(_ byte: UInt8?) -> Bool {
        guard let byte else { return false }
        return isWordStart(byte) || isDigit(byte)
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || isLineEnd(byte)
    }

    static func isLineEnd(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    static func isQuote(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
    }

    static func hexDigit(_ byte: UInt8?) -> UInt32? {
        switch byte {
        case .some(UInt8(ascii: "0")...UInt8(ascii: "9")): byte.map { UInt32($0 - UInt8(ascii: "0")) }
        case .some(UInt8(ascii: "a")...UInt8(ascii: "f")): byte.map { UInt32($0 - UInt8(ascii: "a")) + 10 }
        case .some(UInt8(ascii: "A")...UInt8(ascii: "F")): byte.map { UInt32($0 - UInt8(ascii: "A")) + 10 }
        default: nil
        }
    }
}
