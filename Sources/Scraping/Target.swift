public import Exposition
public import MetricModel

/// One node to scrape: where, how often, and which labels its series get.
public struct Target: Hashable, Sendable {
    public var address: TargetAddress
    /// The labels every series of the target gets, `instance` and `job` among them.
    public var labels: Labels
    /// Sent with each request and nowhere shown.
    public var headers: [RequestHeader]
    /// At least a millisecond.
    public var interval: TimeSpan
    /// Never longer than the interval, so that scrapes of one target can't overlap.
    public var timeout: TimeSpan
    public var limits: ScrapeLimits
    /// Whether a page's own `instance` and `job` win over the target's (`honor_labels`).
    public var honorsLabels: Bool
    /// Whether a page's own timestamps are kept (`honor_timestamps`).
    public var honorsTimestamps: Bool
    /// Whether one bad line fails the whole page, as in Prometheus, or is left out and reported.
    public var readingMode: ReadingMode
    /// What a page without a Content-Type, or with an odd one, is read as; nil refuses it (`fallback_scrape_protocol`).
    public var fallbackFormat: ExpositionFormat?
    /// Credentials, trust and proxies.
    public var client: ClientSettings
    /// What becomes of each series' labels before it is stored.
    public var metricRelabeling: [RelabelRule]
    /// What discovery said of the target; empty where it was not discovered.
    public var labelsBeforeRelabeling: Labels
    /// Why the target is not asked at all, such as a `target_limit`; its scrapes fail for that reason.
    public var refusal: ScrapeFailureReason?

    /// - Parameters:
    ///   - labels: more labels; they win over `instance` and `job`.
    ///   - timeout: the interval where nil, and cut down to it where longer.
    public init(
        _ address: TargetAddress, job: String = "kong", labels: Labels = .empty, headers: [RequestHeader] = [],
        interval: TimeSpan = .seconds(2), timeout: TimeSpan? = nil, limits: ScrapeLimits = ScrapeLimits(),
        honorsLabels: Bool = false, honorsTimestamps: Bool = true, readingMode: ReadingMode = .strict,
        fallbackFormat: ExpositionFormat? = nil, client: ClientSettings = ClientSettings(),
        metricRelabeling: [RelabelRule] = [], labelsBeforeRelabeling: Labels = .empty
    ) {
        self.address = address
        self.labels = Labels(
            [Label(Label.instance, address.instance), Label(Label.job, job)] + Array(labels))
        self.headers = headers
        self.interval = max(interval, .milliseconds(1))
        self.timeout = max(min(timeout ?? self.interval, self.interval), .milliseconds(1))
        self.limits = limits
        self.honorsLabels = honorsLabels
        self.honorsTimestamps = honorsTimestamps
        self.readingMode = readingMode
        self.fallbackFormat = fallbackFormat
        self.client = client
        self.metricRelabeling = metricRelabeling
        self.labelsBeforeRelabeling = labelsBeforeRelabeling
    }
}

extension Target {
    /// The same target with another interval; its timeout is cut down to it where that is longer.
    func asked(every interval: TimeSpan) -> Target {
        var target = self
        target.interval = max(interval, .milliseconds(1))
        target.timeout = min(timeout, target.interval)
        return target
    }

    /// The target as the pool tells it from others.
    var withoutDiscoveredLabels: Target {
        var target = self
        target.labelsBeforeRelabeling = .empty
        return target
    }

    /// Whether requests carry headers or credentials of the user's own.
    var hasSecrets: Bool { !headers.isEmpty || client.hasSecrets || address.userInfo != nil }

    /// What about the way to the target deserves a warning, in words for people: secrets in plain text, no trust.
    public var warnings: [String] {
        var warnings: [String] = []
        if hasSecrets, address.scheme == .http, !address.isLoopback {
            warnings.append("secrets go to \(address.endpoint) over plain HTTP, where anybody in between can read them")
        }
        if address.scheme == .https, client.tls.insecureSkipVerify {
            warnings.append("the certificate of \(address.endpoint) is not checked (insecure_skip_verify)")
        }
        return warnings
    }

    /// The `instance` label, for people.
    public var name: String { labels[Label.instance] }
}

extension Target: CustomStringConvertible {
    public var description: String { "\(labels) at \(address)" }
}
