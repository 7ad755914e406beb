import Testing

@testable import kongtop

struct GzipPackerTests {
    @Test(arguments: [0, 1, 1500, 300_000])
    func whatIsPackedUnpacks(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 % 7) }
        let packed = try #require(GzipPacker.pack(bytes))
        let unpacked = try Gunzip.unpack(packed, limit: count)
        #expect(unpacked == bytes)
        if count > 1000 { #expect(packed.count < count) }
    }
}
