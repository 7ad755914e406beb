import Dashboards
import MetricModel

extension PanelData {
    /// What stands above a table's column: `Δ 15m`, or `Δ 40s` while no more is known.
    func title(of column: TableOptions.Column) -> String {
        guard column.isOverRange, let known = knownSpan, known > .zero else { return column.title }
        return "Δ \(WallClock.rough(known))"
    }
}
