import MetricModel
import Testing

@testable import Dashboards

struct LegendTests {
    private let labels: Labels = ["ai_provider": "openai", "ai_model": "gpt-4o"]

    @Test(arguments: [
        ("{{ai_provider}}", "openai"), ("{{ ai_provider }} / {{ai_model}}", "openai / gpt-4o"), ("total", "total"),
        ("{{missing}}", "(none)"), ("{{ai_provider", "{{ai_provider"), ("{{}}x", "x"),
        ("{{missing}} {{ai_model}}", "(none) gpt-4o"), ("{{ai_model}} {{missing}}", "gpt-4o (none)"),
        ("{{missing}}{{ai_model}}", "gpt-4o"), ("all {{missing}}", "all "),
        ("", #"{ai_model="gpt-4o", ai_provider="openai"}"#), ("__auto", #"{ai_model="gpt-4o", ai_provider="openai"}"#),
    ])
    func namesSeries(format: String, name: String) {
        #expect(Legend(format).name(labels) == name)
    }

    @Test func namesASeriesWithoutLabels() {
        #expect(Legend("").name(.empty) == "value")
    }
}
