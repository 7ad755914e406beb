import ArgumentParser
import Configuring
import Exposition
import MetricModel
import PromQL
import PrometheusAPI
import Scraping
import SeriesStore
import Serving

/// `kongtop serve [URL …|--from FILE …] --listen ADDR:PORT`
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Scrape, keep, and answer the Prometheus HTTP API: a data source for Grafana, promtool and others.",
        discussion:
            "Anyone who reaches the address can ask: it is this machine's own unless told otherwise. Ctrl-C ends it.")

    @OptionGroup var origin: SeriesOrigin

    @Option(help: ArgumentHelp("Where to listen; port 0 takes a free one.", valueName: "addr:port"))
    var listen = "127.0.0.1:9090"

    @OptionGroup var keeping: KeepingOptions

    @Option(help: ArgumentHelp("How long a query may take.", valueName: "duration"))
    var queryTimeout = TimeSpan.minutes(2)

    @Option(help: ArgumentHelp("How many queries run at the same time; others wait.", valueName: "count"))
    var queryConcurrency = 4

    @Option(help: ArgumentHelp("How many samples a query may hold.", valueName: "count"))
    var querySamples = 50_000_000

    func validate() throws {
        guard ListenAddress(listen) != nil else {
            throw ValidationError("--listen takes ADDRESS:PORT, such as 127.0.0.1:9090 or [::1]:9090")
        }
        guard queryTimeout > .zero else { throw ValidationError("--query-timeout must be longer than 0") }
        guard (1...64).contains(queryConcurrency) else {
            throw ValidationError("--query-concurrency must be from 1 to 64")
        }
        guard querySamples > 0 else { throw ValidationError("--query-samples must be at least 1") }
    }

    func run() async throws {
        guard let address = ListenAddress(listen) else { throw ExitStatus.failure }
        let service = origin.files.isEmpty ? try await scrape() : try load()
        let routes = APIRoutes(service: service, lanes: QueryLanes(count: queryConcurrency)).routes
        let server = HTTPService(at: address, routes: routes)
        do {
            let port = try await server.start()
            StandardOutput.write("http://\(ListenAddress(host: address.host, port: port))\n")
        } catch {
            StandardError.write("kongtop: \(error)\n")
            throw ExitStatus.failure
        }
        // A signal ends the process; nothing is to be put away.
        while true { try await Task.sleep(for: .seconds(3600)) }
    }

    private func load() throws -> APIService {
        do throws(SeriesFileError) {
            let series = try SeriesFile.load(origin.files, at: WallTime.now())
            return service(
                over: series, retention: "files", families: series.families.map { ($0.name, $0.metadata) })
        } catch {
            StandardError.write("kongtop: \(error)\n")
            throw ExitStatus.failure
        }
    }

    /// Scrapes from now on, for as long as the process lives.
    private func scrape() async throws -> APIService {
        let configuration = try origin.scraping.configuration(with: keeping.flags)
        let plan = try await origin.scraping.plan(configuration)
        let retention = configuration.settings.duration(.retention) ?? .hours(24)
        let store = MemoryStore(retention: .within(retention))
        let board = ServedTargets()
        let pool = ScrapePool(sink: StoreSink(store: store), onReport: board.note)
        await TargetFeed(plan).start { targets, problems, _ in
            board.expect(targets)
            await pool.setTargets(targets)
            for problem in problems { StandardError.write("kongtop: \(SafeLine.of(problem))\n") }
        }
        return service(over: store, retention: retention.description) { board.all }
    }

    private func service(
        over source: any SeriesSource, retention: String,
        families: [(name: String, metadata: MetricMetadata)] = [],
        targets: @escaping @Sendable () -> [APITarget] = { [] }
    ) -> APIService {
        let options = EngineOptions(maximumSamples: querySamples)
        let flags = [
            ("query.lookback-delta", options.lookback.description), ("query.max-concurrency", "\(queryConcurrency)"),
            ("query.max-samples", "\(querySamples)"), ("query.timeout", queryTimeout.description),
            ("storage.tsdb.retention.time", retention), ("web.listen-address", listen),
        ]
        return APIService(
            engine: Engine(source: source, options: options), source: source,
            limits: APILimits(queryTimeout: queryTimeout),
            program: APIProgram(
                name: "kongtop-\(Version.text)", start: WallTime.now(), retention: retention, flags: flags),
            targets: targets, families: families, now: WallTime.now)
    }
}
