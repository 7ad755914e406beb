import Glibc
import MetricModel

extension ClockZone {
    /// Where the system keeps its zones.
    private static let folder = "/usr/share/zoneinfo/"
    /// The largest of them has some 4 kB.
    private static let mostBytes = 1 << 16

    /// The zone by its name in the system's database: `Europe/Berlin`.
    ///
    /// - Returns: nil for names that the database has not, and for those that are none, such as paths out of it.
    init?(named name: String) {
        if ["utc", "etc/utc"].contains(name.lowercased()) {
            self = .utc
            return
        }
        guard Self.isName(name), let bytes = Self.bytes(Self.folder + name) else { return nil }
        self.init(name: name, tzif: bytes)
    }

    /// Words of letters, digits, `_`, `+` and `-` with slashes between them: no word is `..`, and none is empty.
    static func isName(_ name: String) -> Bool {
        guard name.utf8.count <= 64 else { return false }
        let words = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return words.count <= 4
            && words.allSatisfy { word in
                !word.isEmpty
                    && word.allSatisfy { byte in
                        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
                            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "_+-".utf8.contains(byte)
                    }
            }
    }

    private static func bytes(_ path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: mostBytes)
        var filled = 0
        while filled < mostBytes {
            let count = bytes.withUnsafeMutableBytes { buffer in
                let room = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
                return read(descriptor, room.baseAddress, room.count)
            }
            if count < 0 { return nil }
            if count == 0 { return Array(bytes[..<filled]) }
            filled += count
        }
        return nil
    }
}
