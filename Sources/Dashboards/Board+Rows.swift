extension Board {
    /// The board with a row opened or closed, everything below moved to make room or to close the gap.
    ///
    /// What has no such number, or is no row, changes nothing.
    public func togglingRow(_ id: Panel.ID) -> Board {
        guard let index = panels.firstIndex(where: { $0.id == id }), case .row(let row) = panels[index].kind else {
            return self
        }
        var result = self
        if row.isCollapsed {
            result.open(row, at: index)
        } else {
            result.close(at: index)
        }
        return result
    }

    private mutating func open(_ row: RowOptions, at index: Int) {
        let top = panels[index].position.y + 1
        // Where a document put the hidden panels may be out of date; how they stand to each other is not.
        let offset = top - (row.hidden.map(\.position.y).min() ?? top)
        var shown = row.hidden
        for place in shown.indices { shown[place].position.y += offset }
        let bottom = shown.map { $0.position.y + $0.position.height }.max() ?? top
        for place in panels.indices.dropFirst(index + 1) { panels[place].position.y += bottom - top }
        panels[index].kind = .row(RowOptions())
        panels.insert(contentsOf: shown, at: index + 1)
    }

    private mutating func close(at index: Int) {
        let top = panels[index].position.y + 1
        let rest = panels[(index + 1)...]
        let end = rest.firstIndex(where: \.isRow) ?? panels.endIndex
        let hidden = Array(panels[(index + 1)..<end])
        let bottom = hidden.map { $0.position.y + $0.position.height }.max() ?? top
        panels.removeSubrange((index + 1)..<end)
        for place in panels.indices.dropFirst(index + 1) { panels[place].position.y -= bottom - top }
        panels[index].kind = .row(RowOptions(hidden: hidden, isCollapsed: true))
    }
}

extension Panel {
    /// Whether it is a heading.
    public var isRow: Bool {
        if case .row = kind { true } else { false }
    }
}
