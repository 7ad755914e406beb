import Dashboards
import MetricModel

extension BoardState {
    /// The state with label values hidden, to be drawn or exported.
    func redacted(_ redaction: Redaction) -> BoardState {
        guard !redaction.isEmpty else { return self }
        var redaction = redaction
        redaction.meet(nodesView.rows.map(\.labels))
        if redaction.labels.contains(Label.instance) {
            redaction.meet(Set(nodes.map(\.name) + nodeFilter), of: Label.instance)
        }
        redaction.meet(panels.values.flatMap { $0.answers.values.flatMap { $0.series.map(\.labels) } })
        for variable in board.variables {
            for label in variable.labels where redaction.labels.contains(label) {
                redaction.meet(Set(values[variable.name] ?? []), of: label)
            }
        }
        var state = self
        state.find = ""
        state.panels = panels.mapValues { BoardState.redacted($0, redaction) }
        for variable in board.variables { state.hide(variable, redaction) }
        state.nodesView.redact(redaction)
        for index in state.nodes.indices {
            state.nodes[index].name = redaction.redacted(nodes[index].name, of: Label.instance)
        }
        state.nodeFilter = nodeFilter.map { redaction.redacted($0, of: Label.instance) }
        for panel in board.panels {
            guard case .table(let options) = panel.kind, let data = state.panels[panel.id] else { continue }
            state.tables[panel.id]?.update(JoinedTable(data, options: options), options: options, find: "")
        }
        return state
    }

    private mutating func hide(_ variable: Variable, _ redaction: Redaction) {
        guard let label = variable.labels.first(where: redaction.labels.contains) else { return }
        values[variable.name] = values[variable.name]?.map { redaction.redacted($0, of: label) }
        if case .values(let chosen) = choices[variable.name] {
            choices[variable.name] = .values(chosen.map { redaction.redacted($0, of: label) })
        }
    }

    private static func redacted(_ data: PanelData, _ redaction: Redaction) -> PanelData {
        var data = data
        data.answers = data.answers.mapValues { answer in
            var answer = answer
            answer.series = answer.series.map(redaction.redacted)
            answer.expression = redaction.redacted(text: answer.expression)
            answer.failure = answer.failure.map(redaction.redacted(text:))
            answer.warnings = answer.warnings.map(redaction.redacted(text:))
            return answer
        }
        return data
    }
}
