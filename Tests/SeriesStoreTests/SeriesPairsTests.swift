import TestSupport
import Testing

@testable import SeriesStore

@Suite struct SeriesPairsTests {
    @Test func agreesWithDictionaries() {
        var random = SplitMix64(seed: 3)
        var pairs = SeriesPairs()
        var model: [UInt32: [UInt32]] = [:]
        for _ in 0..<40 {
            for _ in 0..<60 {
                let slot = UInt32.random(in: 0..<400, using: &random)
                let numbers =
                    [slot]
                    + (0..<Int.random(in: 0..<9, using: &random)).map { _ in
                        .random(in: 0..<50, using: &random)
                    }
                guard model[slot] == nil else { continue }
                #expect(pairs.slot(of: numbers) == nil)
                pairs.insert(numbers, ownPlace: Bool.random(using: &random) ? 0 : nil, at: slot)
                model[slot] = numbers
            }
            let gone = model.keys.filter { _ in Bool.random(using: &random) }
            pairs.remove(gone)
            for slot in gone { model[slot] = nil }
            #expect(pairs.count == model.count)
            for slot in 0..<UInt32(400) { #expect(Array(pairs[slot]) == model[slot] ?? []) }
            for (slot, numbers) in model { #expect(pairs.slot(of: numbers) == slot) }
        }
        #expect(pairs.byteCount < 40_000, "what is gone leaves no room behind")
    }

    @Test func keepsWhatNodesShareOnce() {
        var pairs = SeriesPairs()
        for node in 0..<UInt32(500) {
            for series in 0..<UInt32(40) {
                let numbers = [1, series + 2, node + 100] + (1000..<1009)
                pairs.insert(numbers, ownPlace: 2, at: node * 40 + series)
            }
        }
        let slot: UInt32 = 233 * 40 + 5
        let numbers: [UInt32] = [1, 7, 333] + (1000..<1009)
        #expect(pairs.slot(of: numbers) == slot)
        #expect(Array(pairs[slot]) == numbers)
        #expect(pairs.byteCount < 500 * 40 * 24)
    }

    @Test func knowsTheSeriesWithoutLabels() {
        var pairs = SeriesPairs()
        #expect(pairs.slot(of: []) == nil)
        pairs.insert([], at: 5)
        #expect(pairs.slot(of: []) == 5)
        pairs.remove([5])
        #expect(pairs.slot(of: []) == nil && pairs.count == 0)
    }
}
