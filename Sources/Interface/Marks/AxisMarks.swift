import Canvas
import Dashboards
import MetricModel

/// What happened to gateways, on a graph's time axis.
struct AxisMarks: Sendable {
    /// When counters began again.
    var restarts: [Timestamp] = []
    /// When gateways were lost and came back.
    var changes: [NodeChange] = []

    /// Where marks stand: on the axis' line, or between the times below a graph that has none.
    struct Place {
        var plot: Rect
        var axisRow: Int?
        var labelRow: Int?
        var from: Timestamp
        var through: Timestamp
    }

    /// Draws what was lost last, since that explains what is seen.
    func draw(in place: Place, theme: Theme, on grid: inout Grid) {
        for change in changes where change.kind == .back {
            draw(NodeChangeMarks.sign(.back), theme[.good].with(.bold), at: change.moment, place, on: &grid)
        }
        for restart in restarts { draw("↺", theme[.warning], at: restart, place, on: &grid) }
        for change in changes where change.kind == .lost {
            draw(NodeChangeMarks.sign(.lost), theme[.bad].with(.bold), at: change.moment, place, on: &grid)
        }
    }

    private func draw(_ sign: String, _ style: Style, at moment: Timestamp, _ place: Place, on grid: inout Grid) {
        let span = Double((place.through - place.from).milliseconds)
        guard span > 0, place.plot.width > 0, moment >= place.from, moment <= place.through else { return }
        let share = Double((moment - place.from).milliseconds) / span
        let x = place.plot.x + Int((share * Double(place.plot.width - 1)).rounded())
        if let row = place.axisRow {
            grid.write(sign, x: x, y: row, style: style)
        } else if let row = place.labelRow, let x = AxisMarks.gap(near: x, row, place.plot, grid) {
            grid.write(sign, x: x, y: row, style: style)
        }
    }

    /// The nearest column beside the times; nil where it would be too far off. A mark may take another's place.
    private static func gap(near x: Int, _ row: Int, _ plot: Rect, _ grid: Grid) -> Int? {
        [0, -1, 1, -2, 2, -3, 3].lazy.map { x + $0 }.first { x in
            (plot.x..<plot.maxX).contains(x)
                && (x - 1...x + 1).allSatisfy { !isLabel($0, row, grid) }
        }
    }

    private static let signs: Set<Unicode.Scalar> = ["↺", "✗", "✓", " "]

    private static func isLabel(_ x: Int, _ row: Int, _ grid: Grid) -> Bool {
        x >= 0 && x < grid.width && !signs.contains(grid[x, row].glyph.base)
    }
}
