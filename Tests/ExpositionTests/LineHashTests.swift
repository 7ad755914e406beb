import Testing

@testable import Exposition

struct LineHashTests {
    @Test("every byte and the length count, whatever the length", arguments: [0, 1, 7, 8, 15, 16, 17, 63, 64, 65, 200])
    func tellsTextsApart(count: Int) {
        let hash = LineHash()
        let text = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) } + [0]
        func code(_ bytes: [UInt8], _ count: Int) -> UInt64? {
            bytes.withUnsafeBytes { $0.baseAddress.map { hash($0, count: count) } }
        }
        var seen: Set<UInt64?> = [code(text, count), code(text, count + 1)]
        #expect(seen.count == 2)
        for index in 0..<count {
            for bit: UInt8 in [1, 0x80] {
                var other = text
                other[index] ^= bit
                #expect(seen.insert(code(other, count)).inserted, "byte \(index) of \(count)")
            }
        }
        #expect(code(text, count) == code(text + [9, 9], count))
    }
}
