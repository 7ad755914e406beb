import Testing

@testable import PromQL

struct QuantileTests {
    private func warnings(of quantiles: Column) -> [String] {
        let context = QueryContext(query: "# a comment\nquantile(2, x)", options: EngineOptions())
        Quantile.examine(quantiles, context, at: 21..<22)
        return context.warnings
    }

    @Test func eachValueIsToldOnce() {
        #expect(warnings(of: [0, 0.5, 1]).isEmpty)
        #expect(
            warnings(of: [2, 0.5, -1, 2, -1, .nan, 2, .nan]) == [
                "PromQL warning: quantile value should be between 0 and 1, got 2 (2:10)",
                "PromQL warning: quantile value should be between 0 and 1, got -1 (2:10)",
                "PromQL warning: quantile value should be between 0 and 1, got NaN (2:10)",
            ])
    }

    @Test func noMoreThanAHundredAreTold() {
        #expect(warnings(of: (2..<1000).map(Double.init)).count == 100)
    }
}
