import Dashboards
import MetricModel

/// Ad hoc filters are made in three steps, each a list to pick from: a label, how it compares, and a value.
extension BoardState {
    /// The first list: the filters there are, to be taken away, and the labels to make another one of.
    mutating func openAdHocPicker(for variable: Variable) -> [InterfaceRequest] {
        var picker = PickerState(purpose: .adHoc(variable.name), title: title(of: variable), items: [])
        picker.items = adHocFilters(of: variable).map { filter in
            PickerState.Item(text: "✕ \(PanelContext.name(filter.text))", value: filter.text)
        }
        return open(picker, lookingUp: .labelNames(matchingAny: []))
    }

    /// Takes the filter that was picked away, or goes on with the label.
    mutating func acceptAdHoc(_ picker: PickerState, of name: String) -> [InterfaceRequest] {
        guard let text = picker.current?.value, let variable = variable(named: name) else { return [] }
        let filters = adHocFilters(of: variable)
        if filters.contains(where: { $0.text.isBytewiseEqual(to: text) }) {
            return choose(name, .values(filters.map(\.text).filter { !$0.isBytewiseEqual(to: text) }))
        }
        let words: [(Matcher.Operation, String)] = [
            (.equal, "is"), (.notEqual, "is not"), (.matches, "matches the pattern"),
            (.doesNotMatch, "does not match the pattern"),
        ]
        let operations = PickerState(
            purpose: .adHocOperation(name, label: text), title: "\(title(of: variable)): \(PanelContext.name(text))",
            items: words.map { PickerState.Item(text: "\($0.0.rawValue)  \($0.1)", value: $0.0.rawValue) })
        overlay = .picker(operations)
        return []
    }

    mutating func acceptAdHocOperation(
        _ picker: PickerState, of name: String, label: String
    ) -> [InterfaceRequest] {
        guard let operation = picker.current?.value.flatMap(Matcher.Operation.init(rawValue:)) else { return [] }
        var values = PickerState(
            purpose: .adHocValue(name, label: label, operation),
            title: "\(PanelContext.name(label)) \(operation.rawValue)", items: [])
        values.takesText = true
        return open(values, lookingUp: .labelValues(label, matching: []))
    }

    /// The last step: what was typed counts where it is in no list, and always where it is a pattern.
    mutating func acceptAdHocValue(
        _ picker: PickerState, of name: String, label: String, _ operation: Matcher.Operation
    ) -> [InterfaceRequest] {
        let isPattern = operation == .matches || operation == .doesNotMatch
        let typed = picker.query.isEmpty ? nil : picker.query
        let picked = isPattern ? typed ?? picker.current?.value : picker.current?.value ?? typed
        guard let value = picked, let variable = variable(named: name) else { return [] }
        let text = AdHocFilter(label: label, operation: operation, value: value).text
        guard AdHocFilter(text) != nil else {
            show("\"\(PanelContext.name(value))\" is no regular expression", isError: true)
            return []
        }
        let others = adHocFilters(of: variable).map(\.text).filter { !$0.isBytewiseEqual(to: text) }
        return choose(name, .values(others + [text]))
    }

    /// Puts the words that a picker waits for into its list.
    mutating func takeWords(_ words: [String], for vocabulary: Vocabulary) {
        guard case .picker(var picker) = overlay, picker.vocabulary == vocabulary else { return }
        picker.vocabulary = nil
        picker.items += words.map { PickerState.Item(text: PanelContext.name($0), value: $0) }
        overlay = .picker(picker)
    }

    private mutating func open(_ picker: PickerState, lookingUp vocabulary: Vocabulary) -> [InterfaceRequest] {
        var picker = picker
        picker.vocabulary = vocabulary
        overlay = .picker(picker)
        return [.lookUp(vocabulary)]
    }

    private func variable(named name: String) -> Variable? { board.variables.first { $0.name == name } }

    private func title(of variable: Variable) -> String { variable.title.isEmpty ? variable.name : variable.title }

    /// What is chosen, the latest choice first of all: an answer may still be on its way.
    private func adHocFilters(of variable: Variable) -> [AdHocFilter] {
        guard case .values(let texts)? = choices[variable.name] ?? variables?.choices[variable.name] ?? variable.initial
        else { return [] }
        return texts.compactMap { AdHocFilter($0) }
    }
}
