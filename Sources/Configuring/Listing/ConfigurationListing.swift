import MetricModel
import Scraping

/// The configuration as it is in the end, with secrets masked and where each value came from; for `config show`.
public struct ConfigurationListing {
    private let settings: Settings
    private let jobs: [ConfiguredJob]

    public init(settings: Settings, jobs: [ConfiguredJob]) {
        self.settings = settings
        self.jobs = jobs
    }

    /// YAML, with origins as comments.
    public var text: String {
        var lines = [ListingLine(text: "kongtop:")]
        for name in SettingName.allCases {
            let setting = settings[name]
            let text = setting.map { ConfigurationListing.value($0) } ?? "# " + name.defaultText
            lines.append(
                ListingLine(
                    text: "  \(name.rawValue): \(text)", origin: (setting?.origin ?? .standard).description))
        }
        if !jobs.isEmpty { lines.append(ListingLine(text: "scrape_configs:")) }
        for job in jobs { lines += JobListing(job: job).lines }
        return lines.text
    }

    private static func value(_ setting: Setting) -> String {
        if case .text(let text) = setting.value { return ListingText.scalar(text) }
        return ShownText.of(setting.text, limit: 200)
    }
}
