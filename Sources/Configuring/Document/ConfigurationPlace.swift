/// Where something stands in a configuration file.
public struct ConfigurationPlace: Hashable, Sendable {
    /// The path as it was given.
    public var file: String
    /// From 1; 0 for the file as a whole.
    public var line: Int
    /// From 1, in Unicode scalars.
    public var column: Int

    public init(file: String, line: Int = 0, column: Int = 0) {
        self.file = file
        self.line = line
        self.column = column
    }
}

extension ConfigurationPlace: CustomStringConvertible {
    /// `kongtop.yaml:12:5`
    public var description: String { line == 0 ? file : "\(file):\(line):\(column)" }
}
