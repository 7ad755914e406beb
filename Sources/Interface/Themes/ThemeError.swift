/// Why a theme file can't be used.
public struct ThemeError: Error, Hashable, Sendable {
    /// The file's name.
    public var file: String
    /// Where in it, counted from 1; nil where the whole file is meant.
    public var line: Int?
    /// What is wrong and what is wanted.
    public var message: String

    public init(file: String, line: Int? = nil, message: String) {
        self.file = file
        self.line = line
        self.message = message
    }
}

extension ThemeError: CustomStringConvertible {
    public var description: String {
        line.map { "theme \(file), line \($0): \(message)" } ?? "theme \(file): \(message)"
    }
}
