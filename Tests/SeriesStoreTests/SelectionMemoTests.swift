import MetricModel
import Testing

@testable import SeriesStore

@Suite("Remembered selections")
struct SelectionMemoTests {
    private func matcher(_ value: String) throws -> Matcher { try Matcher("a", .equal, value) }

    @Test("What was found holds until the index changes")
    func holdsForAGeneration() throws {
        var memo = SelectionMemo()
        let matchers = [try matcher("b")]
        func remember(_ slots: [UInt32], in generation: UInt64) {
            memo.remember(FoundSeries(slots: Postings(sorted: slots), isOneName: true), for: matchers, in: generation)
        }
        remember([1, 5], in: 3)
        #expect(memo.found(matchers, in: 3)?.slots.slots == [1, 5])
        #expect(memo.found(matchers, in: 3)?.isOneName == true)
        #expect(memo.found(matchers, in: 4) == nil)
        #expect(memo.found([try matcher("c")], in: 3) == nil)
        remember([2], in: 4)
        #expect(memo.found(matchers, in: 4)?.slots.slots == [2])
        #expect(memo.found(matchers, in: 3) == nil)
    }

    @Test("A store finds series that came after the same question was asked before")
    func findsNewSeries() throws {
        let store = MemoryStore(retention: Retention(span: .hours(1), maximumBytes: 1 << 24))
        let time = Timestamp(milliseconds: 1_000_000)
        func count() throws -> Int {
            try store.series(matching: [Matcher("a", .matches, "b.*")], from: time, through: time).count
        }
        for (place, name) in ["b1", "c", "b2"].enumerated() {
            var batch = ScrapeBatch(timestamp: time)
            batch.append(store.reference(for: ["a": name]), Double(place))
            store.append(batch)
            #expect(try count() == [1, 1, 2][place])
            #expect(try count() == [1, 1, 2][place])
        }
    }
}
