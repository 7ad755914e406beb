import Dashboards
import MetricModel

extension BoardState {
    /// What there is to compare with: earlier times as far as samples are kept, then the other workspaces.
    private var comparisons: [Comparison] {
        let spans = [range, .hours(1), .hours(24), .hours(24 * 7)]
        let kept = keptSince.map { (pausedAt ?? now) - $0 } ?? .zero
        let known = Set(spans).sorted().filter { $0.milliseconds + 60_000 <= kept.milliseconds }
        var chosen: [String] = []
        if case .values(let values) = choices[workspaceVariable?.name ?? ""] { chosen = values }
        let others = (values[workspaceVariable?.name ?? ""] ?? []).filter { chosen != [$0] }
        let workspaces = workspaceVariable.map { variable in others.map { Comparison.value(of: variable.name, $0) } }
        return known.map { .before($0) } + (workspaces ?? [])
    }

    mutating func openComparisonPicker() {
        let comparisons = comparisons
        guard !comparisons.isEmpty || comparison != nil else {
            show("nothing older than the range is kept yet: come back in \(WallClock.short(range))")
            return
        }
        let items = comparisons.enumerated().map { place, comparison in
            PickerState.Item(text: BoardState.text(comparison), value: String(place))
        }
        var picker = PickerState(
            purpose: .comparison, title: "compare with", items: [.init(text: "nothing", value: nil)] + items)
        picker.selected = comparison.flatMap(comparisons.firstIndex).map { $0 + 1 } ?? min(1, items.count)
        overlay = .picker(picker)
    }

    private static func text(_ comparison: Comparison) -> String {
        switch comparison {
        case .before, .spanBefore: comparison.title
        case .value(let variable, let value): "\(variable) \(PanelContext.name(value))"
        }
    }

    mutating func compare(_ item: PickerState.Item?) -> [InterfaceRequest] {
        guard let item else { return [] }
        let comparisons = comparisons
        let chosen = item.value.flatMap(Int.init).flatMap { comparisons.indices.contains($0) ? comparisons[$0] : nil }
        guard chosen != comparison else { return [] }
        comparison = chosen
        return rebuild()
    }
}
