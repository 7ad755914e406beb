import Canvas
import Dashboards

/// Where the parts of an imported graph stand inside its frame.
///
///     200 ┤   plot            ├ 1.0
///     100 ┤                   ├ 0.5
///       └──┬─────┬────────────
///        13:50 13:55
///      ● azure  ● cohere
struct GraphRoom {
    struct Mark {
        var row: Int
        var label: String
    }

    let plot: Rect
    private(set) var left: [Mark] = []
    private(set) var right: [Mark] = []
    let leftWidth: Int
    let rightWidth: Int
    let axisRow: Int?
    let labelRow: Int?
    /// Empty where there is no room for one.
    let legend: Rect
    let isLegendRight: Bool

    init(
        inside area: Rect, left: ValueScale?, right: ValueScale?, legend wanted: LegendLook, set: GlyphSet
    ) {
        let inner = area.width > 12 ? area.inset(horizontally: 1) : area
        isLegendRight = wanted.isRight && inner.width >= 46 && wanted.width > 0
        let below = isLegendRight ? 0 : Self.legendRows(wanted, inner)
        let height = inner.height - below
        let hasLabels = height >= 4
        let hasLine = height >= 7
        let rows = max(0, height - (hasLabels ? 1 : 0) - (hasLine ? 1 : 0))
        let leftMarks = left.map { Self.marks($0, rows: rows, top: inner.y, set: set) } ?? []
        let rightMarks = right.map { Self.marks($0, rows: rows, top: inner.y, set: set) } ?? []
        let showsAxes = inner.width >= 16
        self.left = showsAxes ? leftMarks : []
        self.right = showsAxes ? rightMarks : []
        leftWidth = Self.width(of: self.left, most: inner.width / 3)
        rightWidth = Self.width(of: self.right, most: inner.width / 4)
        let legendWidth = isLegendRight ? min(wanted.width, inner.width * 45 / 100) : 0
        let width = inner.width - leftWidth - rightWidth - (isLegendRight ? legendWidth + 2 : 0)
        plot = Rect(x: inner.x + leftWidth, y: inner.y, width: width, height: rows)
        axisRow = hasLine ? plot.maxY : nil
        labelRow = hasLabels ? inner.y + height - 1 : nil
        legend =
            isLegendRight
            ? Rect(x: inner.maxX - legendWidth, y: inner.y, width: legendWidth, height: inner.height)
            : Rect(x: inner.x, y: inner.y + height, width: inner.width, height: below)
    }

    private static func width(of marks: [Mark], most: Int) -> Int {
        marks.isEmpty ? 0 : min(marks.map { Glyphs.width(of: $0.label) }.max() ?? 0, max(0, most)) + 2
    }

    /// A list takes a line or two; a table what a third of the panel allows.
    private static func legendRows(_ wanted: LegendLook, _ inner: Rect) -> Int {
        guard wanted.count > 0, inner.height >= 6 else { return 0 }
        if wanted.isTable { return min(wanted.count + 1, max(1, inner.height / 3)) }
        return min(wanted.lines(width: inner.width), inner.height >= 12 ? 2 : 1)
    }

    /// As many marks as stand apart; all of those that the axis has at that distance, so that none seems to be missing.
    private static func marks(_ scale: ValueScale, rows: Int, top: Int, set: GlyphSet) -> [Mark] {
        guard rows > 0 else { return [] }
        for count in stride(from: min(max(2, (rows + 1) / 2), 8), to: 1, by: -1) {
            let marks = scale.ticks(count: count).compactMap { self.mark($0, scale, rows: rows, top: top, set: set) }
            let apart = zip(marks, marks.dropFirst()).allSatisfy { abs($0.row - $1.row) >= (rows >= 5 ? 2 : 1) }
            if apart { return marks }
        }
        return scale.ticks(count: 1).prefix(1).compactMap { mark($0, scale, rows: rows, top: top, set: set) }
    }

    private static func mark(_ tick: AxisTick, _ scale: ValueScale, rows: Int, top: Int, set: GlyphSet) -> Mark? {
        guard let share = scale.place(of: tick.position), share > -0.001, share < 1.001 else { return nil }
        let dots = rows * DotCanvas.dotsPerCell(set).down
        let dot = Int(((1 - share) * Double(dots - 1)).rounded())
        return Mark(row: top + min(max(dot * rows / max(1, dots), 0), rows - 1), label: tick.label)
    }
}

/// What a legend would need.
struct LegendLook {
    var isRight = false
    var isTable = false
    var count = 0
    var width = 0
    /// How wide each of its entries is, one behind the other.
    var widths: [Int] = []

    func lines(width: Int) -> Int {
        var (lines, x) = (1, 0)
        for entry in widths.prefix(64) {
            if x > 0, x + entry > width { (lines, x) = (lines + 1, 0) }
            x += entry
        }
        return lines
    }
}
