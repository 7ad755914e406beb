/// Makes the copies of repeated panels.
struct PanelCopier {
    var nextID: Int
    /// How many panels more the board may have.
    private(set) var room: Int
    /// Whether there were more values than copies may be made for.
    private(set) var isCut = false
    let choices: [String: VariableChoice]
    let values: [String: [String]]

    init(nextID: Int, room: Int, choices: [String: VariableChoice], values: [String: [String]]) {
        self.nextID = nextID
        self.room = max(room, 0)
        self.choices = choices
        self.values = values
    }

    /// The copies of a panel, or of a row and all under it, and how much higher they are than the original.
    mutating func copies(of group: [Panel]) -> (panels: [Panel], added: Int) {
        guard let first = group.first, let repetition = first.repetition else { return (group, 0) }
        let chosen = self.chosen(repetition.variable, for: group)
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

    /// The values that a group is there for: as many as there is room for, and one in any case.
    private mutating func chosen(_ variable: String, for group: [Panel]) -> [String] {
        let all: [String] =
            switch group.first?.choices[variable] ?? choices[variable] ?? .all {
            case .all: values[variable] ?? []
            case .values(let values): values
            }
        let size = group.reduce(0) { $0 + $1.countWithHidden }
        let result = Array(all.prefix(min(Board.mostCopies, 1 + room / max(size, 1))))
        if result.count < all.count { isCut = true }
        room -= max(result.count - 1, 0) * size
        return result
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

extension Panel {
    /// Itself and what it hides.
    fileprivate var countWithHidden: Int {
        if case .row(let row) = kind { 1 + row.hidden.count } else { 1 }
    }
}
