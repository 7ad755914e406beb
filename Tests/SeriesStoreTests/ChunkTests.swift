import MetricModel
import TestSupport
import Testing

@testable import SeriesStore

/// Random columns of every kind go through chunks and come back bit by bit.
@Suite struct ChunkTests {
    static let oddValues: [Double] = [
        0, -0.0, 1, -1, .nan, .signalingNaN, .infinity, -.infinity, .leastNonzeroMagnitude, .greatestFiniteMagnitude,
        StaleMarker.value, StaleMarker.ordinaryNaN, Double(bitPattern: 0xfff8_dead_beef_0001), 0.1, 1e-12, 1e-13,
        123.456,
        9_007_199_254_740_991, 9_007_199_254_740_992, -9_007_199_254_740_994, 1e22, .pi, .leastNormalMagnitude,
    ]

    static func column(_ kind: Int, _ count: Int, _ random: inout SplitMix64) -> [Double] {
        var value = Double(Int.random(in: -1000...1000, using: &random))
        return (0..<count).map { index in
            switch kind {
            case 0: value += Double(Int.random(in: 0...100, using: &random))
            case 1: if Int.random(in: 0..<20, using: &random) == 0 { value += 1 }
            case 2: value = Double(bitPattern: .random(in: .min ... .max, using: &random))
            case 3: value = oddValues.randomElement(using: &random) ?? 0
            case 4: value = Double(Int.random(in: 0...100_000, using: &random)) / 1000
            case 5: value += Double.random(in: -1...1, using: &random)
            case 6: value += 5
            case 7: if index % 30 == 0 { value = oddValues.randomElement(using: &random) ?? 0 }
            case 8: value = index % 7 == 0 ? StaleMarker.value : Double(index)
            case 9: value = index % 2 == 0 ? Double(index) / 8 : 1e15 + Double(index)
            case 10: value = index % 500 < 250 ? value + 1e9 : value + 1e-3
            default: break
            }
            return value
        }
    }

    static func times(_ kind: Int, _ count: Int, _ random: inout SplitMix64) -> [Int64] {
        var time: Int64 = kind == 4 ? .min : 1_700_000_000_000
        return (0..<count).map { index in
            let earlier = time
            switch kind {
            case 0: time += 1000
            case 1: time += 1000 + .random(in: -5...5, using: &random)
            case 2: time += index % 50 == 0 ? 3_600_000 : 15_000
            case 3: time += .random(in: 1...1_000_000_000, using: &random)
            default: time = index == 3 ? .max - 1000 : time + 1 + .random(in: 0...9, using: &random)
            }
            return earlier
        }
    }

    private func written(_ times: [Int64], _ values: [Double]) -> StoredSeries {
        var series = StoredSeries(generation: 0, birth: 0)
        for (time, value) in zip(times, values) {
            guard case .appended = series.append(time, value, chunkSpan: .max) else {
                Issue.record("refused \(value) at \(time)")
                return series
            }
        }
        return series
    }

    @Test(arguments: 0..<12, 0..<5)
    func everySampleComesBack(valueKind: Int, timeKind: Int) throws {
        var random = SplitMix64(seed: UInt64(valueKind * 10 + timeKind))
        for count in [1, 2, 3, 50, 1500] {
            let times = ChunkTests.times(timeKind, min(count, timeKind == 4 ? 50 : count), &random)
            let values = ChunkTests.column(valueKind, times.count, &random)
            let series = written(times, values)
            let snapshot = try #require(SeriesSnapshot(series, 0, from: .min, through: .max))
            var buffer = SampleBuffer()
            snapshot.read(from: .min, through: .max, into: &buffer)
            #expect(buffer.timestamps == times)
            #expect(buffer.values.map(\.bitPattern) == values.map(\.bitPattern))
            #expect(series.sampleCount == times.count)
            for _ in 0..<20 {
                let ends = [times.randomElement(using: &random) ?? 0, times.randomElement(using: &random) ?? 0].sorted()
                let shift = Int64.random(in: -1...1, using: &random)
                let (from, through) = (max(ends[0], .min + 1) + shift, ends[1])
                buffer.removeAll()
                snapshot.read(from: from, through: through, into: &buffer)
                let wanted = times.indices.filter { times[$0] >= from && times[$0] <= through }
                #expect(buffer.timestamps == wanted.map { times[$0] })
                #expect(buffer.values.map(\.bitPattern) == wanted.map { values[$0].bitPattern })
            }
        }
    }

    @Test func unchangedRunsCostNothing() {
        let times = (0..<10_000).map { Int64($0) * 1000 }
        for value in [5.0, StaleMarker.value, .infinity, 0.1, -0.0] {
            let series = written(times, times.map { _ in value })
            #expect(series.sealed.isEmpty)
            #expect(series.open?.chunk.byteCount == 0)
        }
    }

    @Test func everySlotTakesAsLittleAsCanBe() {
        #expect(MemoryLayout<Chunk>.stride == 64)
        #expect(MemoryLayout<StoredSeries>.stride == 128)
    }

    @Test func evenChunksForgetSampleBySample() throws {
        for value in [5.0, 0.1, StaleMarker.value] {
            var series = StoredSeries(generation: 0, birth: 0)
            for second in 0..<5000 { _ = series.append(Int64(second) * 1000, value, chunkSpan: 60_000) }
            #expect(series.sealed.isEmpty)
            _ = series.forget(before: 1_000_500)
            #expect(series.sampleCount == 3999)
            try expect(series, has: (1001..<5000).map { (Int64($0) * 1000, value) })
            _ = series.append(5_000_000, 7, chunkSpan: 60_000)
            #expect(series.sealed.count == 1)
            _ = series.forget(before: 4_998_000)
            try expect(series, has: [(4_998_000, value), (4_999_000, value), (5_000_000, 7)])
            _ = series.forget(before: 5_000_000)
            #expect(series.sealed.isEmpty)
            try expect(series, has: [(5_000_000, 7)])
        }
    }

    private func expect(_ series: StoredSeries, has samples: [(time: Int64, value: Double)]) throws {
        let snapshot = try #require(SeriesSnapshot(series, 0, from: .min, through: .max))
        var buffer = SampleBuffer()
        snapshot.read(from: .min, through: .max, into: &buffer)
        #expect(buffer.timestamps == samples.map(\.time))
        #expect(buffer.values.map(\.bitPattern) == samples.map(\.value.bitPattern))
        var summary = SampleSummary()
        snapshot.summarize(from: .min, through: .max, into: &summary)
        #expect(summary.count == samples.count { !$0.value.isStaleMarker })
    }

    @Test func aLateScrapeTakesFewBytes() {
        // On time but for every tenth, which is a fifth of a second late.
        let times = (0..<400).map { Int64($0) * 5000 + ($0 % 10 == 9 ? 200 : 0) }
        let series = written(times, times.map { _ in 7 })
        #expect(series.sealed.isEmpty)
        #expect((series.open?.chunk.bitCount ?? 0) < 400 / 10 * 80)
    }

    @Test func stepsOfManyDaysComeBack() throws {
        let day: Int64 = 86_400_000
        for step in [3 * day, 4 * day, 40 * day] {
            let samples = (0..<20).map { (time: Int64($0) * step, value: 1.0) }
            try expect(written(samples.map(\.time), samples.map(\.value)), has: samples)
        }
    }

    @Test func integersTakeLessThanTwoBytes() {
        var random = SplitMix64(seed: 5)
        let times = (0..<3600).map { Int64($0) * 1000 }
        let series = written(times, ChunkTests.column(0, times.count, &random))
        let bytes = series.sealed.reduce(series.open?.chunk.byteCount ?? 0) { $0 + $1.byteCount }
        #expect(bytes < 2 * times.count)
    }

    @Test func formsFollowTheValues() {
        #expect(ValueForm.fitting(3, after: .decimal(digits: 0)) == .decimal(digits: 0))
        #expect(ValueForm.fitting(0.25, after: .decimal(digits: 0)) == .decimal(digits: 2))
        #expect(ValueForm.fitting(0.2, after: .decimal(digits: 5)) == .decimal(digits: 5))
        #expect(ValueForm.fitting(.pi, after: .decimal(digits: 0)) == .bits)
        #expect(ValueForm.fitting(.nan, after: .decimal(digits: 3)) == .decimal(digits: 3))
        #expect(ValueForm.fitting(7, after: .bits) == .decimal(digits: 0))
    }
}
