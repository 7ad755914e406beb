public import ArgumentParser
import Configuring
public import MetricModel
import Scraping

/// Which gateways are asked, how often and how: shared by every command that scrapes.
struct ScrapeOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Gateways to watch: host:port or a URL; /metrics is understood.",
            discussion: """
                Several are several nodes, summed. Without any: the jobs of --config, KONGTOP_URL, the jobs of the usual \
                configuration file; then http://localhost:8100/metrics, :8007 and :8001 are tried in turn.
                """,
            valueName: "url"))
    var urls: [String] = []

    @Option(
        help: ArgumentHelp(
            "A configuration; a prometheus.yml is one as it is.",
            discussion: "Else KONGTOP_CONFIG, else $XDG_CONFIG_HOME/kongtop/kongtop.yaml.", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"]))
    var config: String?

    @Option(
        name: .customLong("job"),
        help: ArgumentHelp("Only this job of the configuration. Repeatable.", valueName: "name"))
    var jobs: [String] = []

    @Option(
        help: ArgumentHelp("How often each gateway is asked: 2s, or as its job says.", valueName: "duration"))
    var interval: TimeSpan?

    @Option(help: ArgumentHelp("How long an answer may take; at most the interval.", valueName: "duration"))
    var timeout: TimeSpan?

    @Option(
        name: .customLong("header"),
        help: ArgumentHelp("Sent with every request, as 'Kong-Admin-Token: …'. Repeatable.", valueName: "name: value"))
    var headers: [String] = []

    @Option(
        name: .customLong("header-file"),
        help: ArgumentHelp(
            "A file with such headers, one a line: nobody sees them in the list of processes. Repeatable.",
            valueName: "file"),
        completion: .file())
    var headerFiles: [String] = []

    @Flag(
        help: ArgumentHelp(
            "Leave out lines that can't be read, and say so, instead of refusing the whole page.",
            discussion: "Without it one bad line fails the scrape, as in Prometheus."))
    var tolerant = false

    func validate() throws {
        if let interval, interval < .milliseconds(100) {
            throw ValidationError("--interval must be at least 100ms")
        }
        if let timeout, timeout <= .zero {
            throw ValidationError("--timeout must be longer than 0")
        }
    }
}

extension TimeSpan: ExpressibleByArgument {}

extension ScrapeOptions {
    /// Flags, environment and configuration file together.
    ///
    /// - Parameter others: what other options of the command line say.
    /// - Throws: the exit status where something that was said can't be used; the reason has been printed.
    func configuration(with others: [SettingName: String]...) throws -> ProgramConfiguration {
        var flags = others.reduce(into: [:]) { all, some in all.merge(some) { first, _ in first } }
        flags[.interval] = interval?.description
        if tolerant { flags[.tolerant] = "true" }
        return try ProgramConfiguration.load(path: config, jobNames: jobs, flags: flags)
    }
}
