public import MetricModel

/// What the API says of the program behind it.
public struct APIProgram: Sendable {
    /// The version of Prometheus whose API this is; clients choose by it what they ask for.
    public static let compatibleVersion = "3.5.0"

    /// The program's own name and version: `kongtop-0.1.0`.
    public var name: String
    public var start: Timestamp
    /// How long samples are kept: `130m`.
    public var retention: String
    /// Command line options, by name.
    public var flags: [(name: String, value: String)]

    public init(name: String, start: Timestamp, retention: String, flags: [(name: String, value: String)] = []) {
        self.name = name
        self.start = start
        self.retention = retention
        self.flags = flags
    }
}
