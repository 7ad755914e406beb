public import Canvas
public import Dashboards
public import MetricModel

/// A graph that stands alone: no board, no keys, for output that scrolls away.
public struct GraphPicture: Sendable {
    public var panel: Panel
    public var options: TimeSeriesOptions
    public var data: PanelData
    public var theme: Theme
    /// How far local time is ahead of UTC.
    public var utcOffset: TimeSpan

    public init(panel: Panel, options: TimeSeriesOptions, data: PanelData, theme: Theme, utcOffset: TimeSpan = .zero) {
        self.panel = panel
        self.options = options
        self.data = data
        self.theme = theme
        self.utcOffset = utcOffset
    }

    /// Draws the frame, and in it the graph or why there is none; any area will do.
    public func draw(in area: Rect, on grid: inout Grid) {
        let wallClock = WallClock(utcOffset: utcOffset)
        let hasData = data.answers.values.contains { !$0.series.isEmpty }
        let message = PanelMessage(state: data.state, wallClock: wallClock, now: data.end, hasData: hasData)
        let inside = BoxPen(border: theme.border, title: theme.title, note: theme.muted)
            .draw(area, title: panel.title, note: message.note, on: &grid)
        if let body = message.body {
            PanelMessage.draw(body, in: inside, theme: theme, on: &grid)
        } else {
            let context = PanelContext(
                theme: theme, colors: SeriesColors(), wallClock: wallClock, find: "", crosshair: nil, isFocused: false)
            TimeSeriesPanel(panel: panel, options: options, data: data, context: context, top: nil)
                .draw(in: inside, on: &grid)
        }
        grid.restrict(to: theme.glyphs)
    }
}
