import ArgumentParser
import Dashboards
import Exposition
import MetricModel
import PromQL
import SeriesStore

/// `kongtop query 'EXPR' [URL …|--from FILE …]`
struct Query: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Evaluate a PromQL expression over files, or over a short scrape, and print the answer.",
        discussion: """
            Without a time the answer is that of the last sample's time (files) or of now (gateways). \
            With --format chart and no range, all there is is drawn. With --format openmetrics the answer is a page with \
            times, which --from and promtool read again; of a range selector, such as 'up[5m]', the samples as they are.
            """)

    @Argument(help: ArgumentHelp("PromQL.", valueName: "expr"))
    var expression: String

    @OptionGroup var origin: SeriesOrigin

    @OptionGroup var times: QueryTimes

    @Option(help: ArgumentHelp("How long to scrape before evaluating.", valueName: "duration"))
    var after = TimeSpan.seconds(10)

    @Option(help: "How the answer is printed.")
    var format = QueryOutput.table

    func validate() throws {
        if format == .chart, times.time != nil {
            throw ValidationError("a chart needs a range: --start and --end instead of --time")
        }
    }

    func run() async throws {
        let query: ParsedQuery
        do throws(QueryError) {
            query = try ParsedQuery(expression)
        } catch {
            throw failure(error)
        }
        if origin.files.isEmpty {
            let collector = Collector(store: MemoryStore(retention: .live))
            let plan = try await origin.scraping.plan(try origin.scraping.configuration())
            try await ShortScrape(plan: plan, span: after).run(collector)
            let now = WallTime.now()
            try answer(query, over: collector.store, span: (now - after)...now)
            await collector.stop()
        } else {
            let now = WallTime.now()
            let series = try load(at: now)
            try answer(query, over: series, span: series.span ?? now...now, families: series.families)
        }
    }

    private func load(at now: Timestamp) throws -> FileSeries {
        do throws(SeriesFileError) {
            return try SeriesFile.load(origin.files, at: now)
        } catch {
            StandardError.write("kongtop: \(error)\n")
            throw ExitStatus.failure
        }
    }

    /// - Parameters:
    ///   - span: which time the source covers.
    ///   - families: what is known of its metric families.
    private func answer(
        _ query: ParsedQuery, over source: any SeriesSource, span: ClosedRange<Timestamp>,
        families: [FamilyMetadata] = []
    ) throws {
        let engine = Engine(source: source)
        let range = try range(within: span)
        do throws(QueryError) {
            let result =
                if let range {
                    try engine.evaluate(query, over: range)
                } else {
                    try engine.evaluate(query, at: times.time ?? span.upperBound)
                }
            for message in result.warnings + result.infos where format != .json {
                StandardError.write("kongtop: \(message)\n")
            }
            if result.value.isEmpty {
                let moment = range.map { "from \(TimeText.iso8601($0.start)) to \(TimeText.iso8601($0.end))" }
                let when = moment ?? "at \(TimeText.iso8601(times.time ?? span.upperBound))"
                StandardError.write("kongtop: nothing found \(when): no series matches, or none has samples then\n")
            }
            StandardOutput.write(format.text(of: result, to: query.text, over: range, families: families))
        } catch {
            throw failure(error)
        }
    }

    private func range(within span: ClosedRange<Timestamp>) throws -> QueryRange? {
        let points = format == .chart ? QueryChart.points : 250
        if let range = try times.range(now: span.upperBound, points: points) { return range }
        guard format == .chart else { return nil }
        return QueryTimes.range(from: span.lowerBound, through: span.upperBound, step: nil, points: points)
    }

    private func failure(_ error: QueryError) -> ExitCode {
        StandardError.write(QueryComplaint(query: expression, error: error).text)
        return ExitStatus.failure
    }
}

extension QueryValue {
    /// Whether there is no series in it.
    fileprivate var isEmpty: Bool {
        switch self {
        case .vector(let elements): elements.isEmpty
        case .matrix(let series): series.isEmpty
        case .scalar, .string: false
        }
    }
}
