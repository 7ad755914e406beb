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

    @Test(arguments: Reducer.allCases)
    func hasNoValueForNothing(reducer: Reducer) {
        #expect(reducer.reduce(SampleBuffer()) == nil)
        if reducer != .count { #expect(reducer.reduce(samples([.nan, .nan])) == nil) }
    }

    @Test func neverAnswersNaN() {
        #expect(Reducer.mean.reduce(samples([.infinity, -.infinity])) == nil)
        #expect(Reducer.max.reduce(samples([.infinity, 1])) == .infinity)
        #expect(Reducer.range.reduce(samples([.infinity])) == nil)
    }
}
