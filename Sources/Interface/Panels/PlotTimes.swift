import Canvas
import Dashboards
import MetricModel

/// Which moment a column of a plot stands for, and the other way round.
struct PlotTimes {
    var data: PanelData
    var plot: Rect

    /// The column of a moment; nil outside the plot's time.
    func column(of moment: Timestamp?) -> Int? {
        let span = Double((data.through - data.from).milliseconds)
        guard let moment, span > 0 else { return nil }
        let share = Double((moment - data.from).milliseconds) / span
        guard (0...1).contains(share) else { return nil }
        return plot.x + Int((share * Double(plot.width - 1)).rounded())
    }

    /// The moment that a column of the screen stands for; nil outside the plot.
    func moment(atX x: Int) -> Timestamp? {
        guard x >= plot.x, x < plot.maxX, plot.width > 1 else { return nil }
        let share = Double(x - plot.x) / Double(plot.width - 1)
        return data.from + TimeSpan(seconds: share * (data.through - data.from).seconds)
    }
}
