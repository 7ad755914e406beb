import MetricModel

/// What the names in a board's expressions stand for, panel by panel.
struct BoardTemplates {
    private let variables: [Variable]
    private let choices: [String: VariableChoice]
    private let values: [String: [String]]

    init(board: Board, choices: [String: VariableChoice], values: [String: [String]]) {
        variables = board.variables
        self.choices = choices
        self.values = values
    }

    func values(for panel: Panel, at time: PanelTime) -> TemplateValues {
        let window = time.moment.window
        var named: [String: TemplateVariable] = [
            "__from": TemplateVariable(
                choice: .values(["\((window.through - window.span).milliseconds)"]), isMultiple: false),
            "__to": TemplateVariable(choice: .values(["\(window.through.milliseconds)"]), isMultiple: false),
        ]
        for variable in variables {
            let choice = panel.choices[variable.name] ?? choices[variable.name] ?? .all
            named[variable.name] = self.variable(variable, choice, window)
        }
        var values = TemplateValues(
            interval: window.step, rateInterval: time.rate.length, range: window.span, variables: named)
        values.clock = time.moment.clock
        return values
    }

    /// The title with everything put in, where that changes it.
    func expandedTitle(of panel: Panel, _ values: TemplateValues) -> String? {
        guard panel.title.utf8.contains(where: { $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "[") }) else {
            return nil
        }
        return ExpressionTemplate(panel.title).readable(values)
    }

    private func variable(_ variable: Variable, _ choice: VariableChoice, _ window: TimeWindow) -> TemplateVariable {
        if case .interval(_, let automatic?) = variable.source, choice == .values(["auto"]) {
            let rule = StepRule(scrapeInterval: automatic.minimum)
            let interval = GrafanaDuration.coarse(rule.step(span: window.span, points: automatic.count))
            return TemplateVariable(choice: .values([interval]), isMultiple: false)
        }
        var result = TemplateVariable(choice: choice, isMultiple: variable.isMultiple, allValue: variable.allValue)
        if case .custom(let options) = variable.source {
            for option in options where option.text != option.value { result.texts[option.value] = option.text }
        }
        if choice == .all, variable.allValue == nil { result.options = values[variable.name] ?? [] }
        return result
    }
}
