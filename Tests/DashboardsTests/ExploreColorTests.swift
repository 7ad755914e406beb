import MetricModel
import Testing

@testable import Dashboards

struct ExploreColorTests {
    private func label(_ series: [[String: String]]) -> String? {
        let series = series.map { labels in
            DataSeries(
                name: "", labels: Labels(labels.map { Label($0.key, $0.value) }), samples: SampleBuffer())
        }
        let now = Timestamp(milliseconds: 1_795_269_802_000)
        return ExploreBoard.colorLabel(
            for: PanelData(
                answers: ["A": .init(series: series)], state: .ready, from: now, through: now, step: .seconds(1)))
    }

    @Test func providersKeepTheirColours() {
        #expect(label([["ai_provider": "openai"], ["ai_provider": "azure"]]) == "ai_provider")
        #expect(label([["provider": "openai", "x": "1"]]) == "provider")
    }

    @Test func othersGoByTheirPlace() {
        #expect(label([]) == nil)
        #expect(label([["ai_provider": "openai"], ["x": "1"]]) == nil)
        #expect(label([["ai_provider": "a", "ai_model": "1"], ["ai_provider": "a", "ai_model": "2"]]) == nil)
    }
}
