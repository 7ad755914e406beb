import Canvas
import Dashboards
import MetricModel
import Testing

@testable import Interface

struct ColumnWidthsTests {
    private func options(_ title: String) -> TableOptions {
        TableOptions(
            columns: [.init("model", .label("model")), .init(title, .value(refID: "A"), unit: .currency(symbol: "$"))],
            keys: ["model"], sortColumn: 1)
    }

    private func table(_ model: String, _ value: Double, _ options: TableOptions) -> JoinedTable {
        var samples = SampleBuffer()
        samples.append(0, value)
        let series = DataSeries(name: model, labels: Labels([Label("model", model)]), samples: samples)
        let time = Timestamp(milliseconds: 0)
        return JoinedTable(
            PanelData(
                answers: ["A": .init(series: [series])], state: .ready, from: time, through: time, step: .seconds(1)),
            options: options)
    }

    @Test func aColumnDoesNotNarrowWithItsNumbers() {
        let cost = options("cost")
        var widths = ColumnWidths()
        widths.see(table("gpt", 3, cost), options: cost)
        #expect(widths[0] == 3 && widths[1] == 6)
        widths.see(table("claude", 12_345.6, cost), options: cost)
        #expect(widths[0] == 6 && widths[1] > 6)
        let wide = widths[1]
        widths.see(table("gpt", 3, cost), options: cost)
        #expect(widths[0] == 6 && widths[1] == wide)
        // Another measure begins anew.
        let price = options("price")
        widths.see(table("gpt", 3, price), options: price)
        #expect(widths[0] == 3 && widths[1] == 6)
    }

    @Test func aTextIsNotWiderThanItMayBe() {
        let cost = options("cost")
        var widths = ColumnWidths()
        widths.see(table(String(repeating: "m", count: 900), .nan, cost), options: cost)
        #expect(widths[0] == ColumnWidths.widestText && widths[1] == 6)
        #expect(widths[7] == 0)
    }

    @Test func theTrendHasRoomAtTheUsualWidth() {
        let headings = SampleBoard.grid(SampleBoard.state(120, 36)).plainText.split(separator: "\n")
            .first { $0.contains("provider   model") }
        #expect(headings?.contains("trend") == true)
    }

    @Test func namesAreWholeBeforeATrendIsWide() {
        let model = "anthropic.claude-3-haiku-20240307-v1:0"
        var options = options("cost")
        options.columns.append(.init("trend", .sparkline(refID: "A")))
        let time = Timestamp(milliseconds: 0)
        var samples = SampleBuffer()
        samples.append(0, 1)
        let data = PanelData(
            answers: [
                "A": .init(series: [DataSeries(name: model, labels: Labels([Label("model", model)]), samples: samples)])
            ], state: .ready, from: time, through: time, step: .seconds(1))
        let panel = Panel(
            id: 1, title: "Models", kind: .table(options), position: GridPosition(x: 0, y: 0, width: 5, height: 4),
            queries: [])
        func drawn(_ width: Int) -> String {
            var grid = Grid(width: width, height: 3)
            let view = TableView(JoinedTable(data, options: options), options: options, find: "")
            let context = BoardScreen(SampleBoard.state(120, 36)).context(0)
            TablePanel(panel: panel, options: options, data: data, view: view, context: context)
                .draw(in: grid.bounds, on: &grid)
            return grid.plainText
        }
        #expect(drawn(70).contains(model) && drawn(200).contains(model))
        #expect(drawn(50).contains("trend"), "\(drawn(50))")
    }
}
