/// A file that another one includes.
public struct IncludedFile: Hashable, Sendable {
    public var path: String
    /// Nil where the file can't be read.
    public var text: String?

    public init(path: String, text: String?) {
        self.path = path
        self.text = text
    }
}
