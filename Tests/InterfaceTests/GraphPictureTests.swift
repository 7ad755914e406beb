import Canvas
import Dashboards
import Interface
import MetricModel
import Testing

@Suite("A graph that stands alone")
struct GraphPictureTests {
    private static func picture(_ values: [Double]) -> GraphPicture {
        var samples = SampleBuffer()
        for (place, value) in values.enumerated() { samples.append(Int64(place) * 1000, value) }
        let series = values.isEmpty ? [] : [DataSeries(name: "chat", labels: ["route": "chat"], samples: samples)]
        let options = TimeSeriesOptions()
        return GraphPicture(
            panel: Panel(
                id: 1, title: "requests", kind: .timeSeries(options),
                position: GridPosition(x: 0, y: 0, width: 24, height: 8),
                queries: [PanelQuery("A", "requests", mode: .range)]),
            options: options,
            data: PanelData(
                answers: ["A": PanelData.Answer(series: series)], state: .ready, from: Timestamp(milliseconds: 0),
                through: Timestamp(milliseconds: 60_000), step: .seconds(1)),
            theme: ThemeLibrary.monochrome())
    }

    private static func text(_ values: [Double], width: Int, height: Int) -> String {
        var grid = Grid(width: width, height: height)
        picture(values).draw(in: grid.bounds, on: &grid)
        return grid.plainText
    }

    @Test("has a frame, axes, a curve and a legend")
    func parts() {
        let text = Self.text((0...60).map(Double.init), width: 60, height: 12)
        #expect(text.hasPrefix("╭ requests ─"))
        #expect(text.contains("chat"))
        #expect(text.contains("00:00:30"))
        #expect(text.unicodeScalars.contains { (0x2801...0x28ff).contains($0.value) })
    }

    @Test("says where there is nothing")
    func empty() {
        #expect(Self.text([], width: 60, height: 12).contains("no data"))
    }

    @Test("any size will do", arguments: 0...12)
    func sizes(_ side: Int) {
        for values in [[], [1, 2, 3], [.infinity, .nan, -1e308, 1e308]] {
            _ = Self.text(values, width: side * 5, height: side)
            _ = Self.text(values, width: side, height: side * 5)
        }
    }
}
