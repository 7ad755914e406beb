import Dashboards
import MetricModel

extension BoardState {
    /// The state with label values hidden, to be drawn or exported.
    func redacted(_ redaction: Redaction) -> BoardState {
        guard !redaction.isEmpty else { return self }
        var redaction = redaction
        redaction.meet(panels.values.flatMap { $0.answers.values.flatMap { $0.series.map(\.labels) } })
        meetValuesAskedFor(&redaction)
        for variable in board.variables {
            guard let label = variable.label(among: redaction.labels) else { continue }
            redaction.meet(options(of: variable).map(\.value), of: label)
            if case .values(let chosen) = choice(of: variable) { redaction.meet(chosen, of: label) }
        }
        if redaction.labels.contains(Label.instance) {
            redaction.meet(nodes.map(\.name) + nodeFilter, of: Label.instance)
        }
        redaction.meet(nodesView.all.flatMap { [$0.labels, $0.details.labelsBefore] })
        var state = self
        state.find = ""
        state.panels = panels.mapValues { BoardState.redacted($0, redaction) }
        for variable in board.variables { state.hide(variable, redaction) }
        state.hideNodes(redaction)
        _ = state.explore.prompt.set(redaction.redacted(text: explore.prompt.text))
        state.explore.query = redaction.redacted(text: explore.query)
        for (index, panel) in board.panels.enumerated() {
            // What a panel is repeated for stands in its title.
            if !panel.choices.isEmpty { state.board.panels[index].title = redaction.redacted(text: panel.title) }
            if contents[panel.id] != nil, let data = state.panels[panel.id] {
                state.contents[panel.id] = PanelContent(state.board.panels[index], data)
            }
            guard case .table(let options) = panel.kind, let data = state.panels[panel.id] else { continue }
            state.tables[panel.id]?.update(JoinedTable(data, options: options), options: options, find: "")
        }
        state.arrangeFields()
        state.readInspected()
        return state
    }

    /// What nothing was found of stands in expressions and filters all the same.
    private func meetValuesAskedFor(_ redaction: inout Redaction) {
        let answers = panels.values.flatMap { $0.answers.values.map(\.expression) }
        let expressions = Set(answers + [explore.prompt.text, explore.query]).map(MatcherValues.init)
        let filters = board.variables.flatMap { variable -> [AdHocFilter] in
            guard case .values(let chosen) = choice(of: variable) else { return [] }
            return chosen.compactMap { AdHocFilter($0) }
        }
        for label in redaction.labels {
            let filtered = filters.filter { $0.label == label }.map(\.value)
            redaction.meet(Set(expressions.flatMap { $0(of: label) } + filtered), of: label)
        }
    }

    private mutating func hide(_ variable: Variable, _ redaction: Redaction) {
        let label = variable.label(among: redaction.labels)
        // What other variables offer, such as a regular expression, may still hold what is hidden.
        func redacted(_ value: String) -> String {
            label.map { redaction.redacted(value, of: $0) } ?? redaction.redacted(text: value)
        }
        func hide(_ choice: inout VariableChoice?) {
            if case .values(let chosen)? = choice { choice = .values(chosen.map(redacted)) }
        }
        hide(&choices[variable.name])
        values[variable.name] = values[variable.name]?.map(redacted)
        guard var known = variables else { return }
        hide(&known.choices[variable.name])
        known.options[variable.name] = known.options[variable.name]?.map { option in
            let value = redacted(option.value)
            return VariableOption(text: label == nil ? redacted(option.text) : value, value: value)
        }
        variables = known
    }

    private mutating func hideNodes(_ redaction: Redaction) {
        for index in nodes.indices { nodes[index].name = redaction.redacted(nodes[index].name, of: Label.instance) }
        nodeFilter = nodeFilter.map { redaction.redacted($0, of: Label.instance) }
        nodesView.redact(redaction)
    }

    private static func redacted(_ data: PanelData, _ redaction: Redaction) -> PanelData {
        var data = data
        data.title = data.title.map(redaction.redacted(text:))
        data.text = data.text.map(redaction.redacted(text:))
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

extension Variable {
    /// Which of the labels its values are of.
    fileprivate func label(among hidden: Set<String>) -> String? {
        if case .query(let query) = source, case .labelValues(_, let label) = query.form {
            return hidden.contains(label) ? label : nil
        }
        // A dashboard's variable is mostly called like the label whose values it holds.
        return labels.first(where: hidden.contains) ?? (hidden.contains(name) ? name : nil)
    }
}
