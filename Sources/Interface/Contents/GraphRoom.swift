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
    /// The marks of a scale at the right, and the columns that they take.
    struct Side {
        var marks: [Mark]
        var width: Int
    }

    /// The scales over the plot's rows: the left one, if there is one, then those at the right.
    let scales: [ValueScale?]
    let left: [Mark]
    /// From the plot outwards; scales with no room for marks are left out.
    let right: [Side]
    let leftWidth: Int
    let axisRow: Int?
    let labelRow: Int?
    /// Empty where there is no room for one.
    let legend: Rect
    let isLegendRight: Bool

    init(
        inside area: Rect, left: ValueScale?, right: [ValueScale], legend wanted: LegendLook, set: GlyphSet
    ) {
        let inner = area.width > 12 ? area.inset(horizontally: 1) : area
        isLegendRight = wanted.isRight && inner.width >= 46 && wanted.width > 0
        let below = isLegendRight ? 0 : Self.legendRows(wanted, inner)
        let height = inner.height - below
        let hasLabels = height >= 4
        let hasLine = height >= 7
        let room = max(0, height - (hasLabels ? 1 : 0) - (hasLine ? 1 : 0))
        let rows = Self.evenRows(left, right, room: room)
        let top = inner.y + room - rows
        let scales = ([left] + right).map { $0?.fitted(rows: rows) }
        self.scales = scales
        let showsAxes = inner.width >= 16
        let marks = scales.map { showsAxes ? Self.marks($0, foot: top + rows - 1) : [] }
        self.left = marks[0]
        leftWidth = Self.width(of: marks[0], most: inner.width / 3)
        self.right = Self.sides(Array(marks.dropFirst()), width: inner.width)
        let legendWidth = isLegendRight ? min(wanted.width, inner.width * 45 / 100) : 0
        let taken = self.right.reduce(leftWidth + (isLegendRight ? legendWidth + 2 : 0)) { $0 + $1.width }
        let width = inner.width - taken
        plot = Rect(x: inner.x + leftWidth, y: top, width: width, height: rows)
        axisRow = hasLine ? plot.maxY : nil
        labelRow = hasLabels ? inner.y + height - 1 : nil
        legend =
            isLegendRight
            ? Rect(x: inner.maxX - legendWidth, y: inner.y, width: legendWidth, height: inner.height)
            : Rect(x: inner.x, y: inner.y + height, width: inner.width, height: below)
    }

    /// The first scale has a quarter of the room at most; those behind it as much as a third of it allows.
    private static func sides(_ marks: [[Mark]], width: Int) -> [Side] {
        var sides: [Side] = []
        var taken = 0
        for marks in marks where !marks.isEmpty {
            let side = Side(marks: marks, width: Self.width(of: marks, most: width / 4))
            guard sides.isEmpty || taken + side.width <= width / 3 else { break }
            taken += side.width
            sides.append(side)
        }
        return sides
    }

    private static func width(of marks: [Mark], most: Int) -> Int {
        marks.isEmpty ? 0 : min(marks.map { Glyphs.width(of: $0.label) }.max() ?? 0, max(0, most)) + 2
    }

    /// A list takes a line or two; a table what a third of the panel allows.
    private static func legendRows(_ wanted: LegendLook, _ inner: Rect) -> Int {
        guard wanted.count > 0, inner.height >= 5 else { return 0 }
        if wanted.isTable { return min(wanted.count + 1, max(1, inner.height / 3)) }
        return LegendList.lines(wanted.entries, width: inner.width, most: inner.height >= 12 ? 2 : 1)
    }

    /// A row less where ends that can't move get a mark between them by it: from 0 to 100 % over an odd number of rows
    /// 50 % stands in the middle.
    private static func evenRows(_ left: ValueScale?, _ right: [ValueScale], room: Int) -> Int {
        func fewest(_ rows: Int) -> Int {
            ([left] + right).compactMap { $0?.fitted(rows: rows).marks.count }.filter { $0 > 0 }.min() ?? 0
        }
        return room > 5 && fewest(room) == 2 && fewest(room - 1) > 2 ? room - 1 : room
    }

    private static func marks(_ scale: ValueScale?, foot: Int) -> [Mark] {
        (scale?.marks ?? []).reversed().map { Mark(row: foot - $0.row, label: $0.label) }
    }
}

/// What a legend would need.
struct LegendLook {
    var isRight = false
    var isTable = false
    var count = 0
    var width = 0
    /// What each of them needs in a list.
    var entries: [LegendList.Entry] = []
}
