import MetricModel
import Testing

@testable import PromQL

struct ExtrapolatedChangeTests {
    @Test func nothingIsKeptOfMoreStepsThanARangeQueryHas() {
        #expect(ExtrapolatedChange(isCounter: true, perSecond: true, steps: 11_001).keptSteps == 11_001)
        #expect(ExtrapolatedChange(isCounter: true, perSecond: true, steps: 11_002).keptSteps == 0)
    }

    @Test("is the same whether reaches are kept or not", arguments: ["rate", "increase", "delta"])
    func sameWithoutKeeping(function: String) throws {
        var source = MemorySource()
        for series in 0..<3 {
            source.append(
                ["__name__": "x_total", "series": "\(series)"],
                (0..<800).map { Sample(Timestamp(seconds: Double($0 * 15)), Double($0 * $0 % (97 + series))) })
        }
        let engine = Engine(source: source)
        let query = "\(function)(x_total[1m])"
        func answer(from: Double, to: Double) throws -> [MatrixSeries] {
            let range = QueryRange(start: Timestamp(seconds: from), end: Timestamp(seconds: to), step: .seconds(1))
            guard case .matrix(let series) = try engine.evaluate(query, over: range).value else { return [] }
            return series
        }
        let whole = try answer(from: 0, to: 11_999)
        let part = try answer(from: 11_900, to: 11_999)
        #expect(whole.map { Array($0.samples.values.suffix(100)) } == part.map(\.samples.values))
        #expect(part.count == 3)
    }
}
