import Canvas

/// Pieces of a line from a column on: what is drawn there, and what a click there means.
struct SegmentRun {
    var x: Int
    var segments: [Segment]

    /// The column behind its last piece.
    var maxX: Int { x + Segment.width(segments) }

    func draw(y: Int, maxX: Int, on grid: inout Grid) {
        Segment.write(segments, x: x, y: y, maxX: maxX, on: &grid)
    }

    /// What the piece at a column means; nil beside the pieces and on those that mean nothing.
    func target(atX column: Int) -> ClickTarget? {
        var start = x
        for segment in segments {
            let end = start + Glyphs.width(of: segment.text)
            if (start..<end).contains(column) { return segment.target }
            start = end
        }
        return nil
    }
}

extension [Segment] {
    /// The same pieces, a click on each of which does the same.
    func on(_ target: ClickTarget?) -> [Segment] {
        map { Segment($0.text, $0.style, on: target) }
    }
}
