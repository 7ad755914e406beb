import Testing

@testable import kongtop

struct TextTableTests {
    @Test func alignsColumnsByTheirWidthOnScreen() {
        let table = TextTable(rightAligned: [1], rows: [["name", "n"], ["日本", "10"], ["a", "7"]])
        #expect(table.text() == "  name   n\n  日本  10\n  a      7\n")
    }

    @Test func leavesNoBlanksAtTheEnd() {
        #expect(TextTable(rows: [["a", "b"], ["long", ""]]).text(indent: "") == "a     b\nlong\n")
    }
}
