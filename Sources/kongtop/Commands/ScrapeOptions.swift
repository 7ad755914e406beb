public import ArgumentParser
public import MetricModel
import Scraping

/// Which gateways are asked, how often and how: shared by every command that scrapes.
struct ScrapeOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Gateways to watch: host:port or a URL; /metrics is understood.",
            discussion: """
                Several are several nodes, summed. Without any: KONGTOP_URL, then http://localhost:8100/metrics, \
                :8007 and :8001 are tried in turn.
                """,
            valueName: "url"))
    var urls: [String] = []

    @Option(help: ArgumentHelp("How often each gateway is asked.", valueName: "duration"))
    var interval = TimeSpan.seconds(2)

    @Option(help: ArgumentHelp("How long an answer may take; at most the interval.", valueName: "duration"))
    var timeout: TimeSpan?

    @Option(
        name: .customLong("header"),
        help: ArgumentHelp("Sent with every request, as 'Kong-Admin-Token: …'. Repeatable.", valueName: "name: value"))
    var headers: [String] = []

    @Flag(
        help: ArgumentHelp(
            "Leave out lines that can't be read, and say so, instead of refusing the whole page.",
            discussion: "Without it one bad line fails the scrape, as in Prometheus."))
    var tolerant = false

    func validate() throws {
        if interval < .milliseconds(100) {
            throw ValidationError("--interval must be at least 100ms")
        }
        if let timeout, timeout <= .zero {
            throw ValidationError("--timeout must be longer than 0")
        }
    }
}

extension TimeSpan: ExpressibleByArgument {}
