/// A panel's field configuration: the same for all, and what some have of their own.
public struct FieldOptions: Sendable {
    public var defaults: FieldConfig
    /// Later ones count more.
    public var overrides: [FieldOverride]

    public init(defaults: FieldConfig = FieldConfig(), overrides: [FieldOverride] = []) {
        self.defaults = defaults
        self.overrides = overrides
    }
}
