import Canvas
import Dashboards

/// Panels side by side, or headline tiles one line each.
struct LayoutRow: Sendable {
    enum Kind: Sendable {
        case tiles
        /// So many of them side by side.
        case tileLines(columns: Int)
        case graphs
        /// With so many rows to show.
        case table(rows: Int)
    }

    var kind: Kind
    /// Of the board's panels, from left to right.
    var indices: [Int]
    /// How wide each is, in shares of the row.
    var shares: [Int]

    private static let narrowestTile = 22
    private static let narrowestGraph = 38
    /// Boxed tiles take five lines; a screen lower than this has better use for them.
    private static let lowestForTiles = 27

    /// The board's rows, top to bottom, as they fold on a screen of this size.
    static func rows(of state: BoardState, width: Int, height: Int) -> [LayoutRow] {
        let panels = state.board.panels
        let order = panels.indices.sorted {
            (panels[$0].position.y, panels[$0].position.x, $0) < (panels[$1].position.y, panels[$1].position.x, $1)
        }
        var lines: [[Int]] = []
        for index in order {
            if let last = lines.last?.first, panels[last].position.y == panels[index].position.y,
                isTile(panels[last]) == isTile(panels[index])
            {
                lines[lines.count - 1].append(index)
            } else {
                lines.append([index])
            }
        }
        return lines.flatMap { fold($0, of: state, width: width, height: height) }
    }

    private static func isTile(_ panel: Panel) -> Bool {
        if case .headline = panel.kind { true } else { false }
    }

    private static func fold(_ line: [Int], of state: BoardState, width: Int, height: Int) -> [LayoutRow] {
        let panels = state.board.panels
        guard let first = line.first else { return [] }
        if isTile(panels[first]) {
            if height >= lowestForTiles && width / line.count >= narrowestTile {
                return [LayoutRow(kind: .tiles, indices: line, shares: line.map { _ in 1 })]
            }
            let columns = width >= 76 ? 2 : 1
            return [LayoutRow(kind: .tileLines(columns: columns), indices: line, shares: [])]
        }
        if line.count == 1, case .table = panels[first].kind {
            let rows = state.tables[panels[first].id]?.rows.count ?? 0
            return [LayoutRow(kind: .table(rows: rows), indices: line, shares: [1])]
        }
        let perRow = max(1, min(line.count, width / narrowestGraph))
        return stride(from: 0, to: line.count, by: perRow).map { start in
            let part = Array(line[start..<min(start + perRow, line.count)])
            return LayoutRow(kind: .graphs, indices: part, shares: part.map { max(1, panels[$0].position.width) })
        }
    }

    // MARK: Heights

    private static let lowestGraph = 6
    private static let comfortableGraph = 9

    private var smallest: Int {
        switch kind {
        case .tiles: 5
        case .tileLines(let columns): (indices.count + columns - 1) / columns
        case .graphs: LayoutRow.lowestGraph
        case .table: 5
        }
    }

    /// Tables get what their rows need, up to a third of the screen; graphs share the rest. Where not even the least
    /// heights fit, all get comfortable ones and the content scrolls.
    static func heights(of rows: [LayoutRow], in height: Int) -> [Int] {
        guard rows.reduce(0, { $0 + $1.smallest }) <= height else {
            return rows.map { $0.comfortable(in: height) }
        }
        var heights = rows.map { row -> Int in
            switch row.kind {
            case .tiles: return height >= 54 ? 8 : height >= 42 ? 6 : 5
            case .tileLines, .graphs: return row.smallest
            case .table(let count): return min(max(count + 3, 5), max(5, height * 32 / 100))
            }
        }
        while heights.reduce(0, +) > height {
            guard let table = rows.indices.first(where: { heights[$0] > rows[$0].smallest }) else { break }
            heights[table] -= 1
        }
        share(height - heights.reduce(0, +), among: rows, heights: &heights)
        return heights
    }

    private static func share(_ spare: Int, among rows: [LayoutRow], heights: inout [Int]) {
        var takers = rows.indices.filter { if case .graphs = rows[$0].kind { true } else { false } }
        if takers.isEmpty { takers = rows.indices.filter { if case .table = rows[$0].kind { true } else { false } } }
        guard spare > 0, !takers.isEmpty else { return }
        for (place, row) in takers.enumerated() {
            heights[row] += spare / takers.count + (place < spare % takers.count ? 1 : 0)
        }
    }

    private func comfortable(in height: Int) -> Int {
        switch kind {
        case .tiles, .tileLines: smallest
        case .graphs: max(LayoutRow.lowestGraph, min(LayoutRow.comfortableGraph, height))
        case .table(let count): min(max(count + 3, 5), max(5, height))
        }
    }

    // MARK: Places

    func placed(y: Int, width: Int, height: Int) -> [BoardLayout.Placed] {
        if case .tileLines(let columns) = kind { return lines(y: y, width: width, columns: columns) }
        let total = shares.reduce(0, +)
        var left = 0
        var taken = 0
        return zip(indices, shares).map { index, share in
            taken += share
            let right = width * taken / max(1, total)
            defer { left = right }
            return BoardLayout.Placed(index: index, area: Rect(x: left, y: y, width: right - left, height: height))
        }
    }

    private func lines(y: Int, width: Int, columns: Int) -> [BoardLayout.Placed] {
        indices.enumerated().map { place, index in
            let column = place % columns
            let left = width * column / columns
            let right = width * (column + 1) / columns
            let area = Rect(x: left, y: y + place / columns, width: right - left, height: 1)
            return BoardLayout.Placed(index: index, area: area)
        }
    }
}
