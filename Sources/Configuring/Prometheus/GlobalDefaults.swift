import MetricModel

/// What `global` says for all jobs; the values are Prometheus' own where it says nothing.
struct GlobalDefaults {
    var interval = TimeSpan.minutes(1)
    var timeout = TimeSpan.seconds(10)
    /// By key: `sample_limit`, `body_size_limit` and so on.
    var limits: [String: Int] = [:]
    var origins: [String: SettingOrigin] = [:]

    static let limitKeys = [
        "sample_limit", "label_limit", "label_name_length_limit", "label_value_length_limit", "target_limit",
        "keep_dropped_targets",
    ]

    init() {}

    init(_ section: Section) {
        for key in section.keys { origins[key] = .file(section.place(of: key)) }
        if let given = section.duration("scrape_interval"), given > .zero { interval = given }
        let given = section.duration("scrape_timeout") ?? .zero
        if given > interval {
            section.error(
                at: "scrape_timeout", "the timeout \(given) is longer than the interval \(interval)")
        }
        timeout = given > .zero ? given : min(timeout, interval)
        for key in GlobalDefaults.limitKeys { limits[key] = section.count(key) }
        limits["body_size_limit"] = section.size("body_size_limit")
        _ = section.duration("evaluation_interval")
        _ = section.duration("rule_query_offset")
        ProtocolList.check(section)
        _ = LabelMap.read(section, "external_labels")
    }
}
