import MetricModel
import Patterns
import PromQL

/// Tells how much of a panel is drawn.
struct PanelChecker {
    let variables: [String: GrafanaVariable]

    func check(_ source: GrafanaPanel) -> PanelCheck {
        var reader = PanelReader(source)
        let panel = reader.panel()
        var errors: [String] = []
        for query in panel.queries where query.server == nil {
            if let message = error(in: query) { errors.append("\(query.refID): \(message)") }
        }
        errors += reader.unreadable
        if source.isLibraryReference {
            errors.insert(
                "a library panel, whose content is not in the document; export with Share externally turned on",
                at: 0)
        } else if let failure = reader.failure {
            errors.insert(failure, at: 0)
        }
        var ignored = reader.ignored
        if !panel.queries.isEmpty, variables.values.contains(where: \.hasUnreadFilters) {
            ignored.append("ad hoc filters with operators that Prometheus has none like")
        }
        for variable in unreadable where panel.queries.contains(where: { $0.expression.mentions(variable) }) {
            ignored.append("regex of the variable \(variable)")
        }
        let hasOtherSource = panel.queries.isEmpty && ignored.contains { $0.hasPrefix("query ") }
        if hasOtherSource { errors.append("none of its queries is for Prometheus") }
        let status: PanelCheck.Status = !errors.isEmpty ? .none : ignored.isEmpty ? .full : .partial
        return PanelCheck(title: source.title, type: source.type, status: status, ignored: ignored, errors: errors)
    }

    /// Variables whose pattern is none that can be read here, such as one that looks ahead.
    private var unreadable: [String] {
        variables.values.filter { variable in
            !variable.pattern.isEmpty && (try? Pattern(GrafanaVariable.searching(variable.pattern))) == nil
        }.map(\.name).sorted { $0.precedesBytewise($1) }
    }

    /// What variables may stand for that nothing is known of: names, durations and numbers fit in different places.
    private static let standIns: [String?] = [nil, "value", "1m", "1"]

    /// Reads the expression as it is asked, with something in place of every variable.
    private func error(in query: PanelQuery) -> String? {
        var first: String?
        for standIn in Self.standIns {
            let text = ExpressionTemplate(query.expression).expanded(values(standIn))
            do throws(QueryError) {
                _ = try ParsedQuery(text)
                return nil
            } catch {
                first = first ?? "\(error.message) in \(text)"
            }
        }
        return first
    }

    private func values(_ standIn: String?) -> TemplateValues {
        let span = TimeSpan.hours(6)
        return TemplateValues(
            interval: .minutes(1), rateInterval: .minutes(4), range: span,
            variables: variables.mapValues { $0.value(sample($0, standIn), span: span) }.merging([
                "__from": TemplateVariable(choice: .values(["0"]), isMultiple: false),
                "__to": TemplateVariable(choice: .values(["1"]), isMultiple: false),
            ]) { own, _ in own })
    }

    /// A choice that stands for any other.
    private func sample(_ variable: GrafanaVariable, _ standIn: String?) -> VariableChoice {
        if let standIn, variable.type == "query" { return .values([standIn]) }
        if case .values(let values) = variable.current, !values.isEmpty, values != [""] { return variable.current }
        switch variable.variable.source {
        case .custom(let options): return options.first.map { .values([$0.value]) } ?? .values(["value"])
        case .interval(let list, _): return .values([list.first ?? "1m"])
        case .constant(let value), .textBox(let value): return .values([value.isEmpty ? "1" : value])
        default: return variable.includesAll ? .all : .values(["value"])
        }
    }
}

extension GrafanaPanel {
    /// Whether the panel is only a name of one that is kept elsewhere.
    fileprivate var isLibraryReference: Bool {
        json["libraryPanel"].isObject && type.isEmpty
    }
}

extension String {
    /// Whether a variable stands in an expression in any of its spellings.
    fileprivate func mentions(_ variable: String) -> Bool {
        contains("$\(variable)") || contains("${\(variable)") || contains("[[\(variable)")
    }
}
