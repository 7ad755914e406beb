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

    @Test("Bytes that are the hash's own constants hide nothing that stands before them")
    func constantsHideNothing() {
        let hash = LineHash()
        let constants: [UInt64] = [
            0xa076_1d64_78bd_642f, 0xe703_7ed1_a0b4_28db, 0x8ebc_6af0_9c88_c6e3, 0x5899_65cc_7537_4cc3,
        ]
        for constant in constants {
            let blocks = (0..<16).flatMap { _ in withUnsafeBytes(of: constant.littleEndian) { Array($0) } }
            let hashes = (0..<8).map { first in
                ([UInt8](repeating: UInt8(first), count: 64) + blocks).withUnsafeBytes { bytes in
                    bytes.baseAddress.map { hash($0, count: bytes.count) }
                }
            }
            #expect(Set(hashes).count == 8)
        }
    }
}
