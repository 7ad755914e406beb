/// A choice at the top of a board that its expressions refer to as `$name`.
public struct Variable: Sendable {
    public var name: String
    /// What people read: `workspace`.
    public var title: String
    /// Where the values come from: the values of these labels of the series that match the selector; the first
    /// label that a series has counts.
    public var selector: String
    public var labels: [String]
    /// Whether several values, or all, can be chosen.
    public var isMultiple: Bool
    /// What All stands for in an expression; nil for `.*`.
    public var allValue: String?
    /// Whether values that differ only in the case of their ASCII letters (`hit`, `Hit`) are one choice.
    public var ignoresCase: Bool
    /// Where the values come from, if not from `selector` and `labels`.
    public var source: VariableSource
    /// Whether All is among the choices.
    public var includesAll: Bool
    /// What was chosen when the board was saved; nil for All, or the first value where there is no All.
    public var initial: VariableChoice?
    /// Not shown on the board.
    public var isHidden: Bool

    public init(
        name: String, title: String, selector: String, labels: [String], isMultiple: Bool = true,
        allValue: String? = nil, ignoresCase: Bool = false, source: VariableSource = .labels,
        includesAll: Bool = true, initial: VariableChoice? = nil, isHidden: Bool = false
    ) {
        self.name = name
        self.title = title
        self.selector = selector
        self.labels = labels
        self.isMultiple = isMultiple
        self.allValue = allValue
        self.ignoresCase = ignoresCase
        self.source = source
        self.includesAll = includesAll
        self.initial = initial
        self.isHidden = isHidden
    }
}
