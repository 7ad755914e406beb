/// The alphabets of the formats, as pairs of 64-bit sets: one shift tells membership.
enum ByteClass {
    /// `[a-zA-Z0-9_:]`, which metric names go on with.
    static func isMetricName(_ byte: UInt8) -> Bool {
        isMember(byte, 0x07ff_0000_0000_0000, 0x07ff_fffe_87ff_fffe)
    }

    /// `[a-zA-Z0-9_]`, which label names go on with.
    static func isLabelName(_ byte: UInt8) -> Bool {
        isMember(byte, 0x03ff_0000_0000_0000, 0x07ff_fffe_87ff_fffe)
    }

    /// `[a-zA-Z_:]`
    static func startsMetricName(_ byte: UInt8) -> Bool {
        isMember(byte, 0x0400_0000_0000_0000, 0x07ff_fffe_87ff_fffe)
    }

    /// `[a-zA-Z_]`
    static func startsLabelName(_ byte: UInt8) -> Bool {
        isMember(byte, 0, 0x07ff_fffe_87ff_fffe)
    }

    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool {
        byte &- UInt8(ascii: "0") < 10
    }

    @inline(__always)
    static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }

    @inline(__always)
    private static func isMember(_ byte: UInt8, _ low: UInt64, _ high: UInt64) -> Bool {
        byte < 0x80 && ((byte < 64 ? low : high) &>> UInt64(byte & 63)) & 1 == 1
    }
}
