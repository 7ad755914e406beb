import Testing

@testable import Dashboards

struct SlidingWindowTests {
    /// The same as over each window by itself.
    @Test func agreesWithEveryWindow() throws {
        let values = (0..<60).map { (place: Int) -> Double? in
            if place % 7 == 3 { return nil }
            return Double(place * place % 23) - 5
        }
        for size in [1, 2, 7, 60] {
            var window = SlidingWindow()
            for (place, value) in values.enumerated() {
                window.append(value)
                if place >= size { window.removeFirst() }
                let known = values[max(0, place - size + 1)...place].compactMap { $0 }
                if known.isEmpty {
                    #expect(window.moments.mean == nil && window.moments.variance == nil)
                    continue
                }
                let mean = known.reduce(0, +) / Double(known.count)
                let squares = known.map { ($0 - mean) * ($0 - mean) }
                let variance = squares.reduce(0, +) / Double(known.count)
                #expect((try #require(window.moments.mean) - mean).magnitude < 1e-9)
                #expect((try #require(window.moments.variance) - variance).magnitude < 1e-9)
            }
        }
    }

    @Test func forgetsWhatHasLeft() {
        var window = SlidingWindow()
        for value in [1e300, .infinity, 1, 2] { window.append(value) }
        window.removeFirst()
        window.removeFirst()
        #expect(window.moments.mean == 1.5 && window.moments.variance == 0.25)
        for _ in 0..<5 { window.removeFirst() }
        #expect(window.moments.mean == nil)
    }
}
