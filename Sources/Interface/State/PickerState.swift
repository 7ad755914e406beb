import Dashboards
import MetricModel

/// A list to pick from by typing.
struct PickerState: Sendable {
    enum Purpose: Sendable, Hashable {
        /// One or more values of a variable.
        case variable(String)
        /// A filter of an ad hoc variable to take away, or a label to make one of.
        case adHoc(String)
        /// How the label is to compare.
        case adHocOperation(String, label: String)
        /// With what.
        case adHocValue(String, label: String, Matcher.Operation)
        case range
        /// A time range by its two ends.
        case bounds
        case theme
        /// What to write, and in which form.
        case export
        /// One or more nodes, for every board.
        case nodes
        /// What to compare with.
        case comparison

        /// The variable whose values the list holds, if that is what it is for.
        var variable: String? {
            switch self {
            case .variable(let name), .adHoc(let name): name
            default: nil
            }
        }
    }

    struct Item: Sendable, Hashable {
        var text: String
        /// What stands for it in the purpose: a value, or nil for All.
        var value: String?

        init(text: String, value: String?) {
            self.text = text
            self.value = value
        }

        init(range: TimeSpan) {
            self.init(text: "last \(range)", value: range.description)
        }
    }

    var purpose: Purpose
    var title: String
    var items: [Item]
    var query = ""
    /// Of `shown`.
    var selected = 0
    /// Values with a mark; several only where `isMultiple`.
    var marked: Set<String> = []
    var isMultiple = false
    /// Whether what is typed counts where nothing in the list matches.
    var takesText = false

    /// What its list waits for.
    var vocabulary: Vocabulary?

    /// What still matches the text typed; what begins with it comes first, so that `search` is not `research`.
    var shown: [Item] {
        let found = items.filter { TextMatch.contains($0.text, query) }
        guard !query.isEmpty else { return found }
        if let typed = typedRange { return [typed] + found.filter { $0.value != typed.value } }
        return found.filter { TextMatch.begins($0.text, query) } + found.filter { !TextMatch.begins($0.text, query) }
    }

    /// The range that was typed in full, whatever else it is a part of: `2h` is not `last 12h`.
    private var typedRange: Item? {
        guard purpose == .range, let span = TimeSpan(query), span >= .seconds(10) else { return nil }
        return Item(range: min(span, .hours(24 * 366)))
    }

    var current: Item? {
        let shown = shown
        return shown.indices.contains(selected) ? shown[selected] : nil
    }

    /// What to say in place of an empty list.
    var note: String {
        if vocabulary != nil { return "looking …" }
        if purpose == .range { return "a span such as 45m or 6h" }
        if takesText { return query.isEmpty ? "type a value" : "↵ takes what is typed" }
        return "nothing matches; ⌫ erases"
    }

    mutating func type(_ text: String) {
        let safe = text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7f }.prefix(200)
        query.unicodeScalars.append(contentsOf: safe)
        selected = 0
    }

    mutating func erase() {
        if !query.isEmpty { query.removeLast() }
        selected = 0
    }

    mutating func move(_ steps: Int) {
        let count = shown.count
        guard count > 0 else { return }
        selected = ((selected + steps) % count + count) % count
    }

    mutating func moveToStart() {
        selected = 0
    }

    mutating func moveToEnd() {
        selected = max(0, shown.count - 1)
    }

    mutating func toggleMark() {
        guard isMultiple, let value = current?.value else { return }
        if marked.remove(value) == nil { marked.insert(value) }
    }
}
