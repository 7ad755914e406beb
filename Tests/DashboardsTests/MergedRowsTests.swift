import Testing

@testable import Dashboards

struct MergedRowsTests {
    private func frame(_ fields: [(String, [PanelTable.Value])]) -> DataFrame {
        DataFrame(refID: "A", fields: fields.map { DataField(name: $0, kind: .other, values: $1) })
    }

    private func rows(_ frames: [DataFrame]) -> [[String]] {
        let frame = MergeFrames().apply(to: frames)[0]
        return (0..<frame.rowCount).map { row in frame.fields.map { $0.value(at: row).plainText } }
    }

    @Test func fillsEveryRowThatSaysNothingElse() {
        let one = frame([("k", ["a", "a", "a"].map { .text($0) }), ("x", [.number(1), .number(2), .empty])])
        let two = frame([("k", [.text("a")]), ("y", [.number(7)])])
        #expect(rows([one, two]) == [["a", "1", "7"], ["a", "2", "7"], ["a", "", "7"]])
        // A second row that says something else finds none left.
        let three = frame([("k", [.text("a"), .text("a")]), ("y", [.number(7), .number(8)])])
        #expect(rows([one, three]) == [["a", "1", "7"], ["a", "2", "7"], ["a", "", "7"], ["a", "", "8"]])
    }

    /// Rows that say less than another one are filled up by it, those that say more are not.
    @Test func knowsRowsOfSeveralKinds() {
        let one = frame([
            ("k", [.text("a"), .text("a")]), ("x", [.number(1), .empty]), ("y", [.empty, .number(2)]),
        ])
        let two = frame([("k", [.text("a")]), ("x", [.number(1)]), ("y", [.number(2)]), ("z", [.number(3)])])
        let third = frame([("k", [.text("b")])])
        #expect(rows([one, two, third]) == [["a", "1", "2", "3"], ["a", "1", "2", "3"], ["b", "", "", ""]])
    }

    /// All rows have one key: each must not be compared with every other.
    @Test func mergesManyRowsOfOneKey() {
        let count = 10_000
        func many(_ name: String) -> DataFrame {
            frame([
                ("k", [PanelTable.Value](repeating: .text("a"), count: count)),
                (name, (0..<count).map { .number(Double($0)) }),
            ])
        }
        #expect(rows([many("x"), frame([("k", [.text("a")]), ("y", [.number(7)])])]).count == count)
        let same = frame([
            ("k", [PanelTable.Value](repeating: .text("a"), count: count)),
            ("y", [PanelTable.Value](repeating: .number(7), count: count)),
        ])
        #expect(rows([many("x"), same]).count == count)
    }
}
