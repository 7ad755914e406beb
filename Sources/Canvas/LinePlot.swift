/// Lines and areas over a dot canvas: places in 0…1 become dots, missing places become gaps.
public struct LinePlot: Sendable {
    /// A point in the plot: both 0…1 from the lower left; nil breaks the line.
    public struct Point: Sendable {
        public var x: Double
        public var y: Double

        public init(x: Double, y: Double) {
            self.x = x
            self.y = y
        }
    }

    public private(set) var canvas: DotCanvas
    private var marks = LineMarks()
    private let anchor: Double

    /// - Parameter anchor: a place along x, possibly far outside, that marks of lines and turns of lines in one place
    ///   keep their distance to, so that they move with what is drawn.
    public init(columns: Int, rows: Int, set: GlyphSet, anchor: Double = 0) {
        canvas = DotCanvas(columns: columns, rows: rows, set: set)
        self.anchor = anchor
    }

    /// Connects the points; a nil is a gap, a point alone between gaps a single dot.
    ///
    /// - Parameter mark: repeated along the line, where colours don't tell it from others.
    public mutating func line(
        _ points: [Point?], style: Style, dash: Int = 0, mark: LineMark? = nil
    ) {
        LinePlot.connect(points, on: &canvas, style: style, dash: dash)
        guard let mark, !marks.isFull else { return }
        var own = DotCanvas(columns: canvas.columns, rows: canvas.rows, set: canvas.set)
        LinePlot.connect(points, on: &own, style: style, dash: dash)
        marks.add(mark, style: style, dots: own)
    }

    private static func connect(
        _ points: [Point?], on canvas: inout DotCanvas, style: Style, dash: Int
    ) {
        var previous: (x: Int, y: Int)?
        for point in points {
            guard let point, let place = place(of: point, on: canvas) else {
                previous = nil
                continue
            }
            canvas.line(from: previous ?? place, to: place, style: style, dash: dash)
            previous = place
        }
    }

    /// Fills everything under the points, sloping between them, down to the plot's foot.
    ///
    /// - Parameter styles: from the foot to the top, spread evenly: one for a plain area, several for a gradient.
    public mutating func area(_ points: [Point?], styles: [Style]) {
        guard !styles.isEmpty, canvas.height > 0 else { return }
        // Each style has the dots up to its end: upwards in equal parts; the last one has what is left.
        let bands = styles.enumerated().map { place, style in
            let end = canvas.height - ((place + 1) * canvas.height + styles.count - 1) / styles.count
            return (pen: canvas.pen(style), end: end)
        }
        var previous: (x: Int, y: Int)?
        for point in points {
            guard let point, let place = LinePlot.place(of: point, on: canvas) else {
                previous = nil
                continue
            }
            let start = previous ?? place
            let span = max(1, place.x - start.x)
            for x in min(start.x, place.x)...max(start.x, place.x) {
                let y = start.y + (place.y - start.y) * (x - start.x) / span
                fill(x: x, from: y, bands: bands)
            }
            previous = place
        }
    }

    /// - Parameter bands: from the foot upwards.
    private mutating func fill(x: Int, from top: Int, bands: [(pen: UInt16, end: Int)]) {
        var bottom = canvas.height - 1
        // Of more styles than dots some have none.
        for band in bands where max(top, band.end) <= bottom {
            canvas.column(x: x, from: max(top, band.end), through: bottom, pen: band.pen)
            bottom = band.end - 1
        }
    }

    private static func place(of point: Point, on canvas: DotCanvas) -> (x: Int, y: Int)? {
        guard point.x.isFinite, point.y.isFinite, canvas.width > 0, canvas.height > 0 else { return nil }
        let x = min(max(point.x, 0), 1) * Double(canvas.width - 1)
        return (Int(x + 0.5), canvas.height - 1 - DotCanvas.level(of: point.y, of: canvas.height))
    }

    /// Puts the plot on a grid with its upper left at the place given.
    public func draw(x: Int, y: Int, on grid: inout Grid) {
        let anchor = anchor * Double(canvas.columns - 1)
        canvas.draw(x: x, y: y, anchor: Int(exactly: anchor.rounded()) ?? 0, on: &grid)
        guard !marks.isEmpty else { return }
        marks.draw(over: canvas, anchor: anchor, x: x, y: y, on: &grid)
    }
}

extension LinePlot {
    /// Sets the dots of a column between two heights, both included, counted from the plot's top.
    public mutating func column(x: Int, from: Int, through: Int, style: Style) {
        canvas.column(x: x, from: from, through: through, style: style)
    }
}
