import MetricModel
import Testing

@testable import Exposition

struct PageInspectionTests {
    private func inspect(_ text: String) throws -> PageInspection {
        PageInspection(try WrittenPage(reading: Array(text.utf8), format: .text004, mode: .tolerant))
    }

    private func kinds(_ text: String) throws -> [PageFinding.Kind] {
        try inspect(text).findings.map(\.kind).filter { $0 != .lint }
    }

    @Test func countsFamiliesAndLabels() throws {
        let page = try inspect(
            "# HELP h x\n# TYPE h histogram\nh_bucket{le=\"1\"} 1\nh_bucket{le=\"+Inf\"} 1\nh_count 1\nh_sum 1\nb{x=\"1\"} 1\n"
        )
        #expect(page.families.map(\.name) == ["h", "b"])
        #expect(page.families.map(\.seriesCount) == [4, 1])
        #expect(page.families.map(\.isDeclared) == [true, false])
        #expect(page.labelCardinality.first?.name == "le")
        #expect(page.families[0].labelCardinality == ["le": 2])
    }

    @Test func findsOddNumbers() throws {
        let head = "# HELP h x\n# TYPE h histogram\n"
        #expect(try kinds(head + "h_bucket{le=\"1\"} 3\nh_bucket{le=\"+Inf\"} 2\nh_count 2\n") == [.fallingBuckets])
        #expect(try kinds(head + "h_bucket{le=\"1\"} 1\nh_bucket{le=\"+Inf\"} 2\nh_count 3\n") == [.tornHistogram])
        #expect(try kinds(head + "h_bucket{le=\"1\"} 1\nh_bucket{le=\"+Inf\"} 2\nh_count 2\n") == [])
        let tokens =
            "t_tokens_total{token_type=\"prompt_tokens\"} 3\nt_tokens_total{token_type=\"completion_tokens\"} 4\n"
        #expect(try kinds(tokens + "t_tokens_total{token_type=\"total_tokens\"} 8\n") == [.tokenSum])
        #expect(try kinds(tokens + "t_tokens_total{token_type=\"total_tokens\"} 7\n") == [])
        #expect(try kinds("a 1\na 2\n") == [.repeatedSeries])
        let forged = try inspect("a{m=\"1\"} 1\na{m=\"2\"} 2\na 99999\n").findings.filter { $0.kind == .unusualLabels }
        #expect(forged.map(\.line) == [3])
    }

    /// Takes minutes where every label is looked for among all of the other sample.
    @Test(.timeLimit(.minutes(10))) func comparesSamplesOfManyLabels() throws {
        let samples = ["a", "b"].map { prefix in
            "x{" + (0..<30_000).map { "\(prefix)\($0)=\"\"" }.joined(separator: ",") + "} 1\n"
        }
        let page = try WrittenPage(reading: Array(samples.joined().utf8), format: .text004)
        #expect(LabelShapeCheck.findings(page).map(\.line) == [1, 2])
    }

    @Test func noticesSamplesInAnotherPlace() throws {
        let forged = """
            # TYPE a_total counter
            a_total{m="1"} 1
            # TYPE b_total counter
            b_total{m="1"} 1
            a_total{m="2"} 99999
            b_total{m="2"} 1

            """
        let found = try inspect(forged).findings.filter { $0.kind != .lint }
        #expect(found.map(\.kind) == [.unusualPlace])
        #expect(found.map(\.line) == [5])
        let declaredFirst = "# TYPE a_total counter\n# TYPE b_total counter\na_total 1\nb_total 1\n"
        #expect(try kinds(declaredFirst) == [])
    }

    @Test func readsWhatDocumentationShows() throws {
        let page = try inspect(
            """
            # TYPE ai_requests_total counter
            ai_requests_total{cache="hit","request_mode"="oneshot",Workspace="w"} 100
            ...
            # TYPE ai_latency_bucket bucket
            ai_latency_bucket{le="+Inf",cache="hit"} 2

            """)
        #expect(page.families.map(\.sampleCount) == [1, 1])
        #expect(page.gateway?.version == "3.12 or later")
        let spelling = page.findings.filter { $0.kind == .unusualLabels }.map(\.message)
        #expect(spelling.contains("has a label Workspace; gateways print workspace"))
        #expect(spelling.contains("has a label cache; gateways print cache_status"))
    }

    @Test func tellsThatThePluginIsNotEnabled() throws {
        guard let page = SuiteFolder.file("kong/pages/kong-3.8.0-plugin-not-enabled.prom") else { return }
        let missing = PageInspection(try WrittenPage(reading: page, format: .text004)).missing
        #expect(missing.first?.remedy.hasPrefix("the prometheus plugin seems not to be enabled") == true)
        guard let fresh = SuiteFolder.file("kong/pages/kong-3.8.0-fresh.prom") else { return }
        let others = PageInspection(try WrittenPage(reading: fresh, format: .text004)).missing
        #expect(others.first?.remedy.hasPrefix("set `ai_metrics: true`") == true)
    }

    @Test func lintsNames() throws {
        let messages = try inspect("# TYPE requestMilliseconds counter\nrequestMilliseconds 1\n").findings.map(
            \.message)
        #expect(messages.contains("no help text"))
        #expect(messages.contains("counter metrics should have \"_total\" suffix"))
        #expect(messages.contains { $0.contains("camelCase") })
    }

    @Test func tellsWhatIsMissingOnKongsPages() throws {
        guard let page = SuiteFolder.file("kong/pages/kong-3.8.0-ai-metrics-false.prom") else { return }
        let inspection = PageInspection(try WrittenPage(reading: page, format: .text004))
        #expect(inspection.gateway?.name == "Kong Gateway")
        #expect(inspection.gateway?.version.hasPrefix("3.8") == true)
        #expect(inspection.missing.map(\.name).contains("kong_ai_llm_requests_total"))
        guard let moment = SuiteFolder.file("kong/pages/kong-3.8.0-moment-1.prom") else { return }
        let other = PageInspection(try WrittenPage(reading: moment, format: .text004))
        #expect(!other.missing.map(\.name).contains("kong_ai_llm_requests_total"))
        #expect(!other.findings.contains { $0.kind == .unusualLabels })
    }

    @Test func seesALoadBalancer() throws {
        func page(_ a: Int, _ b: Int) throws -> WrittenPage {
            try WrittenPage(
                reading: Array("# TYPE a_total counter\na_total{x=\"1\"} \(a)\na_total{x=\"2\"} \(b)\n".utf8),
                format: .text004)
        }
        #expect(CounterComparison.findings(try page(5, 5), try page(4, 6)).map(\.kind) == [.fallingCounters])
        #expect(CounterComparison.findings(try page(5, 5), try page(0, 1)).isEmpty)
    }

    @Test func noticesAnotherNode() throws {
        func page(_ node: String) throws -> WrittenPage {
            try WrittenPage(reading: Array("kong_node_info{node_id=\"\(node)\"} 1\n".utf8), format: .text004)
        }
        #expect(CounterComparison.findings(try page("a"), try page("b")).map(\.kind) == [.otherNode])
        #expect(CounterComparison.findings(try page("a"), try page("a")).isEmpty)
    }

    @Test func noticesLabelsInOtherLetters() throws {
        let page = try WrittenPage(reading: Array("a{Workspace=\"w\",le=\"1\",Own=\"x\"} 1\n".utf8), format: .text004)
        let messages = PageInspection(page).findings.filter { $0.kind == .unusualLabels }.map(\.message)
        #expect(messages == ["has a label Workspace; gateways print workspace"])
    }
}
