/// Where a variable's values come from.
public enum VariableSource: Sendable {
    /// The values of `Variable.labels` of the series that match `Variable.selector`.
    case labels
    case query(VariableQuery)
    /// A list written by hand: texts for people and the values they stand for.
    case custom([VariableOption])
    case constant(String)
    /// Durations to choose from; `auto` follows the time range.
    case interval([String], automatic: AutomaticInterval?)
    /// Whatever people type; what it is at first.
    case textBox(String)
    /// Always kongtop itself.
    case dataSource
    /// Conditions that every selector gets besides its own: those chosen, as `label=value`, and those that always hold.
    case adHoc(base: [AdHocFilter])
}
