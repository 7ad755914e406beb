import Canvas
import Dashboards
import MetricModel

/// Where on a graph's time axis gateways were lost and came back.
struct NodeChangeMarks {
    var changes: [NodeChange]
    var theme: Theme

    static func sign(_ kind: NodeChange.Kind) -> String { kind == .lost ? "✗" : "✓" }

    /// - Parameters:
    ///   - kind: Which of them: those that are lost are drawn last, since they explain what is seen.
    ///   - row: The axis' line; nil where there is no room for one, and so none for marks.
    func draw(
        _ kind: NodeChange.Kind, from: Timestamp, through: Timestamp, plot: Rect, row: Int?, on grid: inout Grid
    ) {
        let span = Double((through - from).milliseconds)
        guard span > 0, let row, plot.width > 0 else { return }
        let style = theme[kind == .lost ? .bad : .good].with(.bold)
        for change in changes where change.kind == kind && change.moment >= from && change.moment <= through {
            let share = Double((change.moment - from).milliseconds) / span
            let x = plot.x + Int((share * Double(plot.width - 1)).rounded())
            grid.write(NodeChangeMarks.sign(kind), x: x, y: row, style: style)
        }
    }

    /// What happened at a moment, to the nearest of the steps: `✗ kong-2 lost`; nil where nothing did.
    static func words(_ changes: [NodeChange], at moment: Timestamp, step: TimeSpan) -> String? {
        func distance(_ change: NodeChange) -> Int64 { abs((change.moment - moment).milliseconds) }
        let near = changes.filter { distance($0) <= step.milliseconds }
        // Of a loss and a return within the same step the loss is told.
        guard let kind = near.contains(where: { $0.kind == .lost }) ? NodeChange.Kind.lost : near.first?.kind else {
            return nil
        }
        let names = near.filter { $0.kind == kind }.map { PanelContext.name($0.instance) }
        let who = names.count == 1 ? names[0] : "\(names.count) nodes"
        return "\(sign(kind)) \(who) \(kind == .lost ? "lost" : "back")"
    }
}
