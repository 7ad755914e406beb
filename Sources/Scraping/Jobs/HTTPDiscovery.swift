public import MetricModel

/// Targets from a JSON list that a server keeps (`http_sd_configs`).
public struct HTTPDiscovery: Hashable, Sendable {
    public var url: TargetAddress
    public var refreshInterval: TimeSpan
    public var client: ClientSettings

    public init(
        url: TargetAddress, refreshInterval: TimeSpan = .minutes(1), client: ClientSettings = ClientSettings()
    ) {
        self.url = url
        self.refreshInterval = refreshInterval
        self.client = client
    }
}
