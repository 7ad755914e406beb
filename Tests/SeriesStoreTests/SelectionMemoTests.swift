import MetricModel
import Testing

@testable import SeriesStore

@Suite("Remembered selections")
struct SelectionMemoTests {
    private func matcher(_ value: String) throws -> Matcher { try Matcher("a", .equal, value) }

    @Test("What was found holds until the index changes")
    func holdsForAGeneration() throws {
        var memo = SelectionMemo()
        let key = [SelectionMemo.Key(try matcher("b"))]
        memo.remember(Postings(sorted: [1, 5]), for: key, in: 3)
        #expect(memo.slots(key, in: 3)?.slots == [1, 5])
        #expect(memo.slots(key, in: 4) == nil)
        #expect(memo.slots([SelectionMemo.Key(try matcher("c"))], in: 3) == nil)
        memo.remember(Postings(sorted: [2]), for: key, in: 4)
        #expect(memo.slots(key, in: 4)?.slots == [2])
        #expect(memo.slots(key, in: 3) == nil)
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
