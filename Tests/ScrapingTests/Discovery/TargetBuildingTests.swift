import Exposition
import MetricModel
import Testing

@testable import Scraping

@Suite struct TargetBuildingTests {
    private func outcome(_ job: ScrapeJob, _ target: Labels, group: Labels = .empty) -> TargetBuilding.Outcome? {
        TargetBuilding(job).outcomes(of: TargetGroup(source: "s", targets: [target], labels: group)).first
    }

    private func target(_ job: ScrapeJob, _ target: Labels, group: Labels = .empty) throws -> Target {
        guard case .target(let target) = outcome(job, target, group: group) else { throw NoTarget() }
        return target
    }

    private func reason(_ job: ScrapeJob, _ target: Labels) -> String? {
        if case .refused(_, let reason) = outcome(job, target) { reason } else { nil }
    }

    private struct NoTarget: Error {}

    @Test func defaults() throws {
        let target = try target(ScrapeJob(name: "kong"), ["__address__": "node:8100"], group: ["zone": "a"])
        #expect(target.address.requestURL == "http://node:8100/metrics")
        #expect(target.labels == ["instance": "node:8100", "job": "kong", "zone": "a"])
        #expect(target.interval == .minutes(1))
        #expect(target.timeout == .seconds(10))
        #expect(
            target.labelsBeforeRelabeling == [
                "__address__": "node:8100", "__metrics_path__": "/metrics", "__scheme__": "http",
                "__scrape_interval__": "1m", "__scrape_timeout__": "10s", "job": "kong", "zone": "a",
            ])
    }

    @Test func ownLabelsWinOverTheGroups() throws {
        let target = try target(
            ScrapeJob(name: "kong"), ["__address__": "n:1", "zone": "own", "job": "other"],
            group: ["zone": "group", "rack": "r"])
        #expect(target.labels == ["instance": "n:1", "job": "other", "rack": "r", "zone": "own"])
    }

    @Test func relabelingDecides() throws {
        var job = ScrapeJob(name: "kong", parameters: [JobParameter("format", values: ["a b", "c"])])
        job.relabeling = [
            try RelabelRule(.drop, sourceLabels: ["__meta_stage"], regex: "test"),
            try RelabelRule(targetLabel: "__metrics_path__", replacement: "/status/a?b"),
            try RelabelRule(targetLabel: "__scheme__", replacement: "https"),
            try RelabelRule(targetLabel: "__scrape_interval__", replacement: "5s"),
            try RelabelRule(targetLabel: "__scrape_timeout__", replacement: "2s"),
            try RelabelRule(sourceLabels: ["__param_format"], targetLabel: "format"),
            try RelabelRule(targetLabel: "__param_module", replacement: "x&y"),
            try RelabelRule(targetLabel: "instance", replacement: "node-1"),
        ]
        let target = try target(job, ["__address__": "n", "__meta_stage": "live"])
        #expect(target.address.requestURL == "https://n/status/a%3Fb?format=a+b&format=c&module=x%26y")
        #expect(target.labels == ["format": "a b", "instance": "node-1", "job": "kong"])
        #expect(target.interval == .seconds(5))
        #expect(target.timeout == .seconds(2))
        guard case .dropped(let labels) = outcome(job, ["__address__": "n", "__meta_stage": "test"]) else {
            Issue.record("not dropped")
            return
        }
        #expect(labels["__meta_stage"] == "test")
    }

    @Test(arguments: [
        ("", ReadingMode.strict, ReadingMode.strict), ("", .tolerant, .tolerant), ("true", .strict, .tolerant),
        ("false", .tolerant, .strict),
    ])
    func targetsAreReadTolerantlyOneByOne(label: String, job: ReadingMode, mode: ReadingMode) throws {
        let target = try target(
            ScrapeJob(name: "kong", readingMode: job), ["__address__": "n:1", "__tolerant__": label])
        #expect(target.readingMode == mode)
        #expect(target.labels == ["instance": "n:1", "job": "kong"])
    }

    @Test func refusesWhatCannotBeScraped() throws {
        #expect(
            reason(ScrapeJob(name: "k"), ["__address__": "n", "__tolerant__": "yes"])
                == "__tolerant__ is true or false, not \"yes\"")
        #expect(reason(ScrapeJob(name: "k"), ["x": "y"]) == "no address")
        #expect(reason(ScrapeJob(name: "k"), ["__address__": "http://n"]) == "\"http://n\" is not a valid hostname")
        #expect(
            reason(ScrapeJob(name: "k", timeout: .minutes(2)), ["__address__": "n"])
                == "scrape timeout cannot be greater than scrape interval (\"2m\" > \"1m\")")
        #expect(
            reason(ScrapeJob(name: "k"), ["__address__": "n", "__scrape_interval__": "soon"])
                == "error parsing scrape interval: not a valid duration string: \"soon\"")
        #expect(
            reason(ScrapeJob(name: "k"), ["__address__": "n", "__scrape_interval__": "0s"])
                == "scrape interval cannot be 0")
        #expect(reason(ScrapeJob(name: "k"), ["__address__": "n", "__scheme__": "gopher"])?.contains("gopher") == true)
        #expect(reason(ScrapeJob(name: "k"), ["__address__": "n:99999"])?.contains("99999") == true)
    }

    @Test func unixSockets() throws {
        let target = try target(ScrapeJob(name: "kong"), ["__address__": "unix:/run/kong.sock"])
        #expect(target.address.socketPath == "/run/kong.sock")
        #expect(target.address.path == "/metrics")
        #expect(target.name == "unix:/run/kong.sock")
    }
}
