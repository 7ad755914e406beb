import Testing

@testable import Exposition

/// What `promtool check metrics` says of types, suffixes and reserved labels.
struct MetricLintTests {
    private func lint(_ page: String, format: ExpositionFormat = .text004) throws -> [String] {
        let written = try WrittenPage(reading: Array(page.utf8), format: format)
        return PageInspection(written).findings.filter { $0.kind == .lint }.map { "\($0.metric) \($0.message)" }
    }

    @Test func mindsTheReservedLabels() throws {
        let histogram = "# HELP h x\n# TYPE h histogram\nh_bucket{quantile=\"1\",le=\"1\"} 1\n"
        #expect(try lint(histogram) == ["h non-summary metrics should not have \"quantile\" label"])
        let summary = "# HELP s x\n# TYPE s summary\ns{quantile=\"1\",le=\"1\"} 1\n"
        #expect(try lint(summary) == ["s non-histogram metrics should not have \"le\" label"])
    }

    @Test func mindsTheTypeBehindAnUnderscoreOnly() throws {
        #expect(try lint("# HELP gauge x\n# TYPE gauge gauge\ngauge 1\n").isEmpty)
        let named = try lint("# HELP a_gauge x\n# TYPE a_gauge gauge\na_gauge 1\n")
        #expect(named == ["a_gauge metric name should not include type 'gauge'"])
        #expect(try lint("# HELP a_summary x\n# TYPE a_summary gauge\na_summary 1\n").isEmpty)
    }

    @Test func leavesFamiliesWithoutSamplesAlone() throws {
        #expect(try lint("# TYPE a counter\n").isEmpty)
        // In text 0.0.4 a counter's samples have its very name.
        #expect(try lint("# HELP a x\n# TYPE a counter\na_total 1\n") == ["a_total no help text"])
    }

    @Test func knowsWhereOpenMetricsHasTotal() throws {
        let good = "# HELP a x\n# TYPE a counter\na_total 1\n# EOF\n"
        #expect(try lint(good, format: .openMetrics).isEmpty)
        let bad = "# HELP a x\n# TYPE a counter\na 1\n# EOF\n"
        #expect(try lint(bad, format: .openMetrics) == ["a counter metrics should have \"_total\" suffix"])
    }
}
