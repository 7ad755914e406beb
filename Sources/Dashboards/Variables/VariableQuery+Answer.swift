import MetricModel
import Patterns
import PromQL

extension VariableQuery.Form {
    /// PromQL that finds the values in a range, with `$variables` still in it.
    func expression(range: TimeSpan) -> String {
        switch self {
        case .labelValues(let selector, let label):
            let name = LabelSyntax.isClassicLabelName(label) || label.hasPrefix("$") ? label : LabelSyntax.quoted(label)
            let series = selector.isEmpty ? "{\(name)!=\"\"}" : selector
            return "group by (\(name)) (last_over_time(\(series)[\(range)]))"
        case .labelNames: return "last_over_time({__name__=~\".+\"}[\(range)])"
        case .metrics(let pattern):
            let text = ".*(\(pattern)).*".replacingQuotes
            return "group by (__name__) (last_over_time({__name__=~\"\(text)\"}[\(range)]))"
        case .queryResult(let expression): return expression
        }
    }

    /// The values as texts, before pattern and order.
    func texts(of result: QueryResult, at moment: Timestamp) -> [String] {
        guard case .vector(let elements) = result.value else {
            if case .scalar(let sample) = result.value { return ["\(sample.value)"] }
            return []
        }
        let labelSets = elements.map(\.labels)
        switch self {
        case .labelValues: return labelSets.compactMap { labels in labels.map(\.value).first { !$0.isEmpty } }
        case .labelNames: return labelSets.flatMap { $0.map(\.name) }
        case .metrics: return labelSets.map(\.metricName)
        case .queryResult:
            // As Grafana writes a series for patterns to look at: `name{a="b"} 1.5 1795000000000`.
            return elements.map { element in
                let labels = element.labels.withoutMetricName.map { "\($0.name)=\"\($0.value)\"" }
                let value = Digits.exact(element.sample.value)
                return "\(element.labels.metricName){\(labels.joined(separator: ","))} \(value) \(moment.milliseconds)"
            }
        }
    }
}

extension String {
    /// The text between double quotes of PromQL.
    fileprivate var replacingQuotes: String { QuoteContext.double.escaped(self) }
}

extension VariableQuery {
    /// The options that the texts make, each once and in order (metricNamesToVariableValues).
    func options(from texts: [String]) -> [VariableOption] {
        var seen: Set<[UInt8]> = []
        var options: [VariableOption] = []
        for text in texts {
            guard let option = option(text), seen.insert(Array(option.value.utf8)).inserted else { continue }
            options.append(option)
        }
        return sorted(options)
    }

    private func option(_ text: String) -> VariableOption? {
        guard let pattern else { return VariableOption(text: text, value: text) }
        guard let match = pattern.firstMatch(in: text) else { return nil }
        let names = pattern.groupNames
        let value = names.contains("value") ? match["value"].map(String.init) : nil
        let title = names.contains("text") ? match["text"].map(String.init) : nil
        if value != nil || title != nil {
            return VariableOption(text: title ?? value ?? text, value: value ?? title ?? text)
        }
        let first = pattern.groupCount > 0 ? match[1].map(String.init) ?? "" : text
        return VariableOption(text: first, value: first)
    }

    private func sorted(_ options: [VariableOption]) -> [VariableOption] {
        func by(_ precedes: (String, String) -> Bool?, descending: Bool) -> [VariableOption] {
            options.enumerated().sorted { left, right in
                guard let before = precedes(left.element.text, right.element.text) else {
                    return left.offset < right.offset
                }
                return before != descending
            }.map(\.element)
        }
        func bytewise(_ left: String, _ right: String) -> Bool? {
            left.isBytewiseEqual(to: right) ? nil : left.precedesBytewise(right)
        }
        func folded(_ left: String, _ right: String) -> Bool? { bytewise(left.lowercased(), right.lowercased()) }
        func numeric(_ left: String, _ right: String) -> Bool? {
            let (a, b) = (Self.firstNumber(left) ?? -1, Self.firstNumber(right) ?? -1)
            return a == b ? nil : a < b
        }
        switch sort {
        case .none: return options
        case .ascending: return by(bytewise, descending: false)
        case .descending: return by(bytewise, descending: true)
        case .numericAscending: return by(numeric, descending: false)
        case .numericDescending: return by(numeric, descending: true)
        case .ascendingIgnoringCase: return by(folded, descending: false)
        case .descendingIgnoringCase: return by(folded, descending: true)
        case .naturalAscending: return by(NaturalOrder.precedes, descending: false)
        case .naturalDescending: return by(NaturalOrder.precedes, descending: true)
        }
    }

    /// The first digits in a text, as a number.
    private static func firstNumber(_ text: String) -> Double? {
        let digits = text.drop { !("0"..."9").contains($0) }.prefix { ("0"..."9").contains($0) }
        return Double(digits.prefix(300))
    }
}
