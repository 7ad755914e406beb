/// Makes the copies of repeated panels.
struct PanelCopier {
    var nextID: Int
    let choices: [String: VariableChoice]
    let values: [String: [String]]

    /// The copies of a panel, or of a row and all under it, and how much higher they are than the original.
    mutating func copies(of group: [Panel]) -> (panels: [Panel], added: Int) {
        guard let first = group.first, let repetition = first.repetition else { return (group, 0) }
        let chosen = self.chosen(repetition.variable, for: first)
        guard !chosen.isEmpty else { return (group, 0) }
        let top = first.position.y
        let height = max((group.map { $0.position.y + $0.position.height }.max() ?? top) - top, 1)
        var result: [Panel] = []
        if first.isRow || repetition.direction == .down {
            for (place, value) in chosen.enumerated() {
                result += group.map { copy($0, repetition.variable, value, isFirst: place == 0, down: place * height) }
            }
            return (result, (chosen.count - 1) * height)
        }
        let across = min(chosen.count, repetition.mostAcross)
        let width = max(24 / across, 1)
        for (place, value) in chosen.enumerated() {
            var panel = copy(first, repetition.variable, value, isFirst: place == 0, down: place / across * height)
            panel.position.x = place % across * width
            panel.position.width = width
            result.append(panel)
        }
        return (result, ((chosen.count + across - 1) / across - 1) * height)
    }

    private func chosen(_ variable: String, for panel: Panel) -> [String] {
        let all = (values[variable] ?? []).prefix(Board.mostCopies)
        switch panel.choices[variable] ?? choices[variable] ?? .all {
        case .all: return Array(all)
        case .values(let values): return Array(values.prefix(Board.mostCopies))
        }
    }

    private mutating func copy(
        _ panel: Panel, _ variable: String, _ value: String, isFirst: Bool, down: Int
    ) -> Panel {
        var result = panel
        if !isFirst {
            result.id = nextID
            nextID += 1
        }
        result.position.y += down
        result.choices[variable] = .values([value])
        if case .row(var row) = panel.kind {
            row.hidden = row.hidden.map { copy($0, variable, value, isFirst: isFirst, down: down) }
            result.kind = .row(row)
        }
        if panel.repetition?.variable == variable { result.repetition = nil }
        return result
    }
}
