import MetricModel
import Testing

@testable import Dashboards

struct PanelTableOrderTests {
    /// In their order, which what says nothing ends either way.
    private let known: [PanelTable.Value] = [
        .number(-.infinity), .number(2), .number(10), .number(.infinity), .time(Timestamp(milliseconds: 1)),
        .time(Timestamp(milliseconds: 2)), .text("10"), .text("9"), .text("a"),
    ]
    private let unknown: [PanelTable.Value] = [.number(.nan), .empty, .text("")]

    @Test(arguments: [false, true])
    func isATotalOrder(descending: Bool) {
        let all = (descending ? known.reversed() : known) + unknown
        func rank(_ place: Int) -> Int { min(place, known.count) }
        for (i, left) in all.enumerated() {
            for (j, right) in all.enumerated() {
                let expected: Bool? = rank(i) == rank(j) ? nil : rank(i) < rank(j)
                #expect(PanelTable.Value.precedes(left, right, descending: descending) == expected, "\(left) \(right)")
            }
        }
    }

    /// NaN among numbers once left them in no order at all.
    @Test func sortsRowsWithNaN() {
        let values: [Double] = [3, .nan, 1, .nan, 2, 5]
        let frame = DataFrame(
            refID: "A", fields: [DataField(name: "v", kind: .number, values: values.map { .number($0) })])
        func sorted(_ descending: Bool) -> [String] {
            frame.sorted(by: 0, descending: descending).fields[0].values.map(\.plainText)
        }
        #expect(sorted(true).prefix(4) == ["5", "3", "2", "1"])
        #expect(sorted(false).prefix(4) == ["1", "2", "3", "5"])
    }

    @Test func tellsRowsApartByNaN() {
        #expect(PanelTable.Value.number(.nan) == .number(.nan))
        #expect(Set([.number(.nan), .number(-.nan), .number(0), .number(-0.0)] as [PanelTable.Value]).count == 2)
        #expect(PanelTable.Value.text("1") != .number(1))
    }
}
