import Canvas
import Dashboards
import Foundation
import MetricModel
import Testing

@testable import Interface

struct SnapshotMakerTests {
    private let state = SampleBoard.state(120, 36)

    /// A board whose labels try everything.
    private var hostile: BoardState {
        let evil = "<script>alert('x')</script>&\"\u{1b}]0;owned\u{7}\u{202e}=cmd|' /C calc'!A0"
        let panels = SampleBoard.live.mapValues { data in
            var data = data
            data.answers = data.answers.mapValues { answer in
                var answer = answer
                answer.series = answer.series.map { series in
                    let labels = Labels(series.labels.map { Label($0.name, evil) })
                    return DataSeries(name: evil, labels: labels, samples: series.samples)
                }
                return answer
            }
            return data
        }
        var state = SampleBoard.state(120, 36, panels: panels)
        _ = state.handle(.variableValues(["workspace": [evil], "consumer": [evil]]))
        return state
    }

    private func contents(
        _ format: SnapshotFormat, _ subject: SnapshotMaker.Subject = .board, of state: BoardState? = nil
    ) throws -> String {
        try #require(SnapshotMaker(state ?? self.state).contents(of: subject, as: format))
    }

    @Test func textIsTheScreen() throws {
        #expect(try contents(.text) == SampleBoard.grid(state).plainText)
        #expect(try contents(.text, .panel).hasPrefix("Live · Requests · last 15m · 2026-11-21 14:03:22\n"))
        #expect(try contents(.ansi).contains("\u{1b}[0;"))
    }

    @Test(arguments: [SnapshotFormat.text, .svg, .html, .csv, .json], [SnapshotMaker.Subject.board, .panel])
    func nothingHostileComesThrough(format: SnapshotFormat, subject: SnapshotMaker.Subject) throws {
        let text = try contents(format, subject, of: hostile)
        for scalar in text.unicodeScalars where scalar != "\n" && scalar != "\r" {
            #expect(scalar.value >= 0x20 && !(0x7f...0x9f).contains(scalar.value), "\(format): \(scalar.value)")
        }
        if format == .svg || format == .html { #expect(!text.contains("<script") && !text.contains("\u{202e}")) }
        if format == .csv {
            let cells = text.split(separator: "\r\n").flatMap { $0.split(separator: ",") }
            #expect(!cells.contains { $0.hasPrefix("=") || $0.hasPrefix("@") })
        }
    }

    @Test(arguments: [SnapshotFormat.svg, .html])
    func picturesAreWellFormedAndAlone(format: SnapshotFormat) throws {
        let text = try contents(format, of: hostile)
        #expect(text.components(separatedBy: "<text").count == text.components(separatedBy: "</text>").count)
        #expect(text.contains("@media(prefers-color-scheme:light)"))
        for outside in ["http://", "https://", "url(", "<image", "<link", "@import", "onload"] {
            let isNamespace = outside == "http://"
            #expect(text.components(separatedBy: outside).count == (isNamespace ? 2 : 1), "\(outside)")
        }
    }

    @Test func monochromePicturesHaveOneLook() throws {
        let plain = SampleBoard.state(100, 30, theme: ThemeLibrary.monochrome())
        #expect(!(try contents(.svg, of: plain).contains("@media")))
    }

    @Test func csvOfABoardIsOneTable() throws {
        let lines = try contents(.csv).components(separatedBy: "\r\n")
        #expect(lines[0] == "panel,query,series,time,utc_offset_hours,value")
        #expect(lines.count > 1000 && lines.last == "")
        #expect(lines.dropFirst().dropLast().allSatisfy { $0.contains("Z,0,") })
    }

    @Test func csvOfAGraphHasATimeALine() throws {
        var state = state
        let isFound = state.focus(onPanelTitled: "requests per second by provider")
        let isNothingFound = state.focus(onPanelTitled: "nothing")
        #expect(isFound && !isNothingFound)
        let lines = try contents(.csv, .panel, of: state).components(separatedBy: "\r\n")
        #expect(lines[0].hasPrefix("time,utc_offset_hours,"))
        #expect(lines[1].hasPrefix("2026-11-21T13:48:"))
    }

    @Test func jsonHasLabelsAndQueries() throws {
        let object = try JSONSerialization.jsonObject(with: Data(try contents(.json).utf8)) as? [String: Any]
        #expect(object?["board"] as? String == "live")
        #expect(object?["time"] as? String == "2026-11-21T14:03:22Z")
        let panels = try #require(object?["panels"] as? [[String: Any]])
        #expect(panels.count == state.board.panels.count)
        let queries = try #require(panels[0]["queries"] as? [[String: Any]])
        #expect((queries[0]["expression"] as? String)?.contains("rate(") == true)
        let series = try #require(queries[0]["series"] as? [[String: Any]])
        #expect((series[0]["samples"] as? [[Any]])?.first?.count == 2)
    }

    @Test func recordingsAndEmptyBoardsHaveNoContents() {
        #expect(SnapshotMaker(state).contents(of: .board, as: .kongtop) == nil)
        let empty = SnapshotMaker(SampleBoard.empty(80, 24))
        #expect(empty.contents(of: .board, as: .csv) == nil)
        #expect(empty.contents(of: .panel, as: .json) == nil)
        #expect(empty.contents(of: .board, as: .text)?.contains("collecting") == true)
    }

    @Test func keysWriteWhatWasAskedFor() {
        var state = state
        state.snapshotFormats = [.svg, .csv]
        let kinds = state.handle(.key(KeyPress("S"))).compactMap { request -> SnapshotFormat? in
            if case .write(let file) = request { file.kind } else { nil }
        }
        #expect(kinds == [.svg, .csv])
        state.press("E", "k", "o", "n", "g")
        var isRecord = false
        for case .record(let order) in state.handle(.key(.enter)) {
            isRecord = true
            #expect(order.view.board == "live" && order.view.range == .minutes(15) && order.view.nodes == 3)
        }
        #expect(isRecord)
    }

    @Test func namesAreSafe() {
        let file = FileToWrite(
            name: "../../etc/\u{1b} Ünï; rm -rf", kind: .html, moment: .init(seconds: 0), contents: "")
        #expect(file.stem == "kongtop-etc-n-rm-rf")
        #expect(file.kind.fileExtension == "html")
    }
}
