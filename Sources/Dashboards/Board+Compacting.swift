extension Board {
    /// The board with every panel as high up as what stands above it allows, as Grafana's grid has it: gaps close, and
    /// of panels that a document puts upon each other the later one moves down.
    func compacted() -> Board {
        var result = self
        result.panels = Self.compacted(panels)
        return result
    }

    /// The same for the panels that a closed row hides, which stand below each other like any others.
    private static func compacted(_ panels: [Panel]) -> [Panel] {
        var result = panels
        var ground = [Int](repeating: 0, count: columns)
        let order = panels.indices.sorted {
            let (a, b) = (panels[$0].position, panels[$1].position)
            return (a.y, a.x, $0) < (b.y, b.x, $1)
        }
        for index in order {
            let taken = result[index].position.columns
            let y = ground[taken].max() ?? 0
            result[index].position.y = y
            for column in taken { ground[column] = y + max(result[index].position.height, 1) }
            if case .row(var row) = result[index].kind, !row.hidden.isEmpty {
                row.hidden = compacted(row.hidden)
                result[index].kind = .row(row)
            }
        }
        return result
    }

    private static let columns = 24
}

extension GridPosition {
    /// The columns of the grid that it takes.
    fileprivate var columns: Range<Int> {
        let first = min(max(x, 0), 23)
        return first..<min(max(first + width, first + 1), 24)
    }
}
