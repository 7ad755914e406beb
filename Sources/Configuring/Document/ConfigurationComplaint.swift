/// Something that a configuration file says and should not, or that has no effect here.
public struct ConfigurationComplaint: Error, Hashable, Sendable {
    public enum Severity: String, Hashable, Sendable {
        /// The file can't be used.
        case error
        /// A key that nobody knows; the rest is used.
        case warning
        /// What Prometheus would do and kongtop does not.
        case note
    }

    public var severity: Severity
    public var place: ConfigurationPlace
    /// One line without control characters and without secrets.
    public var message: String

    public init(_ severity: Severity, at place: ConfigurationPlace, _ message: String) {
        self.severity = severity
        self.place = place
        self.message = message
    }
}

extension ConfigurationComplaint: CustomStringConvertible {
    /// `kongtop.yaml:12:5: error: …`
    public var description: String { "\(place): \(severity.rawValue): \(message)" }
}
