import Dashboards
import MetricModel

extension PanelData {
    /// What the last values are called: those of gateways that no longer answer are not of now.
    var nowWord: String { if case .stale = state { "last" } else { "now" } }

    /// What stands above a table's column: `Δ 15m`, or `Δ 40s` while no more is known.
    func title(of column: TableOptions.Column) -> String {
        guard column.isOverRange, let known = knownSpan, known > .zero else { return column.title }
        return "Δ \(WallClock.rough(known))"
    }
}
