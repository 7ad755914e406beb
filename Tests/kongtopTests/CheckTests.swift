import Foundation
import Testing

/// `kongtop check` as people and scripts see it.
struct CheckTests {
    @Test func saysWhatIsOnAPageOfKong() throws {
        guard let page = CheckRun.shared("kong/pages/kong-3.8.0-moment-1.prom") else { return }
        let run = try CheckRun([page.path])
        #expect(run.status == 0)
        #expect(run.output.contains("accepted, text-0.0.4"))
        #expect(run.output.contains("Looks like Kong Gateway"))
        #expect(run.output.contains("kong_ai_llm_requests_total"))
    }

    @Test func saysWhichSettingBringsAIMetrics() throws {
        guard let page = CheckRun.shared("kong/pages/kong-3.8.0-ai-metrics-false.prom") else { return }
        let run = try CheckRun([page.path])
        #expect(run.status == 0)
        #expect(run.output.contains("Missing AI metrics"))
        #expect(run.output.contains("ai_metrics: true"))
        #expect(run.output.contains("logging.log_statistics: true"))
    }

    @Test func namesEveryBadLineAndKeepsTheGoodOnesWhenTolerant() throws {
        let page = """
            # TYPE x_bucket bucket
            a{Workspace="w"} 1
            b{"request_mode"="oneshot" 2
            ...
            c{le="1"} 3

            """
        let strict = try CheckRun(["-", "--format", "json", "--samples"], input: Array(page.utf8))
        #expect(strict.status == 1)
        let problems = try #require(try strict.json()["problems"] as? [[String: Any]])
        #expect(problems.compactMap { $0["line"] as? Int } == [1, 3, 4])
        let tolerant = try CheckRun(["-", "--format", "json", "--samples", "--tolerant"], input: Array(page.utf8))
        #expect(tolerant.status == 0)
        let samples = try #require(try tolerant.json()["samples"] as? [[String: Any]])
        #expect(samples.compactMap { $0["name"] as? String } == ["a", "c"])
    }

    @Test func printsNothingThatATerminalWouldObey() throws {
        let page = "a{b=\"\u{1b}[31m\n\u{7}\u{202e}\u{9b}\"} 1\n\u{1b}]0;title\u{7}\n"
        for arguments in [["--format", "text"], ["--format", "json"], ["--tolerant"]] {
            let run = try CheckRun(["-", "--samples"] + arguments, input: Array(page.utf8))
            #expect(run.status == (arguments == ["--tolerant"] ? 0 : 1))
            let isSafe = run.output.unicodeScalars.allSatisfy { scalar in
                let category = scalar.properties.generalCategory
                return scalar == "\n" || !(category == .control || category == .format)
            }
            #expect(isSafe, "\(arguments)")
        }
    }

    @Test func spellsValuesSoThatTheyReadBack() throws {
        let page = "a 1e6\nb NaN\nc +Inf\nd -Inf\ne 0.1 5\nf 1.7158931820287e+38\n"
        let run = try CheckRun(["-", "--format", "json", "--samples"], input: Array(page.utf8))
        let samples = try #require(try run.json()["samples"] as? [[String: Any]])
        let values = samples.compactMap { $0["value"] as? String }
        #expect(values == ["1000000", "NaN", "+Inf", "-Inf", "0.1", "1.7158931820287e+38"])
        #expect(samples[4]["timestamp_ms"] as? Int == 5)
        #expect(samples[0]["timestamp_ms"] is NSNull)
    }

    @Test func tellsWhatCouldNotBeRead() throws {
        let missing = try CheckRun(["/no/such/page.prom"])
        #expect(missing.status == 2)
        #expect(missing.errors.contains("/no/such/page.prom"))
        let refused = try CheckRun(["http://127.0.0.1:1/metrics"])
        #expect(refused.status == 2)
        #expect(refused.errors.contains("127.0.0.1:1"))
        #expect(try CheckRun(["/"]).status == 2)
    }

    @Test func readsOpenMetricsByItsEnd() throws {
        let page = "# TYPE a counter\na_total 1 # {trace=\"x\"} 1\n# EOF\n"
        let run = try CheckRun(["-"], input: Array(page.utf8))
        #expect(run.status == 0)
        #expect(run.output.contains("openmetrics-1.0"))
    }

    @Test func acceptsAnEmptyPage() throws {
        let run = try CheckRun(["-"], input: [])
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("standard input: accepted"))
    }

    @Test func saysHowAHostIsWritten() throws {
        let run = try CheckRun(["kong-gateway"])
        #expect(run.status == 2 && run.errors.contains("an address is written kong-gateway:8100"))
        #expect(try !CheckRun(["pages/kong-gateway"]).errors.contains("address"))
    }

    @Test func listsNoMoreLabelsThanAnybodyReads() throws {
        let labels = (0..<1000).map { "l\($0)=\"v\"" }.joined(separator: ",")
        let run = try CheckRun(["-"], input: Array("a{\(labels)} 1\na{l7=\"w\"} 1\n".utf8))
        #expect(run.output.contains("Labels (1000)") && run.output.contains("… and 960 more"))
        #expect(run.output.contains("  l7 "))
        #expect(run.output.split(separator: "\n").count < 100)
    }
}
