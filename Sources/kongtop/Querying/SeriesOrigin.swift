import ArgumentParser
import MetricModel

/// Where a command's series come from: gateways that are scraped, or files.
struct SeriesOrigin: ParsableArguments {
    @OptionGroup var scraping: ScrapeOptions

    @Option(
        name: .customLong("from"),
        help: ArgumentHelp(
            "Read samples from a file instead, - for standard input: OpenMetrics with timestamps, an exposition page, "
                + "or JSON lines as VictoriaMetrics exports them; gzip is understood. More files may follow.",
            valueName: "file"),
        completion: .file())
    var firstFiles: [String] = []

    /// The files to read; none where gateways are scraped.
    ///
    /// Where one file is named, the other arguments are files as well: `--from a.om b.om`.
    var files: [String] {
        firstFiles.isEmpty ? [] : firstFiles + scraping.urls
    }
}
