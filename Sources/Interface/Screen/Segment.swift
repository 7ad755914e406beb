import Canvas

/// A styled piece of a line.
struct Segment {
    var text: String
    var style: Style
    /// What a click on it does; nil for nothing.
    var target: ClickTarget?

    init(_ text: String, _ style: Style, on target: ClickTarget? = nil) {
        self.text = text
        self.style = style
        self.target = target
    }

    static func width(_ segments: [Segment]) -> Int {
        segments.reduce(0) { $0 + Glyphs.width(of: $1.text) }
    }

    /// Writes pieces behind each other, no further than `maxX`; returns the column behind them.
    @discardableResult
    static func write(_ segments: [Segment], x: Int, y: Int, maxX: Int, on grid: inout Grid) -> Int {
        var x = x
        for segment in segments where x < maxX {
            x = grid.write(segment.text, x: x, y: y, style: segment.style, maxWidth: maxX - x)
        }
        return x
    }
}
