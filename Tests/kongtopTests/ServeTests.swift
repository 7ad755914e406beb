import Foundation
import TestSupport
import Testing

@testable import kongtop

@Suite("kongtop serve", .timeLimit(.minutes(10)))
struct ServeTests {
    private static func serve(_ samples: String, _ options: String...) async throws -> RunningProgram {
        let file = try TemporaryFile(samples)
        return try await RunningProgram.start(["serve", "--from", file.path, "--listen", "127.0.0.1:0"] + options)
    }

    @Test("answers GET and POST alike")
    func methods() async throws {
        let server = try await Self.serve("up 1 5000\n")
        let wanted =
            #"{"status":"success","data":{"resultType":"vector","result":[{"metric":{"__name__":"up"},"value":[6,"1"]}]}}"#
        let get = try await HTTPClient.get("/api/v1/query?query=up%7B%7D&time=6", port: server.port)
        #expect(get == (200, wanted))
        let post = try await HTTPClient.post("/api/v1/query", form: "query=up%7B%7D&time=6", port: server.port)
        #expect(post == (200, wanted))
        let values = try await HTTPClient.get("/api/v1/label/__name__/values", port: server.port)
        #expect(values == (200, #"{"status":"success","data":["up"]}"#))
    }

    @Test("errors have their status codes")
    func errors() async throws {
        let server = try await Self.serve("a{x=\"1\"} 1 5000\na{x=\"2\"} 1 5000\n", "--query-samples", "100")
        #expect(try await HTTPClient.get("/api/v1/query?query=sum(", port: server.port).status == 400)
        #expect(try await HTTPClient.get("/api/v1/query?query=a*on()a&time=6", port: server.port).status == 422)
        #expect(try await HTTPClient.get("/api/v1/query?query=a&timeout=-1&time=6", port: server.port).status == 503)
        let many = try await HTTPClient.get("/api/v1/query_range?query=a&start=0&end=300&step=1", port: server.port)
        #expect(many.status == 422)
        #expect(many.body.contains("too many samples"))
        #expect(try await HTTPClient.get("/api/v1/nothing", port: server.port) == (404, "404 page not found\n"))
        #expect(try await HTTPClient.get("/-/ready", port: server.port).status == 200)
    }

    @Test("closing the connection ends the query")
    func cancellation() async throws {
        let server = try await Self.serve("up 1 5000\n", "--query-concurrency", "1", "--query-samples", "2000000000")
        // Minutes of work, for the one query that may run.
        let query = "sum_over_time(sum_over_time(vector(1)[1h:1ms])[100h:1ms])"
        let path = "/api/v1/query?time=1000000&query=" + query.replacing("[", with: "%5B").replacing("]", with: "%5D")
        let connection = RawClient.connect(port: server.port)
        RawClient.send("GET \(path) HTTP/1.1\r\nHost: x\r\n\r\n", to: connection)
        try await Task.sleep(for: .milliseconds(300))
        close(connection)
        #expect(try await HTTPClient.get("/api/v1/query?query=1", port: server.port).status == 200)
    }

    @Test("a wrong command line or file ends it at once")
    func refusals() async throws {
        let missing = try await ProgramRun.kongtop("serve", "--from", "/no/such/file", "--listen", "127.0.0.1:0")
        #expect(missing.status == 1)
        #expect(missing.errors == "kongtop: /no/such/file: can't read it: No such file or directory\n")
        #expect(try await ProgramRun.kongtop("serve", "--listen", "nowhere").status == 64)
        let server = try await Self.serve("up 1\n")
        let file = try TemporaryFile("up 1\n")
        let second = try await ProgramRun.kongtop("serve", "--from", file.path, "--listen", "127.0.0.1:\(server.port)")
        #expect(second.status == 1)
        #expect(second.errors.contains("another program already does"))
    }
}
