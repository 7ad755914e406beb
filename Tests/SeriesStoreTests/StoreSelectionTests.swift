import MetricModel
import TestSupport
import Testing

@testable import SeriesStore

@Suite struct StoreSelectionTests {
    /// A selection that only hands out samples, to compare with.
    private struct Plain: SeriesSelection {
        let base: any SeriesSelection

        var count: Int { base.count }

        func labels(at index: Int) -> Labels { base.labels(at: index) }

        func read(_ index: Int, from: Timestamp, through: Timestamp, into buffer: inout SampleBuffer) {
            base.read(index, from: from, through: through, into: &buffer)
        }
    }

    @Test("summaries are those of the samples, bit by bit", arguments: 0..<11, 0..<4)
    func summaries(values kind: Int, times: Int) throws {
        var random = SplitMix64(seed: UInt64(kind * 10 + times))
        let store = MemoryStore(retention: Retention(span: .hours(1_000_000)))
        let count = 3000
        let moments = ChunkTests.times(times, count, &random)
        let values = ChunkTests.column(kind, count, &random)
        let reference = store.reference(for: ["__name__": "x"])
        for (time, value) in zip(moments, values) {
            var batch = ScrapeBatch(timestamp: Timestamp(milliseconds: time))
            batch.append(reference, value)
            store.append(batch)
        }
        for place in 0..<80 {
            var bounds = [0, 1].map { _ in
                moments[Int.random(in: 0..<count, using: &random)] + Int64.random(in: -1500...1500, using: &random)
            }.sorted()
            // A board's windows end where the samples do.
            if place % 2 == 0 { bounds[1] = moments[count - 1] + Int64(place) }
            let (from, through) = (Timestamp(milliseconds: bounds[0]), Timestamp(milliseconds: bounds[1]))
            let selection = store.select([Matcher("__name__", equals: "x")], from: from, through: through)
            guard selection.count > 0 else { continue }
            let short = selection.summarize(0, from: from, through: through)
            let long = Plain(base: selection).summarize(0, from: from, through: through)
            #expect(Self.bits(short) == Self.bits(long))
            let summaries = try store.summarize([Matcher("__name__", equals: "x")], from: from, through: through)
            // Of one that rests any two samples will do.
            if selection.rest(at: 0) == nil { #expect(Self.bits(summaries.summary(at: 0)) == Self.bits(long)) }
        }
    }

    private static func bits(_ summary: SampleSummary) -> [UInt64] {
        [UInt64(summary.count), UInt64(bitPattern: summary.firstTime), UInt64(bitPattern: summary.lastTime)]
            + [summary.firstValue.bitPattern, summary.lastValue.bitPattern] + summary.drops.map(\.bitPattern)
    }

    @Test func namesAgreeWhereOneIsAskedFor() {
        let store = MemoryStore(retention: Retention(span: .hours(1)))
        func add(_ labels: Labels) {
            var batch = ScrapeBatch(timestamp: Timestamp(seconds: 1))
            batch.append(store.reference(for: labels), 1)
            store.append(batch)
        }
        func agree(_ matchers: [Matcher]) -> Bool {
            store.select(matchers, from: Timestamp(seconds: 0), through: Timestamp(seconds: 9)).namesAgree
        }
        add(["__name__": "x", "a": "1"])
        add(["__name__": "x", "a": "2"])
        add(["__name__": "y", "a": "2"])
        #expect(agree([Matcher("__name__", equals: "x")]))
        #expect(!agree([Matcher("a", equals: "2")]))
        #expect(agree([Matcher("a", equals: "1")]))
        add(["__name__": "x", "a": "1", "__unit__": "bytes"])
        #expect(!agree([Matcher("__name__", equals: "x")]))
    }
}
