import Dashboards
import MetricModel

/// What every panel's drawing needs beside its own data.
struct PanelContext: Sendable {
    var theme: Theme
    var colors: SeriesColors
    var wallClock: WallClock
    var find: String
    var crosshair: Timestamp?
    var isFocused: Bool

    /// The slot of a series: by its label's value where the panel colours by one, so that a provider looks the same
    /// everywhere; else by its place.
    func slot(of series: DataSeries, place: Int, label: String?) -> Int {
        guard let label else { return place }
        return colors.slot(of: series.labels[label])
    }

    /// Names as people read them: an empty one says so.
    static func name(_ name: String) -> String {
        name.isEmpty ? "(none)" : name
    }
}
