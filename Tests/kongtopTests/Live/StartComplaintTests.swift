import Testing

@testable import kongtop

struct StartComplaintTests {
    @Test func noneIsLost() {
        #expect(StartComplaint.text([]) == nil)
        #expect(StartComplaint.text(["a is b"]) == "a is b")
        let text = StartComplaint.text(["a is b", "c", "d"])
        #expect(text == "a is b  (2 more: kongtop config check and themes check name them)")
    }
}
