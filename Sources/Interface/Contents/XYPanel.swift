import Canvas
import Dashboards
import Glibc

/// Values over other values: points, or lines from one to the next.
struct XYPanel {
    var content: XYContent
    var context: PanelContext

    private var theme: Theme { context.theme }

    func draw(in area: Rect, on grid: inout Grid) {
        guard area.width > 4, area.height > 0 else { return }
        let shown = content.series.filter { TextMatch.contains($0.name, context.find) }
        guard !content.series.isEmpty else { return drawHint(in: area, on: &grid) }
        let points = shown.flatMap(\.points)
        let x = ValueScale(content.x, values: Self.range(points.map(\.x)), includesZero: false, isPercent: false)
        let y = ValueScale(content.y, values: Self.range(points.map(\.y)), includesZero: false, isPercent: false)
        let items = shown.map { (PanelContext.name($0.name), $0.color) }
        let hasLegend = content.legend.isShown || context.isZoomed
        let entries = hasLegend ? items.map { LegendList.Entry(name: Glyphs.width(of: $0.0), values: []) } : []
        let room = GraphRoom(
            inside: area, left: y, right: [], legend: LegendLook(count: entries.count, entries: entries),
            set: theme.glyphs)
        if !room.legend.isEmpty {
            SwatchLine(items: items, ink: context.ink)
                .draw(x: room.legend.x, y: room.legend.y, maxX: room.legend.maxX, on: &grid)
        }
        guard !room.plot.isEmpty, let y = room.scales.first ?? nil else { return }
        let axes = ContentAxes(room: room, theme: theme, wallClock: context.wallClock)
        axes.drawValues(on: &grid)
        axes.drawFoot(on: &grid)
        AxisLabels(marks: marks(x, width: room.plot.width), theme: theme).draw(
            below: room.plot, firstX: room.plot.x - room.leftWidth, axisRow: room.axisRow, labelRow: room.labelRow,
            on: &grid)
        draw(shown, x, y, in: room.plot, on: &grid)
    }

    /// What is needed for there to be something to see.
    private func drawHint(in area: Rect, on grid: inout Grid) {
        grid.write(
            "no two number columns to plot: join the queries (joinByField)", x: area.x + 1, y: area.y,
            style: theme.muted, maxWidth: area.width - 2)
    }

    private static func range(_ values: [Double]) -> ClosedRange<Double>? {
        guard let low = values.min(), let high = values.max() else { return nil }
        return low...high
    }

    private func draw(
        _ series: [XYContent.Series], _ x: ValueScale, _ y: ValueScale, in plot: Rect, on grid: inout Grid
    ) {
        var curves = LinePlot(columns: plot.width, rows: plot.height, set: theme.glyphs)
        // The first series is drawn last: it is the one looked for.
        for series in series.reversed() {
            let style = context.ink.style(series.color)
            let points = series.points.map { point -> LinePlot.Point? in
                guard let across = x.place(of: point.x), let up = y.place(of: point.y) else { return nil }
                // What lies beyond fixed ends is not drawn on them.
                return (0...1).contains(across) && (0...1).contains(up) ? .init(x: across, y: up) : nil
            }
            if series.drawing != .points {
                let mark = content.series.count > 1 ? context.ink.mark(series.color) : nil
                curves.line(points, style: style, mark: mark)
            }
            if series.drawing == .points || series.showsPoints {
                for case let point? in points { curves.line([point], style: style) }
            }
        }
        curves.draw(x: plot.x, y: plot.y, on: &grid)
    }

    /// Round values along x: steps, or powers where the axis is a logarithm's.
    private func marks(_ scale: ValueScale, width: Int) -> [(share: Double, label: String)] {
        let unit = content.x.unit
        if let powers = scale.powers(most: max(1, width / 12)) {
            return powers.compactMap { value in scale.place(of: value).map { ($0, unit.format(value).text) } }
        }
        guard let base = content.x.logarithmBase else {
            return AxisTicks.values(from: scale.lower, to: scale.upper, count: max(1, width / 12), unit: unit)
                .compactMap { tick in scale.place(of: tick.position).map { ($0, tick.label) } }
        }
        let first = (log(scale.lower) / log(base)).rounded(.up)
        return (0..<64).compactMap { step in
            let value = pow(base, first + Double(step))
            return value > scale.upper ? nil : scale.place(of: value).map { ($0, unit.format(value).text) }
        }
    }
}
