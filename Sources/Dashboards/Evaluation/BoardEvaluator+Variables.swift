import MetricModel
import PromQL

extension BoardEvaluator {
    /// What a board's variables offer, one after the other: a later one's question may name an earlier one.
    ///
    /// - Parameter choices: What people chose, by variable name; each variable's own first choice where nothing is said,
    ///   and for single values that are no longer there.
    public func variables(
        of board: Board, choices: [String: VariableChoice] = [:], at moment: BoardMoment
    ) -> BoardVariables {
        var result = BoardVariables()
        let time = PanelTimes(moment: moment, smoothing: board.smoothing)
        let blank = Panel(
            id: 0, title: "", kind: .row(RowOptions()), position: GridPosition(x: 0, y: 0, width: 1, height: 1),
            queries: [])
        for variable in board.variables {
            let templates = BoardTemplates(board: board, choices: result.choices, values: result.values)
            var options: [VariableOption] = []
            do throws(QueryError) {
                options = try self.options(
                    of: variable, templates.values(for: blank, at: time.time(of: blank)), at: moment)
            } catch {
                result.failures[variable.name] = error.message
            }
            result.options[variable.name] = options
            result.choices[variable.name] = variable.choice(choices[variable.name], among: options)
        }
        return result
    }

    private func options(
        of variable: Variable, _ values: TemplateValues, at moment: BoardMoment
    ) throws(QueryError) -> [VariableOption] {
        func options(_ texts: [String]) -> [VariableOption] { texts.map { VariableOption(text: $0, value: $0) } }
        switch variable.source {
        case .labels: return options(try self.values(of: variable, at: moment))
        case .query(let query):
            let text = query.form.expression(range: values.range)
            let expression = ExpressionTemplate(text).expanded(values)
            let result = try memory.evaluate(expression, at: moment.instant)
            return query.options(from: query.form.texts(of: result, at: moment.instant))
        case .custom(let list): return list
        case .constant(let value), .textBox(let value): return options([value])
        case .interval(let list, let automatic): return options((automatic == nil ? [] : ["auto"]) + list)
        case .dataSource: return options(["kongtop"])
        case .adHoc: return []
        }
    }
}

extension Variable {
    /// What counts: the choice as far as it can still be made, else what the board opens with, else the first option.
    fileprivate func choice(_ wanted: VariableChoice?, among options: [VariableOption]) -> VariableChoice {
        if case .adHoc = source { return wanted ?? initial ?? .all }
        let values = Set(options.map(\.value))
        if case .textBox = source, let wanted { return wanted }
        for choice in [wanted, initial] {
            switch choice {
            case .all? where includesAll: return .all
            case .values(let chosen)?:
                if options.isEmpty, choice == wanted { return .values(chosen) }
                let known = chosen.filter(values.contains)
                if !known.isEmpty { return .values(isMultiple ? known : [known[0]]) }
            default: break
            }
        }
        if includesAll { return .all }
        return .values(options.first.map { [$0.value] } ?? [])
    }
}
