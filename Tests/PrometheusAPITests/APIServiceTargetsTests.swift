import MetricModel
import PromQL
import Testing

@testable import PrometheusAPI

@Suite("Targets through the API")
struct APIServiceTargetsTests {
    private static let target =
        #"{"discoveredLabels":{"__address__":"127.0.0.1:18081","job":"kong"},"#
        + #""labels":{"instance":"127.0.0.1:18081","job":"kong"},"scrapePool":"kong","#
        + #""scrapeUrl":"http://127.0.0.1:18081/metrics","globalUrl":"http://127.0.0.1:18081/metrics","lastError":"","#
        + #""lastScrape":"2026-11-21T17:14:06.284Z","lastScrapeDuration":0.0015,"health":"up","#
        + #""scrapeInterval":"1s","scrapeTimeout":"1s"}"#

    @Test("active ones")
    func active() {
        let rest = #""droppedTargets":[],"droppedTargetCounts":{"kong":0}}}"#
        #expect(
            KongAPI.ask(.targets).body
                == #"{"status":"success","data":{"activeTargets":["# + Self.target + "]," + rest)
        #expect(
            KongAPI.ask(.targets, ["state": "active"]).body
                == #"{"status":"success","data":{"activeTargets":["# + Self.target
                + #"],"droppedTargets":[],"droppedTargetCounts":null}}"#)
        #expect(KongAPI.ask(.targets, ["state": "dropped"]).body.contains(#""activeTargets":[],"#))
        #expect(KongAPI.ask(.targets, ["scrapePool": "other"]).body.contains(#""activeTargets":[],"#))
    }

    @Test("one that was not asked yet")
    func unknown() {
        let target = APITarget(
            labels: ["job": "a"], discoveredLabels: [:], scrapePool: "a", scrapeURL: "http://a/", interval: .seconds(2),
            timeout: .seconds(1))
        let service = APIService(
            engine: Engine(source: KongAPI.series), source: KongAPI.series,
            program: APIProgram(name: "x", start: KongAPI.now, retention: "1h"), targets: { [target] },
            now: { KongAPI.now })
        let body = KongAPI.ask(.targets, of: service).body
        #expect(body.contains(#""lastScrape":"0001-01-01T00:00:00Z","lastScrapeDuration":0,"health":"unknown""#))
    }

    @Test("pools")
    func pools() {
        #expect(KongAPI.ask(.scrapePools).body == #"{"status":"success","data":{"scrapePools":["kong"]}}"#)
    }
}
