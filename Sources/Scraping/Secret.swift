/// A text that must not be seen: its description and its mirror hide it.
public struct Secret: Hashable, Sendable {
    /// The text itself; for the request that it belongs to, nowhere else.
    let text: String

    public init(_ text: String) {
        self.text = text
    }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "<secret>" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
