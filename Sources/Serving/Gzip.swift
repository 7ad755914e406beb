/// gzip's container around uncompressed blocks: enough to test a client's unpacking with (RFC 1952, RFC 1951 3.2.4).
enum Gzip {
    static func stored(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]
        var rest = bytes[...]
        repeat {
            let block = rest.prefix(0xffff)
            rest = rest.dropFirst(block.count)
            result.append(rest.isEmpty ? 1 : 0)
            let length = UInt16(block.count)
            append(length, to: &result)
            append(~length, to: &result)
            result += block
        } while !rest.isEmpty
        append(checksum(bytes), to: &result)
        append(UInt32(truncatingIfNeeded: bytes.count), to: &result)
        return result
    }

    private static func append(_ number: some FixedWidthInteger, to result: inout [UInt8]) {
        withUnsafeBytes(of: number.littleEndian) { result += $0 }
    }

    /// CRC-32 of RFC 1952, bit by bit: tests have small pages.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var crc = UInt32.max
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xedb8_8320 : crc >> 1 }
        }
        return ~crc
    }
}
