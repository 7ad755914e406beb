/// A series' course in a few cells, without axes.
public struct Sparkline: Sendable {
    public enum Form: Sendable {
        case line
        /// Filled down to the foot.
        case area
    }

    public var form: Form
    public var set: GlyphSet
    /// From the foot to the top.
    public var styles: [Style]

    public init(form: Form, set: GlyphSet, styles: [Style]) {
        self.form = form
        self.set = set
        self.styles = styles
    }

    /// Draws points (x and y in 0…1, nil for a gap) into an area.
    public func draw(_ points: [LinePlot.Point?], in area: Rect, on grid: inout Grid) {
        var plot = LinePlot(columns: area.width, rows: area.height, set: set)
        switch form {
        case .line: plot.line(points, style: styles.last ?? .plain)
        case .area: plot.area(points, styles: styles)
        }
        plot.draw(x: area.x, y: area.y, on: &grid)
    }
}
