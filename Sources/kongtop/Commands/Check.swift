import ArgumentParser
import Exposition
import MetricModel
import Scraping

/// `kongtop check [URL|FILE|-]`
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read one page of metrics; say what is there, what is wrong and what is missing.",
        discussion: """
            A page is accepted where Prometheus 3.5 would accept it. Exit status: 0 accepted, 1 rejected, 2 it could \
            not be read. A URL is asked twice, a second apart, to notice a load balancer in front of several nodes.

            JSON: format, accepted, problems (line, column in bytes, message), families, gateway, missing, findings, and \
            with --samples the samples a scrape would store, each with its labels as written (`le` and `quantile` \
            not normalised, labels with empty values left out), its value as the shortest text that reads back \
            exactly, and timestamp_ms. Of a rejected page nothing is stored; with --tolerant its good lines are.
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json
    }

    @Argument(
        help: ArgumentHelp(
            "What to read: a URL, host:port, a file, or - for standard input.",
            discussion: "Without any, the first gateway of KONGTOP_URL or of the usual addresses that answers.",
            valueName: "url|file|-"))
    var source: String?

    @Option(help: "How the findings are printed.")
    var format = Format.text

    @Option(
        help: ArgumentHelp(
            "Read the page as if it had come with this Content-Type.",
            discussion: "Without it a URL's own counts, and a file is OpenMetrics where it ends with # EOF.",
            valueName: "type"))
    var contentType: String?

    @Flag(help: "Leave lines out that can't be read, instead of rejecting the page.")
    var tolerant = false

    @Flag(help: "List every sample.")
    var samples = false

    @Option(
        name: .customLong("header"),
        help: ArgumentHelp("Sent with the request, as 'Kong-Admin-Token: …'. Repeatable.", valueName: "name: value"))
    var headers: [String] = []

    @Option(
        name: .customLong("header-file"),
        help: ArgumentHelp("A file with such headers, one a line. Repeatable.", valueName: "file"))
    var headerFiles: [String] = []

    @Option(help: ArgumentHelp("How long an answer may take.", valueName: "duration"))
    var timeout = TimeSpan.seconds(10)

    func validate() throws {
        if timeout <= .zero { throw ValidationError("--timeout must be longer than 0") }
    }

    func run() async throws {
        let report: CheckReport
        do {
            report = try await makeReport()
        } catch let failure as CheckReadFailure {
            StandardError.write("kongtop: \(SafeLine.of(failure.description))\n")
            throw ExitStatus.unreadable
        }
        switch format {
        case .text: StandardOutput.write(CheckText(report, listsSamples: samples).text)
        case .json: StandardOutput.write(CheckJSON(report, listsSamples: samples).text)
        }
        if !report.isAccepted { throw ExitStatus.failure }
    }

    private func allHeaders() throws -> [RequestHeader] {
        try GivenHeaders.forAddresses(try GivenHeaders.all(lines: headers, files: headerFiles))
    }

    private func makeReport() async throws -> CheckReport {
        let source = try await CheckSource(source, headers: try allHeaders(), timeout: timeout)
        let input = try await source.read()
        let mode = tolerant ? ReadingMode.tolerant : .strict
        var report = CheckReport(of: input, contentType: contentType, mode: mode)
        if case .gateway = source {
            try await Task.sleep(for: .seconds(1))
            if let second = try? await source.read() {
                report.compare(with: CheckReport(of: second, contentType: contentType, mode: mode))
            }
        }
        return report
    }
}
