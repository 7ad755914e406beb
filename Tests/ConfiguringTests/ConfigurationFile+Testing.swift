import Scraping

@testable import Configuring

extension ConfigurationFile {
    /// A file at `/etc/kongtop/test.yaml`.
    static func of(_ text: String) -> ConfigurationFile {
        ConfigurationFile(text, path: "/etc/kongtop/test.yaml")
    }

    /// A file with one job, of which the lines are given; complaints count lines from the job's first as 2.
    static func job(_ lines: String) -> ConfigurationFile {
        let indented = lines.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }
        return of("scrape_configs:\n- job_name: kong\n" + indented.joined(separator: "\n"))
    }

    /// The complaints as `line:column severity message`.
    var said: [String] {
        complaints.map { "\($0.place.line):\($0.place.column) \($0.severity.rawValue) \($0.message)" }
    }

    var firstJob: ScrapeJob? { jobs.first?.job }
}
