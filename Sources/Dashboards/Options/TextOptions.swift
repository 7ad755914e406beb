/// Words instead of numbers.
public struct TextOptions: Hashable, Sendable {
    public enum Mode: String, Hashable, Sendable { case markdown, html, code }

    public var mode: Mode
    /// With `$variables` in it; `PanelContent` puts them in.
    public var content: String

    public init(mode: Mode = .markdown, content: String) {
        self.mode = mode
        self.content = content
    }
}
