import Testing

@testable import Patterns

@Suite struct ScalarSetTests {
    @Test func mergesAndInverts() {
        let set = ScalarSet([5...7, 1...2, 8...9, 3...3])
        #expect(set.ranges == [1...3, 5...9])
        #expect(set.inverted.ranges == [0...0, 4...4, 10...0x10ffff])
        #expect(set.inverted.inverted == set)
        #expect(ScalarSet.everything.inverted.ranges.isEmpty)
        #expect(ScalarSet([]).inverted == .everything)
    }

    @Test func foldsCase() {
        #expect(
            CaseFolding.closure(of: ScalarSet([0x6b...0x6b])).ranges == [0x4b...0x4b, 0x6b...0x6b, 0x212a...0x212a])
        #expect(CaseFolding.closure(of: ScalarSet([0x3c3...0x3c3])).ranges == [0x3a3...0x3a3, 0x3c2...0x3c3])
        #expect(CaseFolding.closure(of: ScalarSet([0xdf...0xdf])).contains(0x1e9e))
        #expect(CaseFolding.closure(of: ScalarSet([0x69...0x69])).ranges == [0x49...0x49, 0x69...0x69])
        let all = CaseFolding.closure(of: .everything)
        #expect(all == .everything)
    }

    @Test func knowsCategories() {
        #expect(UnicodeCategory.set(named: "L")?.contains(0x4e16) == true)
        #expect(UnicodeCategory.set(named: "Co")?.contains(0x10fffd) == true)
        #expect(UnicodeCategory.set(named: "Cc")?.ranges == [0...0x1f, 0x7f...0x9f])
        #expect(UnicodeCategory.set(named: "X") == nil)
    }
}
