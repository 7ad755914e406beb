import Canvas
import Dashboards

/// Panels at the places of Grafana's grid of 24 columns; where the screen is too narrow for that, in reading order,
/// as many side by side as can be read.
///
/// A unit of the grid's height becomes as many lines as let the whole board be seen, within reason: a board that is
/// longer than the screen keeps comfortable heights and scrolls.
struct GridLayout {
    private(set) var panels: [BoardLayout.Placed] = []
    private(set) var height = 0

    private var width: Int
    /// Lines for each unit of the grid.
    private var pitch: Double
    /// Units of the bands that stand on the grid already: rounding goes by all of them, so that no line is lost.
    private var unitsAbove = 0

    private struct Member {
        var index: Int
        var position: GridPosition
        var isRow: Bool
        var leastSize: (width: Int, height: Int)
        /// Where lines are made anew there is no need to be as narrow as can be.
        var foldedWidth: Int
        var top: Int { position.y }
        var bottom: Int { position.y + max(1, position.height) }

        init(_ index: Int, _ panel: Panel) {
            self.index = index
            position = panel.position
            isRow = panel.isRow
            leastSize = panel.leastSize
            foldedWidth = panel.foldedWidth
        }
    }

    init(_ board: Board, width: Int, height: Int) {
        self.width = width
        let members = board.panels.enumerated().map { Member($0, $1) }
            .sorted { ($0.top, $0.position.x, $0.index) < ($1.top, $1.position.x, $1.index) }
        let bands = Self.bands(members)
        let (pitch, isFitting) = Self.pitch(bands, width: width, height: height)
        self.pitch = pitch
        place(bands)
        // Lines are whole: what should just fit may be a line or two too high at first.
        for _ in 0..<24 where isFitting && self.height > height {
            self.pitch *= 0.995
            place(bands)
        }
        if self.height > height, width > 2 {
            // The scroll bar has a column of its own.
            self.width = width - 1
            place(bands)
        }
    }

    private mutating func place(_ bands: [[Member]]) {
        panels = []
        (height, unitsAbove) = (0, 0)
        for band in bands { place(band) }
    }

    /// Groups of panels with a clear line between them, from top to bottom.
    private static func bands(_ members: [Member]) -> [[Member]] {
        var bands: [[Member]] = []
        var bottom = Int.min
        for member in members {
            if member.top >= bottom || member.isRow || bands.last?.first?.isRow == true {
                bands.append([member])
                bottom = member.bottom
            } else {
                bands[bands.count - 1].append(member)
                bottom = max(bottom, member.bottom)
            }
        }
        return bands
    }

    private static func pitch(_ bands: [[Member]], width: Int, height: Int) -> (pitch: Double, isFitting: Bool) {
        var units = 0
        var headings = 0
        var lowest = 8
        for band in bands {
            guard let first = band.first, !first.isRow else {
                headings += 1
                continue
            }
            units += (band.map(\.bottom).max() ?? first.bottom) - first.top
            lowest = min(lowest, band.map { max(1, $0.position.height) }.min() ?? 8)
        }
        // What is one or two units high still wants a frame around a line.
        let least = max(width >= 100 ? 1.1 : 1.25, min(3 / Double(lowest), 1.5))
        let comfortable = max(least, width >= 200 ? 1.6 : 1.3)
        guard units > 0 else { return (comfortable, false) }
        let fitting = Double(height - headings) / Double(units)
        return fitting >= least ? (min(fitting, max(comfortable, 2.2)), true) : (comfortable, false)
    }

    private mutating func place(_ band: [Member]) {
        if let heading = band.first, heading.isRow {
            panels.append(.init(index: heading.index, area: Rect(x: 0, y: height, width: width, height: 1)))
            height += 1
        } else if band.allSatisfy({ columns($0).count >= $0.leastSize.width }) {
            placeOnGrid(band)
        } else {
            fold(band)
        }
    }

    private func columns(_ member: Member) -> Range<Int> {
        let x = min(max(member.position.x, 0), 23)
        let end = min(max(x + member.position.width, x + 1), 24)
        return (width * x / 24)..<(width * end / 24)
    }

    private mutating func placeOnGrid(_ band: [Member]) {
        guard let top = band.first?.top else { return }
        let start = height - line(unitsAbove)
        for member in band {
            let y = start + line(unitsAbove + member.top - top)
            let bottom = start + line(unitsAbove + member.bottom - top)
            let columns = columns(member)
            let area = Rect(x: columns.lowerBound, y: y, width: columns.count, height: max(1, bottom - y))
            panels.append(.init(index: member.index, area: area))
            height = max(height, area.maxY)
        }
        unitsAbove += (band.map(\.bottom).max() ?? top) - top
    }

    private func line(_ unit: Int) -> Int { Int((Double(min(unit, 1_000_000)) * pitch).rounded()) }

    private mutating func fold(_ band: [Member]) {
        var line: [Member] = []
        var taken = 0
        for member in band {
            let least = member.foldedWidth
            if !line.isEmpty, taken + least > width {
                placeLine(line)
                (line, taken) = ([], 0)
            }
            line.append(member)
            taken += least
        }
        placeLine(line)
    }

    /// Side by side, each as wide as it is on the grid, compared with the others, but never too narrow to be read.
    private mutating func placeLine(_ line: [Member]) {
        guard !line.isEmpty else { return }
        let spare = max(0, width - line.reduce(0) { $0 + $1.leastSize.width })
        let shares = max(1, line.reduce(0) { $0 + max(1, min($1.position.width, 24)) })
        let wanted = line.map { max($0.leastSize.height, self.line(min($0.position.height, 40))) }
        let lines = wanted.max() ?? 3
        var x = 0
        var share = 0
        for (place, member) in line.enumerated() {
            let before = spare * share / shares
            share += max(1, min(member.position.width, 24))
            let own = member.leastSize.width + spare * share / shares - before
            let end = place == line.count - 1 ? width : min(width, x + own)
            panels.append(
                .init(index: member.index, area: Rect(x: x, y: height, width: end - x, height: lines)))
            x = end
        }
        height += lines
    }
}

extension Panel {
    /// Beside names bars want some length, and a number that is wide on the grid may be several with names.
    fileprivate var foldedWidth: Int {
        switch kind {
        case .barChart, .barGauge, .pieChart: 26
        case .stat where position.width >= 6: 20
        default: leastSize.width
        }
    }

    /// What its kind needs to be read, frame included.
    fileprivate var leastSize: (width: Int, height: Int) {
        switch kind {
        case .timeSeries, .heatmap, .stateTimeline, .statusHistory, .histogram, .xyChart: (30, 7)
        case .table, .fieldTable, .unsupported: (34, 6)
        case .barChart, .barGauge, .pieChart: (20, 5)
        case .gauge: (14, 4)
        case .stat, .headline: (9, 3)
        case .text: (16, 3)
        case .row: (1, 1)
        }
    }
}
