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

    /// Where the beginning of all time is, in widths of the plot: far to the left, and moving with the values.
    var anchor: Double {
        let span = Double((data.through - data.from).milliseconds)
        return span > 0 ? -Double(data.from.milliseconds) / span : 0
    }

    /// The moment that a column of the screen stands for; nil outside the plot.
    func moment(atX x: Int) -> Timestamp? {
        guard x >= plot.x, x < plot.maxX, plot.width > 1 else { return nil }
        let share = Double(x - plot.x) / Double(plot.width - 1)
        return min(data.end, data.from + TimeSpan(seconds: share * (data.through - data.from).seconds))
    }

    /// Marks the columns of a span of time as selected, as far as they are in the plot.
    func select(_ span: ClosedRange<Timestamp>?, theme: Theme, on grid: inout Grid) {
        guard let span, span.upperBound >= data.from, span.lowerBound <= data.through,
            let first = column(of: max(span.lowerBound, data.from)),
            let last = column(of: min(span.upperBound, data.through))
        else { return }
        grid.restyle(Rect(x: first, y: plot.y, width: last - first + 1, height: plot.height)) {
            $0 = theme.selected($0)
        }
    }
}
