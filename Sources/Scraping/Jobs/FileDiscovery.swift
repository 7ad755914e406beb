public import MetricModel

/// Targets from YAML or JSON files, which are read again when they change (`file_sd_configs`).
public struct FileDiscovery: Hashable, Sendable {
    /// Paths, the last segment of which may hold one `*`; they end in `.yml`, `.yaml` or `.json`.
    public var patterns: [String]
    /// How often the files are looked at even when nothing tells of a change.
    public var refreshInterval: TimeSpan

    public init(patterns: [String], refreshInterval: TimeSpan = .minutes(5)) {
        self.patterns = patterns
        self.refreshInterval = refreshInterval
    }
}
