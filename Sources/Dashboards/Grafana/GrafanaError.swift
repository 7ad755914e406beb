/// Why a document is no dashboard that can be read.
public enum GrafanaError: Error, Hashable, Sendable {
    /// The text is not JSON; in the decoder's words.
    case notJSON(String)
    /// It is JSON, but holds no dashboard.
    case notADashboard
    /// The dashboard is written in a schema that is not read yet.
    case unknownSchema(String)
}

extension GrafanaError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notJSON(let reason):
            "not JSON: \(reason)"
        case .notADashboard:
            "no Grafana dashboard: neither panels nor rows in it; export one with Share › Export in Grafana"
        case .unknownSchema(let version):
            "a Grafana dashboard in schema \(version), which is not read yet; export it in the classic schema"
        }
    }
}
