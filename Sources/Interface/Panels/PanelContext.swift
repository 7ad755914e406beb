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
    var marks: [TimeMark] = []
    /// The time that the mouse has been dragged over so far.
    var dragged: ClosedRange<Timestamp>?
    /// The time on the clock, where the view does not end at it.
    var now: Timestamp?
    /// How the legend is looked at.
    var list = SeriesList()
    /// In which order a legend lists what nobody sorted, and which lines are drawn where not all are.
    var order = SeriesOrder()
    /// Whether the marked line of the legend shows.
    var isLegendOpen = false
    /// What happened to gateways, for the time axis.
    var axisMarks = AxisMarks()
    /// Whether the panel has the screen to itself.
    var isZoomed = false
    /// How many lines an imported graph draws; nil for all.
    var mostLines: Int?
    /// Whether the screen is so wide that legends can say all there is to say.
    var isWide = false
    /// To say what to press.
    var keys = KeyMap.standard

    /// The slot of a series: by its label's value where the panel colours by one, so that a provider looks the same
    /// everywhere; else by its place.
    func slot(of series: DataSeries, place: Int, label: String?) -> Int {
        guard let label else { return place }
        return colors.slot(of: series.labels[label])
    }

    /// Dashboards' colours in this theme.
    var ink: PanelInk { PanelInk(theme: theme, colors: colors) }

    /// Names as people read them: an empty one says so, and one longer than any screen is cut before it is measured.
    static func name(_ name: String) -> String {
        if name.isEmpty { return "(none)" }
        return name.utf8.count <= 512 ? name : String(String.UnicodeScalarView(name.unicodeScalars.prefix(512)))
    }
}
