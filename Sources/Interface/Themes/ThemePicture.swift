public import Canvas
import Dashboards
import Glibc
import MetricModel

/// A theme at a glance: its roles in words and a graph in its series' colours.
public struct ThemePicture: Sendable {
    public var theme: Theme

    public init(theme: Theme) {
        self.theme = theme
    }

    /// Draws into any area; 78×13 shows all of it.
    public func draw(in area: Rect, on grid: inout Grid) {
        grid.fill(area, with: Cell(.space, style: theme.text))
        let inside = BoxPen(border: theme.border, title: theme.title, note: theme.muted)
            .draw(area, title: theme.name, note: theme.kind.rawValue, on: &grid)
        let inner = inside.inset(horizontally: 1)
        let left = min(26, inner.width)
        for (row, line) in lines.enumerated() where row < inner.height {
            Segment.write(line, x: inner.x, y: inner.y + row, maxX: inner.x + left, on: &grid)
        }
        if inner.height > 4 {
            let selection = theme[.selection].with(.bold)
            let row = Rect(x: inner.x, y: inner.y + 4, width: left - 1, height: 1)
            grid.fill(row, with: Cell(.space, style: selection))
            grid.write("▸ selected line", x: row.x, y: row.y, style: selection, maxWidth: row.width)
        }
        drawSwatches(in: Rect(x: inner.x, y: inner.y + 6, width: left, height: inner.height - 6), on: &grid)
        let room = Rect(x: inner.x + left + 1, y: inner.y, width: inner.width - left - 1, height: inner.height)
        ThemePicture.graph(theme).draw(in: room, on: &grid)
        grid.restrict(to: theme.glyphs)
    }

    private var lines: [[Segment]] {
        func word(_ role: Theme.Role) -> Segment { Segment(role.rawValue, theme[role]) }
        let gap = Segment("  ", theme.text)
        return [
            [word(.text), gap, word(.muted), gap, word(.title)],
            [word(.focus), gap, word(.accent), gap, word(.warning)],
            [
                Segment("12.4 req/s ", theme.title), Segment("▲ 8%", theme[.good]), gap,
                Segment("▼ 3%", theme[.bad]),
            ],
        ]
    }

    private func drawSwatches(in area: Rect, on grid: inout Grid) {
        guard area.height > 0 else { return }
        let series = (0..<max(theme.series.count, theme.isMonochrome ? 8 : 0)).map { slot in
            Segment("\(theme.marker(slot: slot)) ", theme.series(slot: slot))
        }
        Segment.write(series, x: area.x, y: area.y, maxX: area.maxX, on: &grid)
        let width = max(1, (area.width - 1) / theme.gradient.count)
        for (place, style) in theme.gradient.enumerated() where area.height > 2 {
            let step = Rect(x: area.x + place * width, y: area.y + 2, width: width, height: 1)
            grid.fill(step.intersection(area), with: Cell(Glyph("█"), style: style))
        }
    }

    /// Four providers that never were.
    private static func graph(_ theme: Theme) -> GraphPicture {
        let names = ["openai", "anthropic", "mistral", "azure"]
        let from = Timestamp(milliseconds: 1_795_269_600_000)
        let step = TimeSpan.seconds(10)
        let series = names.enumerated().map { place, name -> DataSeries in
            var samples = SampleBuffer()
            for index in 0...90 {
                let angle = Double(index) / (9 + Double(place) * 2) + Double(place) * 2
                samples.append(
                    (from + .seconds(Int64(index) * 10)).milliseconds, 2 + sin(angle) + Double(3 - place) * 1.6)
            }
            return DataSeries(name: name, labels: Labels([Label("ai_provider", name)]), samples: samples)
        }
        let options = TimeSeriesOptions(colorLabel: "ai_provider")
        let panel = Panel(
            id: 1, title: "Requests per second", kind: .timeSeries(options),
            position: GridPosition(x: 0, y: 0, width: 24, height: 8), queries: [PanelQuery("A", "", mode: .range)],
            unit: .requestsPerSecond)
        let data = PanelData(
            answers: ["A": .init(series: series)], state: .ready, from: from, through: from + .seconds(900), step: step)
        return GraphPicture(panel: panel, options: options, data: data, theme: theme)
    }
}
