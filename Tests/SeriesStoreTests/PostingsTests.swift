import TestSupport
import Testing

@testable import SeriesStore

@Suite struct PostingsTests {
    @Test func worksLikeASet() {
        var random = SplitMix64(seed: 8)
        for _ in 0..<200 {
            var (left, right) = (Set<UInt32>(), Set<UInt32>())
            var (mine, theirs) = (Postings(), Postings())
            for _ in 0..<Int.random(in: 0..<30, using: &random) {
                let (a, b) = (UInt32.random(in: 0..<40, using: &random), UInt32.random(in: 0..<40, using: &random))
                left.insert(a)
                mine.insert(a)
                right.insert(b)
                theirs.insert(b)
            }
            #expect(mine.slots == left.sorted())
            #expect(mine.intersecting(theirs).slots == left.intersection(right).sorted())
            #expect(mine.subtracting(theirs).slots == left.subtracting(right).sorted())
            #expect((0..<40).allSatisfy { mine.contains($0) == left.contains($0) })
            mine.remove(right)
            #expect(mine.slots == left.subtracting(right).sorted())
        }
    }
}
