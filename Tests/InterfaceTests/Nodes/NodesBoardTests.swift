import Canvas
import Foundation
import MetricModel
import Testing

@testable import Interface

struct NodesBoardTests {
    private func names(_ state: BoardState) -> [String] { state.nodesView.rows.map(\.instance) }

    @Test func whatIsDownStandsFirst() {
        let state = SampleNodes.state(120, 24)
        #expect(
            names(state) == ["kong-3:8100", "[2001:db8::1]:8100", "kong-2:8100", "balancer:8444", "kong-1:8100"])
    }

    @Test func sortsByAnyColumnAndBack() {
        var state = SampleNodes.state(120, 24)
        while state.nodesView.sortColumn != .instance { state.press("<") }
        state.press("r")
        #expect(
            names(state) == ["[2001:db8::1]:8100", "balancer:8444", "kong-1:8100", "kong-2:8100", "kong-3:8100"])
        for _ in NodeColumn.allCases { state.press(">") }
        #expect(state.nodesView.sortColumn == .instance)
    }

    @Test func findsByAnythingThatIsSaidOfANode() {
        var state = SampleNodes.state(120, 24)
        for (text, found) in [("3.9", 1), ("EU", 1), ("refused", 1), ("edge", 2), ("nothing", 0)] {
            state.press("/")
            for character in text { state.press(KeyPress(character)) }
            state.press(.enter)
            #expect(names(state).count == found, "\(text)")
            state.press(.escape)
            #expect(names(state).count == 5)
        }
    }

    @Test func theLookIntoANodeStaysWithIt() {
        var state = SampleNodes.state(120, 24)
        state.press("j", "j", .enter)
        #expect(state.nodesView.current?.instance == "kong-2:8100")
        var rows = SampleNodes.rows
        rows[0].state = .down
        rows[3].state = .down
        _ = state.handle(.nodeRows(rows))
        #expect(state.nodesView.current?.instance == "kong-2:8100")
        #expect(state.nodesView.detailTop == 0)
        state.press("G")
        #expect((state.nodesView.detailTop ?? 0) > 0)
        state.press(.escape)
        #expect(state.nodesView.detailTop == nil)
        _ = state.handle(.nodeRows([]))
        #expect(state.nodesView.current == nil)
        state.press(.enter, "j", "G", "c")
    }

    @Test func aColumnWithoutWordsLeavesItsRoom() {
        var rows = SampleNodes.rows.map { row in
            var row = row
            (row.state, row.message, row.marks, row.version) = (.up, "", [], "2.1.0-ai-gateway")
            return row
        }
        var state = SampleNodes.state(80, 24)
        _ = state.handle(.nodeRows(rows))
        #expect(SampleBoard.grid(state).plainText.contains(" 2.1.0-ai-gateway "))
        rows[0].message = "clock 12 s ahead"
        _ = state.handle(.nodeRows(rows))
        #expect(SampleBoard.grid(state).plainText.contains("problem"))
    }

    @Test func theMouseSelectsAndLooksInto() {
        var state = SampleNodes.state(120, 24)
        _ = state.handle(.mouse(MouseAction(.click, x: 10, y: 5)))
        #expect(state.nodesView.selected == 2)
        _ = state.handle(.mouse(MouseAction(.doubleClick, x: 10, y: 3)))
        #expect(state.nodesView.detailTop == 0)
        #expect(state.nodesView.selected == 0)
        _ = state.handle(.mouse(MouseAction(.click, x: 10, y: 23)))
    }

    @Test func boardsAreNarrowedDownToNodes() throws {
        var state = SampleNodes.state(120, 24)
        state.press("j", "j", "n")
        let requests = state.handle(.key(.enter))
        #expect(state.nodeFilter == ["kong-2:8100"])
        guard case .evaluate(let evaluation)? = requests.first else {
            Issue.record("nothing is evaluated anew")
            return
        }
        #expect(evaluation.instances == ["kong-2:8100"])
        #expect(SampleBoard.grid(state).plainText.contains("only kong-2:8100"))
        state.press("1")
        state.press("n", KeyPress(.home))
        state.press(KeyPress(.up))
        _ = state.handle(.key(.escape))
        #expect(state.nodeFilter == ["kong-2:8100"])
        state.press("n")
        for _ in 0..<10 where state.overlay != nil {
            if case .picker(let picker)? = state.overlay, picker.selected == 0 { break }
            state.press(KeyPress(.up))
        }
        state.press(.enter)
        #expect(state.nodeFilter == [])
    }

    @Test func longHeadersGoOnBelow() throws {
        var row = try #require(SampleNodes.rows.first)
        let values = (1...20).map { "text/plain;version=\($0)" }
        row.details.requestHeaders = [NodeDetails.Item("Accept", values.joined(separator: ","))]
        var state = SampleNodes.state(80, 50, rows: [row])
        state.press(.enter)
        let screen = SampleBoard.grid(state).plainText
        #expect(values.allSatisfy { screen.contains($0) }, "\(screen)")
        #expect(!screen.contains("(none)"))
    }

    @Test func anUnsafeWayIsMarkedOnEveryBoard() {
        var state = SampleNodes.state(120, 24)
        state.press("1")
        #expect(SampleBoard.grid(state).plainText.contains("⚠ unsafe  nodes 3/5"))
        _ = state.handle(.nodeRows([SampleNodes.good]))
        #expect(!SampleBoard.grid(state).plainText.contains("unsafe"))
    }

    @Test func keysThatMeanNothingHereAreNotOffered() {
        let labels = KeyTable.active(in: SampleNodes.state(120, 24)).map(\.command)
        #expect(!labels.contains(.measure) && !labels.contains(.pause) && labels.contains(.nextSortColumn))
    }

    @Test func keysThatAreNotOfferedDoNothing() {
        var state = SampleNodes.state(120, 24)
        for key in ["i", "x", "C", "t", "v", "w"] as [KeyPress] {
            state.press(key)
            #expect(state.overlay == nil && state.marks.marks.isEmpty, "\(key)")
        }
    }

    @Test func keysAreOfferedWhateverTheNodesSay() {
        var state = SampleNodes.state(160, 24)
        _ = state.handle(.notice(.noGateway(tried: [])))
        let footer = SampleBoard.grid(state).plainText.split(separator: "\n").last ?? ""
        #expect(footer.contains("> sort") && footer.contains("/ find"))
        state.press("1")
        #expect(SampleBoard.grid(state).plainText.contains("No gateway found"))
    }

    @Test func anInstanceOfTwoJobsIsPickedOnce() {
        var other = SampleNodes.good
        other.labels = ["instance": "kong-1:8100", "job": "admin"]
        var state = SampleNodes.state(120, 24, rows: [SampleNodes.good, other, SampleNodes.odd])
        state.press("n")
        guard case .picker(let picker)? = state.overlay else {
            Issue.record("no picker opens")
            return
        }
        #expect(picker.items.map(\.value) == [nil, "kong-1:8100", "kong-2:8100"])
    }

    @Test func csvHasALineForEachNode() throws {
        var state = SampleNodes.state(120, 24)
        guard case .write(let file)? = state.handle(.key("c")).first else {
            Issue.record("nothing is written")
            return
        }
        let lines = file.contents.split(separator: "\r\n")
        #expect(lines.count == 6)
        let heading = "instance,job,version,state,took,samples,added,bytes,problem,last_scrape,last_answer"
        #expect(lines[0] == heading)
        let times = ",2026-11-21T14:03:21Z,2026-11-21T14:03:21Z"
        #expect(lines.contains { $0.hasPrefix("kong-1:8100,") && $0.hasSuffix(times) })
        // What is not known is not 0.
        #expect(lines.contains { $0.hasPrefix("kong-3:8100,") && $0.contains(",,,,") })
    }

    @Test func snapshotsHaveTheNodesAsData() throws {
        let maker = SnapshotMaker(SampleNodes.state(120, 24))
        #expect(try #require(maker.contents(of: .board, as: .csv)).split(separator: "\r\n").count == 6)
        let text = try #require(maker.contents(of: .board, as: .json))
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        let nodes = try #require(object?["nodes"] as? [[String: Any]])
        #expect(object?["board"] as? String == "nodes" && nodes.count == 5)
        #expect(nodes.contains { ($0["labels"] as? [String: String])?["instance"] == SampleNodes.good.instance })
        #expect(SnapshotMaker(SampleNodes.state(120, 24, rows: [])).contents(of: .board, as: .csv) == nil)
    }

    /// Why a node is down is what one comes here for, at any size; what it said last has its time, and 0 is no number
    /// of a page that never came.
    @Test(arguments: [(40, 12), (60, 16), (80, 24), (120, 36)])
    func saysWhyANodeIsDown(width: Int, height: Int) {
        var never = SampleNodes.down
        never.labels = ["instance": "kong-4:8100", "job": "kong"]
        (never.lastAnswer, never.samples, never.bytes) = (nil, 0, 0)
        let rows = [SampleNodes.good, SampleNodes.down, never]
        let lines = SampleBoard.grid(SampleNodes.state(width, height, rows: rows)).plainText.split(separator: "\n")
        let words = lines.map { $0.split(separator: "│").last.map(String.init) ?? "" }.joined(separator: " ")
            .split(separator: " ").joined(separator: " ")
        #expect(words.contains("is Kong running, and is status_listen set?"), "\(words)")
        #expect(lines.contains { $0.contains("kong-3:8100") && $0.contains("✗ down") })
        #expect(!lines.contains { $0.contains("kong-4:8100") && $0.contains(" 0") }, "\(lines)")
    }

    @Test func saysOfWhichMomentTheLastAnswerIs() {
        var state = SampleNodes.state(120, 40, rows: [SampleNodes.down, SampleNodes.good])
        state.press(.enter)
        let text = SampleBoard.grid(state).plainText
        #expect(text.contains("✗ down 2m 10s   last answer 14:01:10, 2m 12s ago"), "\(text)")
        #expect(text.contains("Last answer  of 14:01:10, 2m 12s ago; it failed after that"), "\(text)")
    }

    @Test func drawsAtEverySizeAndAfterEveryKey() {
        var state = SampleNodes.state(60, 20)
        for key: KeyPress in [.enter, .escape, "n", .escape, "/", .escape, "?"] {
            state.press(key)
            for width in stride(from: 0, through: 90, by: 7) {
                for height in 0...16 {
                    _ = state.handle(.resized(width: width, height: height))
                    _ = SampleBoard.grid(state)
                }
            }
        }
    }

    @Test(arguments: [80, 240])
    func whatIsSaidOfFamiliesStaysInLine(width: Int) throws {
        var row = SampleNodes.good
        row.details.families.append(.init("kong_" + String(repeating: "long_", count: 12) + "bucket", "gaugehistogram"))
        row.details.families.append(.init(String(repeating: "界", count: 400), "histogram"))
        var state = SampleNodes.state(width, 60, rows: [row])
        state.press(.enter)
        let grid = SampleBoard.grid(state)
        var places: Set<Int> = []
        for type in ["counter", "gauge ", "gaugehistogram", "histogram "] {
            // Behind the frame, the name and a blank.
            let place = (0..<grid.height).compactMap { y in
                (4..<width).first { x in
                    type.unicodeScalars.enumerated().allSatisfy { grid[x + $0, y].glyph.base == $1 }
                        && grid[x - 1, y].glyph == .space
                }
            }.first
            places.insert(try #require(place, "\(type)"))
        }
        #expect(places.count == 1, "\(places)")
    }

    @Test func hostileTextsStayInTheirPlaces() {
        var row = SampleNodes.good
        row.labels = ["instance": "\u{1b}[31m\u{202e}evil\n", "job": String(repeating: "x", count: 100_000)]
        row.version = String(repeating: "界", count: 5000)
        row.message = "\u{9b}2J"
        row.details.answerHeaders = [.init("A\u{0}", String(repeating: "\u{300}", count: 1000))]
        var state = SampleNodes.state(80, 24, rows: [row])
        for _ in 0..<2 {
            let text = SampleBoard.grid(state).plainText
            #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x9b })
            state.press(.enter)
        }
    }
}
