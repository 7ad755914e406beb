import MetricModel
import TestSupport
import Testing

@testable import SeriesStore

@Suite struct RetentionTests {
    private func append(
        _ store: MemoryStore, _ time: Int64, _ samples: [(SeriesReference, Double)]
    ) -> AppendResult {
        var batch = ScrapeBatch(timestamp: Timestamp(milliseconds: time))
        for (reference, value) in samples { batch.append(reference, value) }
        return store.append(batch)
    }

    private func samples(_ store: MemoryStore, _ labels: Labels) -> [Int64] {
        let (from, through) = (Timestamp(milliseconds: .min), Timestamp(milliseconds: .max))
        let selection = store.select([], from: from, through: through)
        var buffer = SampleBuffer()
        for index in 0..<selection.count where selection.labels(at: index) == labels {
            selection.read(index, from: from, through: through, into: &buffer)
        }
        return buffer.timestamps
    }

    @Test func forgetsWholeOldChunks() {
        let store = MemoryStore(retention: Retention(span: .minutes(10)))
        let labels: Labels = ["a": "1"]
        let reference = store.reference(for: labels)
        for second in 0..<7200 { _ = append(store, Int64(second) * 1000, [(reference, 1)]) }
        let times = samples(store, labels)
        #expect(times.last == 7_199_000)
        let first = times.first ?? 0
        #expect(first <= 6_600_000, "all of the span is there")
        #expect(first >= 6_500_000, "not much more is")
        #expect(times.count == Int(7_199_000 - first) / 1000 + 1)
        #expect(store.horizon == Timestamp(milliseconds: 6_599_000))
    }

    @Test func forgetsSeriesAndTellsTheirReferences() {
        let store = MemoryStore(retention: Retention(span: .minutes(1)))
        let (old, young): (Labels, Labels) = (["a": "old"], ["a": "young"])
        let stale = store.reference(for: old)
        _ = append(store, 0, [(stale, 1)])
        let reference = store.reference(for: young)
        for second in 1..<120 { _ = append(store, Int64(second) * 1000, [(reference, 1)]) }
        #expect(store.statistics().seriesCount == 1)
        #expect(store.statistics().forgottenSeries == 1)
        #expect(
            store.labelValues("a", matching: [], from: .init(milliseconds: 0), through: .init(milliseconds: .max)) == [
                "young"
            ])

        let another = store.reference(for: ["a": "another"])
        #expect(another.slot == stale.slot && another != stale)
        let result = append(store, 120_000, [(another, 1), (stale, 2), (reference, 3)])
        #expect(result.unresolved == [1] && result.appended == 2)
        let again = store.reference(for: old)
        #expect(append(store, 121_000, [(again, 5)]).appended == 1)
        #expect(samples(store, old) == [121_000])
        #expect(samples(store, ["a": "another"]) == [120_000])
    }

    @Test func forgetsSeriesThatNeverGetASample() {
        let store = MemoryStore(retention: Retention(span: .minutes(1)))
        let used = store.reference(for: ["a": "used"])
        _ = store.reference(for: ["a": "unused"])
        for second in 0..<10 { _ = append(store, Int64(second) * 1000, [(used, 1)]) }
        #expect(store.statistics().seriesCount == 1)
    }

    @Test func refusesWhatIsOutOfBounds() {
        let store = MemoryStore(retention: Retention(span: .hours(1)))
        let reference = store.reference(for: ["a": "1"])
        var batch = ScrapeBatch(timestamp: Timestamp(milliseconds: 10_000_000))
        for time: Int64 in [.min, 6_399_999, 6_400_000, 10_600_000, 10_600_001, .max] {
            batch.append(reference, 1, at: Timestamp(milliseconds: time))
        }
        let result = store.append(batch)
        #expect(result.appended == 2 && result.outOfBounds == 4)
        #expect(samples(store, ["a": "1"]) == [6_400_000, 10_600_000])
    }

    @Test func dropsTheOldestDataWhereTheBudgetEnds() {
        let budget = 300_000
        let store = MemoryStore(retention: Retention(span: .hours(1000), maximumBytes: budget))
        let references = (0..<20).map { store.reference(for: ["n": "\($0)"]) }
        var random = SplitMix64(seed: 2)
        for second in 0..<6000 {
            let samples = references.map { ($0, Double.random(in: 0..<1, using: &random)) }
            #expect(append(store, Int64(second) * 1000, samples).appended == 20)
        }
        let statistics = store.statistics()
        #expect(statistics.byteCount < budget * 11 / 10)
        #expect(statistics.byteCount > budget * 7 / 10)
        #expect(statistics.seriesCount == 20)
        let starts = (0..<20).compactMap { samples(store, ["n": "\($0)"]).first }
        #expect((starts.max() ?? 0) - (starts.min() ?? 0) < 200_000, "all series lose the same time")
    }

    @Test func countsMemoryOfNothingToo() {
        let store = MemoryStore(retention: Retention(span: .hours(1)))
        #expect(store.statistics().seriesCount == 0)
        #expect(store.statistics().sampleCount == 0)
    }
}
