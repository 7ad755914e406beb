import MetricModel
import Patterns

extension GrafanaVariable {
    /// The variable as boards have it.
    var variable: Variable {
        Variable(
            name: name, title: title, selector: "", labels: [], isMultiple: isMultiple || includesAll,
            allValue: allValue, source: source, includesAll: includesAll, initial: initial,
            isHidden: isHidden || type == "datasource" || type == "constant")
    }

    /// What was chosen when the document was saved; it counts as far as there is such a value.
    private var initial: VariableChoice? {
        if type == "adhoc" { return filters.isEmpty ? nil : .values(filters.map(\.text)) }
        return current == .all && !includesAll ? nil : current
    }

    private var source: VariableSource {
        switch type {
        case "custom": .custom(options)
        case "constant": .constant(query)
        case "textbox": .textBox(query)
        case "interval":
            .interval(
                query.split(separator: ",").map { String($0.filter { $0 != " " }) }.filter { !$0.isEmpty },
                automatic: hasAutomatic ? AutomaticInterval(count: automaticCount, minimum: automaticMinimum) : nil)
        case "datasource": .dataSource
        case "adhoc": .adHoc(base: baseFilters)
        default:
            .query(
                VariableQuery(
                    VariableQuery.Form(query),
                    pattern: pattern.isEmpty ? nil : try? Pattern(Self.searching(pattern)),
                    sort: VariableQuery.Sort(rawValue: sort) ?? .none))
        }
    }

    /// Without slashes a variable's pattern is anchored like any other of Grafana's.
    static func searching(_ pattern: String) -> String { ValueMapping.withoutSlashes(pattern) }

    /// `a, b : 2, c\,d`: texts with their values, commas kept by a backslash.
    private var options: [VariableOption] {
        var items: [String] = [""]
        var isEscaped = false
        for scalar in query.unicodeScalars {
            if isEscaped {
                if scalar != "," { items[items.count - 1] += "\\" }
                items[items.count - 1].unicodeScalars.append(scalar)
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else if scalar == "," {
                items.append("")
            } else {
                items[items.count - 1].unicodeScalars.append(scalar)
            }
        }
        return items.compactMap { item in
            let text = Self.trimmed(item[...])
            guard !text.isEmpty else { return nil }
            guard let colon = text.firstRange(of: " : ") else { return VariableOption(text: text, value: text) }
            return VariableOption(
                text: Self.trimmed(text[..<colon.lowerBound]), value: Self.trimmed(text[colon.upperBound...]))
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        let front = text.drop { $0 == " " || $0 == "\n" }
        return String(String(front.reversed().drop { $0 == " " || $0 == "\n" }.reversed()))
    }
}
