public import MetricModel

/// What has to be so for a panel to be there at all.
public struct PanelCondition: Sendable {
    /// One thing that can be so or not.
    public enum Rule: Sendable {
        case variable(VariableRule)
        /// The board shows no more time than this.
        case timeRange(atMost: TimeSpan)
        /// The panel's own queries found something, or found nothing.
        case data(isThere: Bool)
    }

    public var rules: [Rule]
    /// Whether all rules have to hold, or one of them.
    public var needsAll: Bool
    /// Whether the panel goes where they hold, rather than comes.
    public var hides: Bool

    /// Whether it can be told only when the panel's queries are answered.
    var asksForData: Bool {
        rules.contains { if case .data = $0 { true } else { false } }
    }

    /// What rules are compared with.
    struct Circumstances {
        /// What is chosen for a variable; all its values where that is All.
        var values: (String) -> [String]
        /// How much time the board shows.
        var span: TimeSpan
        var hasData: Bool
    }

    func shows(in circumstances: Circumstances) -> Bool {
        func holds(_ rule: Rule) -> Bool {
            switch rule {
            case .variable(let rule): rule.holds(for: circumstances.values(rule.variable))
            case .timeRange(let most): circumstances.span <= most
            case .data(let isThere): circumstances.hasData == isThere
            }
        }
        return (needsAll ? rules.allSatisfy(holds) : rules.contains(where: holds)) != hides
    }
}
