import MetricModel
import PromQL
import PrometheusAPI
import Serving
import Testing

@testable import kongtop

@Suite("The API's routes over HTTP", .timeLimit(.minutes(10)))
struct APIRoutesTests {
    private struct NoSeries: SeriesSource {
        func select(_ matchers: [Matcher], from: Timestamp, through: Timestamp) -> any SeriesSelection {
            FileSeries(series: [], families: []).select(matchers, from: from, through: through)
        }
    }

    private func withServer(_ body: (Int) async throws -> Void) async throws {
        let source = NoSeries()
        let service = APIService(
            engine: Engine(source: source), source: source,
            program: APIProgram(name: "test", start: .init(seconds: 0), retention: "", flags: []),
            families: [("a", MetricMetadata(type: .gauge, help: "A."))], now: { Timestamp(seconds: 0) })
        let server = HTTPService(routes: APIRoutes(service: service, lanes: QueryLanes(count: 1)).routes)
        let port = try await server.start()
        try await body(port)
        await server.stop()
    }

    private static let long = "/api/v1/query_range?query=vector(1)&start=0&end=1000&step=1"

    @Test("long answers are packed for those who take gzip")
    func gzip() async throws {
        try await withServer { port in
            let plain = await HTTPClient.whole(Self.long, port: port)
            let packed = await HTTPClient.whole(Self.long, headers: ["Accept-Encoding": "deflate, gzip"], port: port)
            #expect(!plain.head.lowercased().contains("content-encoding"))
            #expect(packed.head.lowercased().contains("content-encoding: gzip"))
            #expect(packed.body.count < plain.body.count / 4)
            let unpacked = try Gunzip.unpack(packed.body, limit: plain.body.count)
            #expect(unpacked == plain.body)
            let short = await HTTPClient.whole(
                "/api/v1/query?query=1", headers: ["Accept-Encoding": "gzip"], port: port)
            #expect(!short.head.lowercased().contains("content-encoding"))
        }
    }

    @Test("pages of other sites may ask")
    func sharing() async throws {
        try await withServer { port in
            let own = await HTTPClient.whole("/api/v1/query?query=1", port: port)
            #expect(!own.head.lowercased().contains("access-control"))
            let other = await HTTPClient.whole(
                "/api/v1/query?query=1", headers: ["Origin": "http://grafana.test"], port: port)
            #expect(other.head.lowercased().contains("access-control-allow-origin: *"))
            #expect(other.head.lowercased().contains("vary: origin"))
            let preflight = await HTTPClient.whole(
                "/api/v1/query", method: "OPTIONS", headers: ["Origin": "http://grafana.test"], port: port)
            #expect(preflight.head.hasPrefix("HTTP/1.1 204 "))
            #expect(preflight.head.lowercased().contains("access-control-allow-methods: get, post, options"))
        }
    }

    @Test("what files say of families is listed")
    func metadata() async throws {
        try await withServer { port in
            let answer = try await HTTPClient.get("/api/v1/metadata", port: port)
            #expect(answer == (200, #"{"status":"success","data":{"a":[{"type":"gauge","unit":"","help":"A."}]}}"#))
        }
    }
}
