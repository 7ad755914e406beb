/// A line of the configuration's `keys:`, such as `pause: p`.
public struct KeyChange: Sendable, Hashable {
    /// What `Command` calls it.
    public var command: String
    /// Keys with blanks between them, or `none`; see `KeyPress.init(notation:)`.
    public var keys: String

    public init(command: String, keys: String) {
        self.command = command
        self.keys = keys
    }
}
