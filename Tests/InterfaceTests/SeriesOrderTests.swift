import Testing

@testable import Interface

struct SeriesOrderTests {
    private let names = ["a", "b", "c"]

    private func listed(_ order: SeriesOrder, _ values: [Double?]) -> [String] {
        order.places(of: names, values: values).map { names[$0] }
    }

    @Test func listsTheLargestFirst() {
        let order = SeriesOrder()
        #expect(listed(order, [1, 3, 2]) == ["b", "c", "a"])
        #expect(listed(order, [nil, .nan, 2]) == ["c", "a", "b"])
    }

    @Test func staysUntilOneIsPassedByATenth() {
        var order = SeriesOrder()
        order.see(names, values: [10, 9, 1])
        for values in [[10.0, 10.9, 1], [9, 9.9, 1], [10, 9, 1.01]] {
            order.see(names, values: values)
            #expect(listed(order, values) == ["a", "b", "c"])
        }
        order.see(names, values: [10, 11.5, 1])
        #expect(listed(order, [10, 11.5, 1]) == ["b", "a", "c"])
        // It stays that way as well.
        order.see(names, values: [11.5, 11.4, 1])
        #expect(listed(order, [11.5, 11.4, 1]) == ["b", "a", "c"])
    }

    @Test func smallOnesDoNotMoveTheLargeOnes() {
        var order = SeriesOrder()
        order.see(names, values: [1000, 0.2, 0.1])
        order.see(names, values: [1000, 0.1, 0.4])
        #expect(listed(order, [1000, 0.1, 0.4]) == ["a", "b", "c"])
    }

    @Test func isMadeAnewForOtherSeries() {
        var order = SeriesOrder()
        order.see(["a", "b"], values: [2, 1])
        order.see(names, values: [2, 1.9, 3])
        #expect(listed(order, [2, 1.9, 3]) == ["c", "a", "b"])
        order.see(names, values: [2, nil, 3])
        order.see(names, values: [2, 5, 3])
        #expect(listed(order, [2, 5, 3]) == ["b", "c", "a"])
    }

    @Test func twoOfOneNameKeepTheirPlaces() {
        var order = SeriesOrder()
        order.see(["a", "a"], values: [1, 2])
        #expect(order.places(of: ["a", "a"], values: [1, 2]).sorted() == [0, 1])
    }
}
