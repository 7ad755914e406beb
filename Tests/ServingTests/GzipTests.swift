import Testing

@testable import Serving

@Suite struct GzipTests {
    @Test func storesBytes() {
        #expect(
            Gzip.stored(Array("a 1\n".utf8)) == [
                0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff, 1, 4, 0, 0xfb, 0xff, 0x61, 0x20, 0x31, 0x0a, 0x36, 0xe7, 0x1b,
                0xbc, 4, 0, 0, 0,
            ])
    }

    @Test func splitsLongPages() {
        let packed = Gzip.stored([UInt8](repeating: 7, count: 70_000))
        #expect(packed.count == 10 + 5 + 65_535 + 5 + 4_465 + 8)
    }
}
