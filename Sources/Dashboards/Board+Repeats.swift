public import MetricModel

extension Board {
    /// More copies than this of one panel are not made.
    static let mostCopies = 100
    /// More panels than this no board has by its copies: rows that are repeated multiply the panels repeated in them.
    static let mostPanels = 2000

    /// The board with every repeated panel and row there once for each chosen value; where these are too many, with a
    /// panel at its end that says so.
    ///
    /// - Parameters:
    ///   - choices: By variable name.
    ///   - values: All values of a variable, for where All is chosen.
    ///   - span: How much time the board shows, where that is not what it opens with.
    public func repeated(
        choices: [String: VariableChoice], values: [String: [String]], span: TimeSpan? = nil
    ) -> Board {
        // Rows first, each with what stands under it, then the panels of each copy.
        var isCut = false
        var copied = fulfilling(choices, values, span: span ?? timeRange.span)
            .copied(rows: true, choices, values, &isCut).copied(rows: false, choices, values, &isCut)
        if isCut { copied.panels.append(copied.remark) }
        return layout == .grid ? copied.compacted() : copied
    }

    /// - Parameter isCut: Set where copies are left out.
    private func copied(
        rows: Bool, _ choices: [String: VariableChoice], _ values: [String: [String]], _ isCut: inout Bool
    ) -> Board {
        var copier = PanelCopier(
            nextID: nextID, room: Self.mostPanels - allPanels.count, choices: choices, values: values)
        var result = self
        result.panels = []
        var moved = 0
        var index = panels.startIndex
        while index < panels.endIndex {
            let end = panels[index].isRow ? section(at: index) : index + 1
            var group = Array(panels[index..<end])
            for place in group.indices { group[place].position.y += moved }
            guard group[0].isRow == rows else {
                result.panels += group
                index = end
                continue
            }
            let copies = copier.copies(of: group)
            result.panels += copies.panels
            moved += copies.added
            index = end
        }
        if copier.isCut { isCut = true }
        return result
    }

    /// Says that not all is there.
    private var remark: Panel {
        let bottom = panels.map { $0.position.y + $0.position.height }.max() ?? 0
        let text =
            "Some copies of repeated panels are left out: there are at most \(Self.mostCopies) of a panel, and at most "
            + "\(Self.mostPanels) panels on a board. Choose fewer values to see the others."
        return Panel(
            id: nextID, title: "Not all is shown", kind: .text(TextOptions(content: text)),
            position: GridPosition(x: 0, y: bottom, width: 24, height: 4), queries: [])
    }

    private var nextID: Int { (allPanels.map(\.id).max() ?? 0) + 1 }

    private var allPanels: [Panel] {
        panels.flatMap { panel -> [Panel] in
            if case .row(let row) = panel.kind { [panel] + row.hidden } else { [panel] }
        }
    }

    /// Where the panels under a row that is repeated as a whole end; behind the row itself for any other.
    private func section(at index: Int) -> Int {
        guard panels[index].repetition != nil else { return index + 1 }
        return panels[(index + 1)...].firstIndex(where: \.isRow) ?? panels.endIndex
    }
}
