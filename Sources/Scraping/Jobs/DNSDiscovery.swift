public import MetricModel

/// Targets from the name service (`dns_sd_configs`).
public struct DNSDiscovery: Hashable, Sendable {
    public enum RecordType: String, Hashable, Sendable, CaseIterable {
        case srv = "SRV"
        case a = "A"
        case aaaa = "AAAA"
        case mx = "MX"
        case ns = "NS"
    }

    public var names: [String]
    public var type: RecordType
    /// The targets' port; SRV records bring their own.
    public var port: Int
    public var refreshInterval: TimeSpan

    public init(
        names: [String], type: RecordType = .srv, port: Int = 0, refreshInterval: TimeSpan = .seconds(30)
    ) {
        self.names = names
        self.type = type
        self.port = port
        self.refreshInterval = refreshInterval
    }
}
