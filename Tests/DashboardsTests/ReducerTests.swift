import MetricModel
import Testing

@testable import Dashboards

struct ReducerTests {
    private func samples(_ values: [Double]) -> SampleBuffer {
        var buffer = SampleBuffer()
        for (index, value) in values.enumerated() { buffer.append(Int64(index) * 1000, value) }
        return buffer
    }

    @Test(
        arguments: [
            (Reducer.lastNotNull, 4.0), (.last, nil), (.firstNotNull, 2), (.first, nil), (.min, 1), (.max, 4),
            (.mean, 7.0 / 3), (.sum, 7), (.count, 5), (.range, 3), (.diff, 2),
        ] as [(Reducer, Double?)])
    func leavesOutWhatIsNoNumber(reducer: Reducer, expected: Double?) {
        #expect(reducer.reduce(samples([.nan, 2, 1, 4, .nan])) == expected)
    }

    /// What counts values, or says something of all of them, has an answer to nothing as well.
    private static let counting: Set<Reducer> = [.countAll, .allIsNull, .allIsZero]

    @Test(arguments: Reducer.allCases.filter { !counting.contains($0) })
    func hasNoValueForNothing(reducer: Reducer) {
        #expect(reducer.reduce(SampleBuffer()) == nil)
        if reducer != .count, reducer != .distinctCount { #expect(reducer.reduce(samples([.nan, .nan])) == nil) }
    }

    @Test(
        arguments: [
            (Reducer.median, 3.0), (.variance, 3.6), (.stdDev, 3.6.squareRoot()), (.delta, 9), (.step, -3),
            (.logmin, 1),
            (.changeCount, 4), (.distinctCount, 4), (.diffperc, 5), (.p50, 3), (.p25, 1), (.p90, 6), (.countAll, 5),
            (.allIsZero, 0), (.allIsNull, 0),
        ] as [(Reducer, Double)])
    func knowsGrafanasStatistics(reducer: Reducer, expected: Double) throws {
        let value = try #require(reducer.reduce(samples([1, 4, 1, 3, 6])))
        #expect((value - expected).magnitude < 1e-9, "\(value)")
    }

    @Test func knowsOlderNames() {
        #expect(Reducer(grafanaName: "current") == .lastNotNull)
        #expect(Reducer(grafanaName: "avg") == .mean)
        #expect(Reducer(grafanaName: "total") == .sum)
        #expect(Reducer(grafanaName: "uniqueValues") == nil)
    }

    /// One meaning, for series and for cells (fieldReducer.ts): nothing is passed over, NaN is counted once.
    @Test(
        arguments: [
            (Reducer.count, .number(5)), (.countAll, .number(6)), (.distinctCount, .number(3)), (.first, .empty),
            (.last, .empty), (.firstNotNull, .number(2)), (.lastNotNull, .number(2)), (.sum, .number(5)),
        ] as [(Reducer, PanelTable.Value)])
    func countsAndTakesCellsAsItDoesSeries(reducer: Reducer, expected: PanelTable.Value) {
        let numbers = [.nan, 2, 1, 2, .nan]
        let cells = numbers.map { PanelTable.Value.number($0) }
        let field = DataField(name: "v", kind: .number, values: cells.prefix(3) + [.empty] + cells.suffix(2))
        #expect(field.reduced(by: reducer) == expected)
        guard reducer != .countAll else { return }
        #expect(reducer.reduce(samples(numbers)).map(PanelTable.Value.number) ?? .empty == expected)
    }

    @Test func takesAndCountsTexts() {
        let field = DataField(name: "v", kind: .string, values: [.empty, .text("a"), .text("b"), .text("a"), .empty])
        #expect(field.reduced(by: .firstNotNull) == .text("a") && field.reduced(by: .first) == .empty)
        #expect(field.reduced(by: .lastNotNull) == .text("a") && field.reduced(by: .distinctCount) == .number(2))
        #expect(field.reduced(by: .count) == .number(3) && field.reduced(by: .max) == .empty)
    }

    @Test func neverAnswersNaN() {
        #expect(Reducer.mean.reduce(samples([.infinity, -.infinity])) == nil)
        #expect(Reducer.max.reduce(samples([.infinity, 1])) == .infinity)
        #expect(Reducer.range.reduce(samples([.infinity])) == nil)
    }
}
