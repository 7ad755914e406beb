import Testing

@testable import Interface

struct LegendListTests {
    private static func entry(_ name: Int, _ values: [Int] = []) -> LegendList.Entry {
        LegendList.Entry(name: name, values: values)
    }

    @Test func allValuesWhereTheyFit() {
        let list = LegendList([Self.entry(5, [10]), Self.entry(6, [10])], width: 41, lines: 1)
        #expect(list.values == 1)
        #expect(list.places.map(\.x) == [0, 21])
        #expect(list.more == nil)
    }

    @Test func valuesGiveWayFromTheEndBeforeNamesDo() {
        // One value each would fit, two would not.
        let entries = [Self.entry(9, [10, 12]), Self.entry(9, [10, 12])]
        let list = LegendList(entries, width: 50, lines: 1)
        #expect(list.values == 1)
        #expect(list.places.count == 2)
    }

    @Test func aValueTakesNoNamesPlace() {
        // Two names fit, or one with its value.
        let entries = (0..<7).map { _ in Self.entry(11, [13]) }
        let list = LegendList(entries, width: 38, lines: 1)
        #expect(list.places.count == 2 && list.values == 0)
        #expect(LegendList(entries, width: 22, lines: 1).places.count == 1)
    }

    @Test func aNumberThatDoesNotFitIsLeftOutWhole() {
        let list = LegendList([Self.entry(18, [19])], width: 34, lines: 1)
        #expect(list.values == 0)
        #expect(list.places == [.init(x: 0, y: 0, nameRoom: 18)])
    }

    @Test func theRestIsCounted() {
        let list = LegendList((0..<10).map { _ in Self.entry(9, [19]) }, width: 35, lines: 1)
        #expect(list.values == 0)
        #expect(list.places.count == 2)
        #expect(list.more?.x == 26)
        let two = LegendList((0..<10).map { _ in Self.entry(9) }, width: 35, lines: 2)
        #expect(two.places.map(\.y) == [0, 0, 1, 1])
        #expect(two.more?.y == 1)
    }

    @Test func aNameIsCutWhileItCanBeRead() {
        #expect(LegendList([Self.entry(30)], width: 20, lines: 1).places.first?.nameRoom == 18)
        let narrow = LegendList([Self.entry(30), Self.entry(30)], width: 16, lines: 1)
        #expect(narrow.places.isEmpty)
        #expect(narrow.more?.x == 0)
    }

    /// Nothing stands upon anything else or beyond the edge, whatever the widths.
    @Test func nothingOverlaps() {
        for width in 0...60 {
            for lines in 0...3 {
                let entries = (0..<9).map { Self.entry($0 * 3 % 13 + 1, [6, $0 % 4 + 5]) }
                let list = LegendList(entries, width: width, lines: lines)
                var free = [Int](repeating: 0, count: 4)
                for (place, entry) in zip(list.places, entries) {
                    #expect(place.x >= free[place.y])
                    let numbers = entry.values.prefix(list.values).reduce(0) { $0 + 2 + $1 }
                    free[place.y] = place.x + 2 + place.nameRoom + numbers
                    #expect(free[place.y] <= width)
                }
                if let more = list.more { #expect(more.x >= free[more.y]) }
                #expect(list.places.count == entries.count || list.more != nil || lines == 0)
            }
        }
    }
}
