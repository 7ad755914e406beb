public import Exposition
public import MetricModel

/// One entry of `scrape_configs`: where targets come from and how they are asked.
///
/// The defaults are those of Prometheus 3.5 (config/config.go).
public struct ScrapeJob: Hashable, Sendable {
    /// The `job` label of its targets, unless relabeling gives another.
    public var name: String
    public var discoveries: [TargetDiscovery]
    public var scheme: TargetAddress.Scheme
    /// Begins with `/`.
    public var metricsPath: String
    /// What the address' query says (`params`).
    public var parameters: [JobParameter]
    public var interval: TimeSpan
    /// Never longer than the interval; `TargetBuilding` refuses targets for which it is.
    public var timeout: TimeSpan
    /// Whether a page's own labels win over the target's.
    public var honorsLabels: Bool
    /// Whether a page's own timestamps are kept.
    public var honorsTimestamps: Bool
    public var limits: ScrapeLimits
    /// With more targets than this none of them is taken in (`target_limit`); 0 for no limit.
    public var targetLimit: Int
    public var client: ClientSettings
    /// What becomes of discovered labels before there is a target (`relabel_configs`).
    public var relabeling: [RelabelRule]
    /// What becomes of each series' labels before it is stored (`metric_relabel_configs`).
    public var metricRelabeling: [RelabelRule]
    public var readingMode: ReadingMode
    /// What a page without a usable Content-Type is read as; nil refuses it (`fallback_scrape_protocol`).
    public var fallbackFormat: ExpositionFormat?

    public init(
        name: String, discoveries: [TargetDiscovery] = [], scheme: TargetAddress.Scheme = .http,
        metricsPath: String = "/metrics", parameters: [JobParameter] = [], interval: TimeSpan = .minutes(1),
        timeout: TimeSpan = .seconds(10), honorsLabels: Bool = false, honorsTimestamps: Bool = true,
        limits: ScrapeLimits = ScrapeLimits(), targetLimit: Int = 0, client: ClientSettings = ClientSettings(),
        relabeling: [RelabelRule] = [], metricRelabeling: [RelabelRule] = [], readingMode: ReadingMode = .strict,
        fallbackFormat: ExpositionFormat? = nil
    ) {
        self.name = name
        self.discoveries = discoveries
        self.scheme = scheme
        self.metricsPath = metricsPath
        self.parameters = parameters
        self.interval = interval
        self.timeout = timeout
        self.honorsLabels = honorsLabels
        self.honorsTimestamps = honorsTimestamps
        self.limits = limits
        self.targetLimit = targetLimit
        self.client = client
        self.relabeling = relabeling
        self.metricRelabeling = metricRelabeling
        self.readingMode = readingMode
        self.fallbackFormat = fallbackFormat
    }
}
