import ArgumentParser
import MetricModel
import PromQL
import SeriesStore

/// `kongtop query 'EXPR' [URL …]`
struct Query: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Scrape for a while, evaluate a PromQL expression, print the answer.")

    @Argument(help: ArgumentHelp("PromQL.", valueName: "expr"))
    var expression: String

    @OptionGroup var scraping: ScrapeOptions

    @Option(help: ArgumentHelp("How long to scrape before evaluating.", valueName: "duration"))
    var after = TimeSpan.seconds(10)

    @Option(help: "How the answer is printed.")
    var format = QueryOutput.table

    func run() async throws {
        let query: ParsedQuery
        do throws(QueryError) {
            query = try ParsedQuery(expression)
        } catch {
            throw failure(error)
        }
        let collector = Collector(store: MemoryStore(retention: .live))
        try await ShortScrape(options: scraping, span: after).run(collector)
        do throws(QueryError) {
            let result = try Engine(source: collector.store).evaluate(query, at: WallTime.now())
            for message in result.warnings + result.infos where format != .json {
                StandardError.write("kongtop: \(message)\n")
            }
            StandardOutput.write(format.text(of: result))
        } catch {
            throw failure(error)
        }
        await collector.stop()
    }

    private func failure(_ error: QueryError) -> ExitCode {
        StandardError.write("kongtop: \(error)\n")
        return ExitStatus.failure
    }
}
