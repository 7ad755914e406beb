public import MetricModel

extension Board {
    /// More copies than this of one panel are not made.
    static let mostCopies = 100

    /// The board with every repeated panel and row there once for each chosen value.
    ///
    /// - Parameters:
    ///   - choices: By variable name.
    ///   - values: All values of a variable, for where All is chosen.
    ///   - span: How much time the board shows, where that is not what it opens with.
    public func repeated(
        choices: [String: VariableChoice], values: [String: [String]], span: TimeSpan? = nil
    ) -> Board {
        // Rows first, each with what stands under it, then the panels of each copy.
        let copied = fulfilling(choices, values, span: span ?? timeRange.span)
            .copied(rows: true, choices, values).copied(rows: false, choices, values)
        return layout == .grid ? copied.compacted() : copied
    }

    private func copied(
        rows: Bool, _ choices: [String: VariableChoice], _ values: [String: [String]]
    ) -> Board {
        var copier = PanelCopier(nextID: (allPanels.map(\.id).max() ?? 0) + 1, choices: choices, values: values)
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
        return result
    }

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
