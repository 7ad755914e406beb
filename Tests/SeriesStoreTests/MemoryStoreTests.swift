import MetricModel
import SeriesStore
import TestSupport
import Testing

@Suite struct MemoryStoreTests {
    private func labels(_ number: Int) -> Labels {
        ["__name__": "m\(number % 3)", "le": "\(number % 5)", "only": number % 4 == 0 ? "yes" : "", "n": "\(number)"]
    }

    private func batch(_ time: Int64, _ samples: [(SeriesReference, Double)]) -> ScrapeBatch {
        var batch = ScrapeBatch(timestamp: Timestamp(milliseconds: time))
        for (reference, value) in samples { batch.append(reference, value) }
        return batch
    }

    private func read(
        _ store: MemoryStore, _ matchers: [Matcher], from: Int64 = .min, through: Int64 = .max
    ) -> [Labels: [Int64: UInt64]] {
        let (from, through) = (Timestamp(milliseconds: from), Timestamp(milliseconds: through))
        let selection = store.select(matchers, from: from, through: through)
        var found: [Labels: [Int64: UInt64]] = [:]
        var buffer = SampleBuffer()
        for index in 0..<selection.count {
            selection.read(index, from: from, through: through, into: &buffer)
            let pairs = zip(buffer.timestamps, buffer.values.map(\.bitPattern))
            #expect(
                found.updateValue(Dictionary(uniqueKeysWithValues: pairs), forKey: selection.labels(at: index)) == nil)
        }
        return found
    }

    @Test func agreesWithDictionaries() {
        var random = SplitMix64(seed: 11)
        let store = MemoryStore(retention: Retention(span: .hours(1000)))
        var model: [Labels: [Int64: UInt64]] = [:]
        var last: [Labels: (Int64, UInt64)] = [:]
        var expected = (older: 0, duplicates: 0)
        var time: Int64 = 1_000_000
        for _ in 0..<400 {
            time += .random(in: 0...2000, using: &random)
            var batch = ScrapeBatch(timestamp: Timestamp(milliseconds: time))
            for _ in 0..<Int.random(in: 0..<40, using: &random) {
                let series = labels(.random(in: 0..<60, using: &random))
                let value = Double(Int.random(in: 0...3, using: &random))
                let at = time - (Int.random(in: 0..<10, using: &random) == 0 ? 1500 : 0)
                batch.append(store.reference(for: series), value, at: Timestamp(milliseconds: at))
                if let (lastTime, lastValue) = last[series], at <= lastTime {
                    if at < lastTime {
                        expected.older += 1
                    } else if lastValue != value.bitPattern {
                        expected.duplicates += 1
                    }
                    continue
                }
                model[series, default: [:]][at] = value.bitPattern
                last[series] = (at, value.bitPattern)
            }
            store.append(batch)
        }
        #expect(read(store, []) == model)
        let statistics = store.statistics()
        #expect(statistics.sampleCount == model.values.reduce(0) { $0 + $1.count })
        #expect(statistics.outOfOrder == expected.older && statistics.duplicates == expected.duplicates)
        let (from, through) = (Int64(1_100_000), Int64(1_200_000))
        let inRange = model.mapValues { $0.filter { $0.key >= from && $0.key <= through } }.filter { !$0.value.isEmpty }
        #expect(read(store, [], from: from, through: through).filter { !$0.value.isEmpty } == inRange)
    }

    @Test(
        arguments: [
            ("only", .equal, "yes"), ("only", .equal, ""), ("only", .notEqual, ""), ("only", .notEqual, "yes"),
            ("only", .notEqual, "none"), ("only", .equal, "none"), ("le", .matches, "1|2"),
            ("le", .doesNotMatch, "1|2"),
            ("le", .matches, "[1-3].*"), ("le", .doesNotMatch, "[1-3].*"), ("only", .matches, ".*"),
            ("only", .matches, ".+"),
            ("only", .matches, "yes|"), ("only", .doesNotMatch, "yes|"), ("only", .doesNotMatch, ".+"),
            ("le", .matches, "(1|1)"),
            ("absent", .equal, ""), ("absent", .notEqual, ""), ("absent", .matches, "x?"),
            ("absent", .doesNotMatch, "x"),
        ] as [(String, Matcher.Operation, String)])
    func selectsAsMatchersSay(name: String, operation: Matcher.Operation, value: String) throws {
        let store = MemoryStore(retention: Retention(span: .hours(1)))
        let all = (0..<60).map { labels($0) }
        store.append(batch(0, all.map { (store.reference(for: $0), 1) }))
        let matcher = try Matcher(name, operation, value)
        let other = try Matcher("__name__", .notEqual, "m1")
        #expect(Set(read(store, [matcher]).keys) == Set(all.filter { matcher.matches($0) }))
        let both = all.filter { matcher.matches($0) && other.matches($0) }
        #expect(Set(read(store, [matcher, other]).keys) == Set(both))
    }

    @Test func keepsSpellingsApart() {
        let store = MemoryStore(retention: Retention(span: .hours(1)))
        let (composed, decomposed): (Labels, Labels) = (["x": "\u{e9}"], ["x": "e\u{301}"])
        store.append(batch(0, [(store.reference(for: composed), 1), (store.reference(for: decomposed), 2)]))
        #expect(read(store, [Matcher("x", equals: "\u{e9}")]) == [composed: [0: (1.0).bitPattern]])
        #expect(
            store.labelValues("x", matching: [], from: .init(milliseconds: 0), through: .init(milliseconds: 0)).count
                == 2)
    }

    @Test func listsNamesAndValues() throws {
        let store = MemoryStore(retention: Retention(span: .hours(1)))
        store.append(batch(0, (0..<4).map { (store.reference(for: labels($0)), 1) }))
        store.append(batch(5000, [(store.reference(for: ["late": "1"]), 1)]))
        let (start, end) = (Timestamp(milliseconds: 0), Timestamp(milliseconds: 9000))
        #expect(store.labelNames(matching: [], from: start, through: start) == ["__name__", "le", "n", "only"])
        #expect(store.labelNames(matching: [], from: start, through: end) == ["__name__", "late", "le", "n", "only"])
        let matcher = try Matcher("n", .matches, "[12]")
        #expect(store.labelNames(matching: [matcher], from: start, through: end) == ["__name__", "le", "n"])
        #expect(store.labelValues("le", matching: [matcher], from: start, through: end) == ["1", "2"])
        #expect(store.labelValues("none", matching: [], from: start, through: end) == [])
        #expect(store.series(matching: [matcher], from: start, through: end) == [labels(1), labels(2)])
    }

    @Test func selectionsDontChange() {
        let store = MemoryStore(retention: Retention(span: .hours(1)))
        let reference = store.reference(for: ["a": "b"])
        for second in 0..<500 { store.append(batch(Int64(second) * 1000, [(reference, Double(second * second % 71))])) }
        let end = Timestamp(milliseconds: .max)
        let selection = store.select([], from: Timestamp(milliseconds: 0), through: end)
        for second in 500..<5000 { store.append(batch(Int64(second) * 1000, [(reference, Double(second))])) }
        var buffer = SampleBuffer()
        selection.read(0, from: Timestamp(milliseconds: 0), through: end, into: &buffer)
        #expect(buffer.values == (0..<500).map { Double($0 * $0 % 71) })
    }

    @Test func readsWhileAppending() async {
        let store = MemoryStore(retention: Retention(span: .minutes(2)))
        let seconds = 1500
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                for second in 0..<seconds {
                    // Half of the series come and go, so that slots are used again all the time.
                    let samples = (0..<20).map { number in
                        let name = number < 10 ? "\(number)" : "\(number)-\(second / 100)"
                        return (store.reference(for: ["n": name]), Double(second))
                    }
                    #expect(store.append(batch(Int64(second) * 1000, samples)).appended == 20)
                }
            }
            for _ in 0..<3 {
                group.addTask {
                    for _ in 0..<150 {
                        for (_, samples) in read(store, [Matcher("n", equals: "3")]) {
                            #expect(samples.allSatisfy { Double(bitPattern: $0.value) * 1000 == Double($0.key) })
                        }
                        let ends = Set(
                            read(store, []).filter { $0.key["n"].utf8.count == 1 }.map { $0.value.keys.max() })
                        #expect(ends.count <= 1, "a batch is seen as a whole")
                    }
                }
            }
        }
        #expect(store.statistics().seriesCount < 60)
    }
}
