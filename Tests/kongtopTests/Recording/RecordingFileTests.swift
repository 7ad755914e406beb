import Dashboards
import Foundation
import Interface
import MetricModel
import Testing

@testable import kongtop

@Suite("Recordings")
struct RecordingFileTests {
    private let view = RecordedView(
        board: "live", measure: .delta, range: .minutes(5), interval: .seconds(1),
        moment: Timestamp(milliseconds: 1_795_269_802_123), choices: ["workspace": .values(["a\"b", "ü"])], nodes: 3)

    private func samples(_ values: [Double]) -> SampleBuffer {
        var buffer = SampleBuffer()
        for (place, value) in values.enumerated() { buffer.append(1_795_269_800_000 + Int64(place) * 1000, value) }
        return buffer
    }

    /// An incident is when one records: what was shown then is shown again.
    @Test(
        "a recording that ends with all gateways down is stale", arguments: [([1, 1, 0], true), ([1, 0, 1], false)])
    func staleRecording(up: [Double], isStale: Bool) throws {
        let lines = [up, [1, 0, 0]].enumerated().map { place, values in
            let labels = Labels([Label(Label.metricName, "up"), Label(Label.instance, "node-\(place)")])
            return RecordingFile.line(labels, samples(values))
        }
        let file = try TemporaryFile(RecordingFile.header(view) + lines.joined())
        let coverage = Coverage(of: try Recording.load(file.path).series)
        #expect(coverage.staleSince == (isStale ? Timestamp(milliseconds: 1_795_269_801_000) : nil))
        #expect(coverage.collectingSince == Timestamp(milliseconds: 1_795_269_800_000))
    }

    @Test("what is written is read")
    func roundTrip() throws {
        let labels = Labels([Label(Label.metricName, "m"), Label("a", "x\u{1b}\n\"\\ü")])
        let values = [0.1, 1e300, -5, .infinity, -.infinity, StaleMarker.value, 3, StaleMarker.ordinaryNaN]
        let text = RecordingFile.header(view) + RecordingFile.line(labels, samples(values))
        let file = try TemporaryFile(text)
        let recording = try Recording.load(file.path)
        #expect(recording.view == view)
        let one = try #require(recording.series.series.first)
        #expect(recording.series.series.count == 1 && one.labels == labels)
        #expect(one.samples.values.map(\.bitPattern) == values.map(\.bitPattern))
        #expect(recording.entry != nil)
    }

    @Test(
        "what is none says so",
        arguments: [
            ("", "expected"), ("{}", "no recording"), ("{\"metric\":{}}", "no recording"),
            ("{\"kongtop\":{\"format\":99}}", "newer"), ("{\"kongtop\":[]}", "expected"),
            ("{\"kongtop\":{\"format\":1,\"moment\":9223372036854775807}}", "out of range"),
            ("{\"kongtop\":{\"format\":1,\"range\":-1,\"interval\":0,\"nodes\":-5}}\n{\"metric\":3}", "expected"),
        ])
    func broken(text: String, message: String) throws {
        let file = try TemporaryFile(text)
        do throws(SeriesFileError) {
            _ = try Recording.load(file.path)
            Issue.record("was read")
        } catch {
            #expect("\(error)".contains(message), "\(error)")
        }
    }

    @Test("a recording opens with what the board asked for, and hides what it should")
    func recorder() throws {
        var builder = FileSeriesBuilder()
        let start: Int64 = 1_795_269_802_000 - 900_000
        for (workspace, name) in [
            ("blue", "kong_ai_llm_requests_total"), ("red", "kong_ai_llm_cost_total"), ("red", "other_total"),
        ] {
            let labels = Labels([
                Label(Label.metricName, name), Label("ai_provider", "openai"), Label("workspace", workspace),
            ])
            let place = builder.place(of: labels)
            for step in Int64(0)...180 { builder.append(start + step * 5000, Double(step), to: place) }
        }
        let source = builder.finish()
        var view = view
        view.choices = ["workspace": .values(["red"])]
        let order = RecordingOrder(
            name: "live", entry: BoardShelf().entries[0], view: view, redaction: Redaction(labels: ["workspace"]))
        let text = try Recorder(source: source).contents(order)
        let file = try TemporaryFile(text)
        let recording = try Recording.load(file.path)
        #expect(
            recording.series.series.map(\.labels.metricName) == [
                "kong_ai_llm_cost_total", "kong_ai_llm_requests_total",
            ])
        #expect(!text.contains("blue") && !text.contains("red\""))
        #expect(recording.view.choices == ["workspace": .values(["workspace-2"])])
    }

    private static let dashboard = #"""
        {"title":"Blue days","templating":{"list":[{"name":"w","type":"query","multi":true,"includeAll":true,
        "query":"label_values(kong_http_requests_total, workspace)"}]},"panels":[
        {"id":1,"type":"stat","title":"Of blue","targets":[{"refId":"A","expr":"kong_http_requests_total{workspace=~\"$w\"}"}]},
        {"id":2,"type":"row","title":"Closed","collapsed":true,"panels":[
        {"id":3,"type":"stat","title":"More","targets":[{"refId":"A","expr":"rate(kong_bandwidth_bytes[5m])"}]}]}]}
        """#

    private func recordedDashboard(
        _ redaction: Redaction, choices: [String: VariableChoice] = [:]
    ) throws -> (text: String, recording: Recording) {
        var builder = FileSeriesBuilder()
        for name in ["kong_http_requests_total", "kong_bandwidth_bytes", "other_total"] {
            let place = builder.place(of: Labels([Label(Label.metricName, name), Label("workspace", "blue")]))
            for step in Int64(0)...60 { builder.append(1_795_269_502_000 + step * 5000, Double(step), to: place) }
        }
        let file = try TemporaryFile(Self.dashboard)
        let entry = try withExtendedLifetime(file) { try DashboardFile(path: file.path).entry }
        var view = view
        view.board = entry.name
        view.choices = choices
        let order = RecordingOrder(name: "x", entry: entry, view: view, redaction: redaction)
        let text = try Recorder(source: builder.finish()).contents(order)
        let recorded = try TemporaryFile(text)
        return (text, try withExtendedLifetime(recorded) { try Recording.load(recorded.path) })
    }

    @Test("a dashboard from a file comes along in the recording, with what its closed rows ask for")
    func dashboards() throws {
        let (_, recording) = try recordedDashboard(Redaction(labels: []))
        let entry = try #require(recording.entry)
        #expect(entry.title == "Blue days" && entry.name == recording.view.board)
        #expect(entry.make(.rate, TimeRange(span: .minutes(5))).panels.map(\.title) == ["Of blue", "Closed"])
        let names = recording.series.series.map(\.labels.metricName)
        #expect(names == ["kong_bandwidth_bytes", "kong_http_requests_total"])
    }

    @Test("names are hidden in the dashboard too, and it still opens")
    func redactedDashboards() throws {
        let (text, recording) = try recordedDashboard(
            Redaction(labels: ["workspace"]), choices: ["w": .values(["blue"])])
        #expect(recording.view.choices == ["w": .values(["workspace-1"])])
        #expect(!text.contains("blue") && text.contains("workspace-1"))
        let panels = try #require(recording.entry).make(.rate, TimeRange(span: .minutes(5))).panels
        #expect(panels.first?.title == "Of workspace-1")
    }
}
