/// A set of the gateway's AI counters, selected by name and by what their labels must say.
struct AIMetric {
    /// What the family's names end in: `requests_total`.
    var stem: String
    /// Matchers for series that say what the cache did in `cache_status`, or do not say it at all.
    var matchers: [String] = []
    /// The same for series of early releases, which say it in `cache`.
    var oldMatchers: [String] = []

    static let requests = AIMetric(stem: "requests_total")
    static let cost = AIMetric(stem: "cost_total")
    static let latency = AIMetric(stem: "provider_latency_ms_bucket")
    static let firstToken = AIMetric(stem: "ttft_latency_ms_bucket")

    /// What was read and what was written: `prompt_tokens` on the wire, `input` in the older documentation.
    static let inputTokens = tokens("prompt_tokens|input")
    static let outputTokens = tokens("completion_tokens|output")
    static let splitTokens = tokens("prompt_tokens|input|completion_tokens|output")
    /// What contains the other two already, and must never be added to them.
    static let totalTokens = tokens("total_tokens|total")

    private static func tokens(_ types: String) -> AIMetric {
        let matcher = "token_type=~\"\(types)\""
        return AIMetric(stem: "tokens_total", matchers: [matcher], oldMatchers: [matcher])
    }

    /// Only what a cache answered; Kong writes `hit` and `Hit`.
    static let hits = AIMetric(
        stem: "requests_total", matchers: [#"cache_status=~"(?i:hit)""#], oldMatchers: [#"cache=~"(?i:hit)""#])

    /// Only what went through a cache: without one the status is empty.
    static let cached = AIMetric(
        stem: "requests_total", matchers: [#"cache_status!="""#], oldMatchers: [#"cache!="""#])

    /// PromQL for the names under which requests through a cache are counted, whatever the variables say.
    static let everCached: String = {
        let names = MetricFamily.names(stem: cached.stem)
        let selectors = [cached.matchers, cached.oldMatchers].flatMap { matchers in
            names.map { "\($0){\(matchers.joined(separator: ","))}" }
        }
        return "group by (__name__) (\(selectors.joined(separator: " or ")))"
    }()

    /// Only what a provider answered.
    func withoutHits() -> AIMetric {
        let misses = [#"cache_status!~"(?i:hit)""#, #"cache!~"(?i:hit)""#]
        return AIMetric(stem: stem, matchers: matchers + misses, oldMatchers: oldMatchers + misses)
    }
}

extension AIMetric {
    /// What is made of the counters.
    enum Growth {
        /// Per second, over the smoothing window.
        case rate
        /// Over the board's time range.
        case increase
        /// Per step of a graph, so that its bars add up to the increase over the range.
        case perStep
        /// Where they stand.
        case total
    }

    /// PromQL for every series of the metric, each once.
    ///
    /// `rate` over `{__name__=~"…"}` would fail with two series of equal labels where one page carries two spellings of
    /// a family, and summing the spellings would count such a page twice. `or` does neither: it takes from each
    /// further spelling only the series whose labels the ones before don't have. In a fleet of old and new
    /// gateways the series differ in `instance`, so all of them count.
    ///
    /// A counter that is born within a range begins at its first sample, as in Prometheus: what it counted before
    /// that scrape is in no rate and no increase, so sums over short ranges fall short by the births in them.
    func series(_ growth: Growth) -> String {
        let selectors = MetricFamily.names(stem: stem).flatMap { [selector($0), oldSelector($0)] }
        let terms = selectors.map { selector in
            switch growth {
            case .rate, .perStep: "rate(\(selector)[$__rate_interval])"
            case .increase: "increase(\(selector)[$__range])"
            case .total: selector
            }
        }
        let union = "(\(terms.joined(separator: " or ")))"
        return growth == .perStep ? "\(union) * $__interval_ms / 1000" : union
    }

    /// The matchers of the board's variables. An absent label is empty, which `.*` matches, so a label that a version
    /// doesn't have (`consumer`) hides nothing until it is filtered by.
    private static let filters = [
        #"workspace=~"$workspace""#, #"ai_provider=~"$provider""#, #"ai_model=~"$model""#, #"consumer=~"$consumer""#,
    ]

    private func selector(_ name: String) -> String {
        let cache = [#"cache_status=~"(?i:$cache)""#]
        return "\(name){\((matchers + Self.filters + cache).joined(separator: ","))}"
    }

    /// The series that only have the old label; they cost nothing where there are none.
    private func oldSelector(_ name: String) -> String {
        let cache = [#"cache_status="""#, #"cache!="""#, #"cache=~"(?i:$cache)""#]
        return "\(name){\((oldMatchers + Self.filters + cache).joined(separator: ","))}"
    }
}
