import Testing

@testable import Terminal

@Suite struct ClickCounterTests {
    @Test func countsQuickPressesAtOnePlace() {
        var clicks = ClickCounter()
        let start = ContinuousClock.now
        #expect(clicks.press(.left, x: 1, y: 1, at: start) == 1)
        #expect(clicks.press(.left, x: 1, y: 1, at: start + .milliseconds(200)) == 2)
        #expect(clicks.press(.left, x: 1, y: 1, at: start + .milliseconds(400)) == 3)
        #expect(clicks.press(.left, x: 2, y: 1, at: start + .milliseconds(500)) == 1)
        #expect(clicks.press(.right, x: 2, y: 1, at: start + .milliseconds(600)) == 1)
        #expect(clicks.press(.right, x: 2, y: 1, at: start + .milliseconds(1100)) == 1)
    }
}
