/// What some of a panel's fields have of their own.
public struct FieldOverride: Sendable {
    public var matcher: FieldMatcher
    public var config: FieldConfig

    public init(_ matcher: FieldMatcher, _ config: FieldConfig) {
        self.matcher = matcher
        self.config = config
    }
}
