import MetricModel
import Testing

@testable import Dashboards

struct TimeFromNowTests {
    @Test(arguments: [
        (-10, "a few seconds ago"), (-60, "a minute ago"), (-600, "10 minutes ago"), (3600, "in an hour"),
        (-7200, "2 hours ago"), (86_400, "in a day"), (-864_000, "10 days ago"), (-2_600_000, "a month ago"),
        (7_900_000, "in 3 months"), (-31_536_000, "a year ago"), (94_608_000, "in 3 years"),
    ])
    func saysHowLongAgo(seconds: Int64, text: String) {
        let now = Timestamp(seconds: 1_700_000_000)
        #expect(TimeFromNow.text(now + .seconds(seconds), now: now) == text)
    }

    /// What Grafana writes as distances and in patterns of one's own, it writes so here.
    @Test func writesTimesAsUnitsSay() throws {
        func text(_ unit: String, _ value: Double) throws -> String? {
            let json = """
                {"panels":[{"type":"stat","targets":[{"expr":"x"}],
                 "fieldConfig":{"defaults":{"unit":"\(unit)"},"overrides":[]}}]}
                """
            let dashboard = try GrafanaDashboard(json: json.utf8)
            #expect(BoardCheck(dashboard).isFull)
            var samples = SampleBuffer()
            samples.append(0, value)
            let moment = Timestamp(milliseconds: 7_200_000)
            let series = DataSeries(name: "a", labels: [:], samples: samples)
            let data = PanelData(
                answers: ["A": .init(series: [series])], state: .ready, from: moment, through: moment,
                step: .seconds(1))
            guard let panel = dashboard.board().panels.first, case .values(let values) = PanelContent(panel, data)
            else { return nil }
            return values.first?.text.text
        }
        #expect(try text("dateTimeFromNow", 0) == "2 hours ago")
        #expect(try text("time:YYYY-MM-DD", 86_400_000) == "1970-01-02")
    }
}
