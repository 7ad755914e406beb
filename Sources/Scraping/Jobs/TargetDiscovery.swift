/// Where a job's targets come from.
public enum TargetDiscovery: Hashable, Sendable {
    /// `static_configs`
    case listed([TargetGroup])
    /// `file_sd_configs`
    case files(FileDiscovery)
    /// `http_sd_configs`
    case http(HTTPDiscovery)
    /// `dns_sd_configs`
    case dns(DNSDiscovery)
}
