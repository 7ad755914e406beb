import MetricModel
import Testing

@testable import Exposition

struct LabelsHashTests {
    private let hash = LabelsHash()

    private func code(_ labels: Labels, behind: UInt8 = 0) -> UInt64 {
        let packed = labels.packedBytes + [UInt8](repeating: behind, count: LabelsHash.slack)
        return packed.withUnsafeBytes { hash(UnsafeRawBufferPointer(rebasing: $0.dropLast(LabelsHash.slack))) }
    }

    @Test("every byte and the length count, of names and values", arguments: [1, 2, 7, 8, 9, 15, 16, 17, 32, 33, 130])
    func tellsTextsApart(count: Int) {
        let text = String(repeating: "a", count: count)
        var seen: Set<UInt64> = [code(Labels([Label(text, text)]))]
        for index in 0...count {
            var other = Array(text.utf8)
            if index < count { other[index] = UInt8(ascii: "b") } else { other.append(UInt8(ascii: "a")) }
            let changed = String(decoding: other, as: UTF8.self)
            #expect(seen.insert(code(Labels([Label(changed, text)]))).inserted, "name, byte \(index) of \(count)")
            #expect(seen.insert(code(Labels([Label(text, changed)]))).inserted, "value, byte \(index) of \(count)")
        }
    }

    @Test func whatStandsBehindDoesNotCount() {
        let labels = Labels([Label("a", "1"), Label("bcdefghij", "23456789012345678")])
        #expect(code(labels) == code(labels, behind: 0xff))
    }

    @Test("values that change places between labels are another series")
    func tellsLabelsApart() {
        let one = Labels([Label("a", "x"), Label("b", "y")])
        let other = Labels([Label("a", "y"), Label("b", "x")])
        let joined = Labels([Label("a", "xby")])
        #expect(Set([code(one), code(other), code(joined), code(.empty)]).count == 4)
    }
}
