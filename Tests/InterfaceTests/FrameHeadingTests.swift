import Canvas
import Testing

@testable import Interface

struct FrameHeadingTests {
    private let title = "Requests per second by provider"

    private func heading(_ width: Int, _ state: [String] = ["stale since 13:26:33", "stale"]) -> FrameHeading {
        FrameHeading(title: title, state: state, rest: ["req/s"], width: width)
    }

    @Test func saysAllWhereThereIsRoom() {
        #expect(heading(80).note == "stale since 13:26:33 ─ req/s")
        #expect(heading(62).note == "stale since 13:26:33")
        #expect(heading(50).note == "stale ─ req/s" || heading(50).note == "stale")
        #expect(heading(50).title == title)
        #expect(heading(80).state == "stale since 13:26:33")
        #expect(heading(50, []).state == "")
    }

    @Test func theTitleGivesWayToTheState() {
        #expect(heading(40) == FrameHeading(title: "Requests per…by provider", note: "stale"))
        #expect(heading(24).note == "stale")
        #expect(heading(24).title == "Requests p…")
        #expect(heading(19).title == "Reque…")
    }

    @Test func aTitleWithoutANoteKeepsItsEndToo() {
        #expect(heading(30, []) == FrameHeading(title: "Requests per…by provider", note: ""))
        #expect(heading(24, []).title == "Requests…by provider")
    }

    @Test func aTitleWithoutAnEndIsCut() {
        let long = String(repeating: "a ", count: 5_000) + "by provider"
        #expect(FrameHeading(title: long, state: [], rest: [], width: 24).title == "a a a a…by provider")
        let wide = String(repeating: "a", count: 5_000)
        #expect(FrameHeading(title: wide + " " + long, state: [], rest: [], width: 14).title == "aaaaaaaaa…")
    }

    @Test func aTitleGivesWayToNothingElse() {
        let plain = heading(40, [])
        #expect(plain.title == title && plain.note == "")
        #expect(heading(50, []).note == "req/s")
    }

    @Test(arguments: 0...60)
    func fitsWithinTheFrame(width: Int) {
        for title in [title, "", "漢字のとても長い名前", "e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}"] {
            let heading = FrameHeading(title: title, state: ["2 of 3 nodes", "2/3"], rest: ["$/h"], width: width)
            guard !heading.note.isEmpty else { continue }
            #expect(Glyphs.width(of: heading.title) + Glyphs.width(of: heading.note) + 8 <= width)
            var grid = Grid(width: max(1, width), height: 3)
            let state = Style(foreground: .indexed(11))
            BoxPen(state: state).draw(
                grid.bounds, title: heading.title, note: heading.note, state: heading.state, on: &grid)
            #expect(grid.plainText.contains(heading.note))
            #expect(grid.cells.count { $0.style == state } == Glyphs.width(of: heading.state))
        }
    }
}

extension FrameHeading {
    fileprivate init(title: String, note: String) {
        self.init(title: title, state: note.isEmpty ? [] : [note], rest: [], width: 1000)
    }
}
