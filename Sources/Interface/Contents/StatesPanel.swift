import Canvas
import Dashboards
import MetricModel

/// States over time, a line or more for each series: spans of equal values, or every value by itself.
struct StatesPanel {
    var content: StatesContent
    var options: StateTimelineOptions
    /// Whether values stay apart (status history).
    var isHistory: Bool
    var data: PanelData
    var context: PanelContext

    private var theme: Theme { context.theme }
    private var ink: PanelInk { context.ink }

    func draw(in area: Rect, on grid: inout Grid) {
        let inner = area.inset(horizontally: 1)
        let lines = content.lines.filter { TextMatch.contains($0.name, context.find) }
        guard inner.width > 4, inner.height > 0, !lines.isEmpty else { return }
        let names = lines.map { PanelContext.name($0.name) }
        let axis = min(names.map { Glyphs.width(of: $0) }.max() ?? 0, inner.width / 3) + 1
        let hasTimes = inner.height >= 3
        let plot = Rect(
            x: inner.x + axis, y: inner.y, width: inner.width - axis, height: inner.height - (hasTimes ? 1 : 0))
        let pitch = max(1, min(4, plot.height / lines.count))
        let thickness = pitch > 1 ? pitch - 1 : 1
        let shown = min(lines.count, plot.height / pitch)
        for (place, line) in lines.prefix(shown).enumerated() {
            let y = plot.y + place * pitch
            grid.write(
                names[place], x: inner.x, y: y + (thickness - 1) / 2, style: theme.text, maxWidth: axis - 1,
                align: .trailing)
            for span in line.spans {
                draw(span, in: Rect(x: plot.x, y: y, width: plot.width, height: thickness), on: &grid)
            }
        }
        TimeLabels(from: data.from, through: data.through, theme: theme, wallClock: context.wallClock)
            .draw(below: plot, firstX: inner.x, axisRow: nil, labelRow: hasTimes ? plot.maxY : nil, on: &grid)
        MoreMark.draw(lines.count - shown, in: plot, theme: theme, on: &grid)
    }

    private func draw(_ span: StatesContent.Span, in line: Rect, on grid: inout Grid) {
        let start = column(span.from, line.width)
        var end = max(start + 1, column(span.through, line.width))
        guard start < line.width, end > 0 else { return }
        if isHistory, end - start > 1 { end -= 1 }
        let left = max(0, start)
        let area = Rect(x: line.x + left, y: line.y, width: min(end, line.width) - left, height: line.height)
        let style = ink.ground(span.color)
        // Without colours a state is known by its text alone, so its beginning is marked.
        grid.fill(area, with: Cell(.space, style: style))
        let room = area.width - (area.width > 2 ? 2 : 0)
        let isShown: Bool =
            switch options.showValue {
            case .never: false
            case .always: true
            case .automatic: Glyphs.width(of: span.text) <= room
            }
        if isShown, room > 0 {
            grid.write(
                span.text, x: area.x + (area.width > 2 ? 1 : 0), y: area.y + (area.height - 1) / 2, style: style,
                maxWidth: room, align: isHistory ? .center : .leading)
        }
        if theme.isMonochrome { grid.put(Glyph("▏"), x: area.x, y: area.y, style: style) }
    }

    private func column(_ time: Int64, _ width: Int) -> Int {
        let span = Double(max(1, (data.through - data.from).milliseconds + data.step.milliseconds))
        let share = (Double(time) - Double(data.from.milliseconds)) / span
        return Int(clamping: (share * Double(width)).rounded(), to: -width...2 * width)
    }
}
