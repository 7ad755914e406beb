import Testing

@testable import kongtop

struct SafeJSONTests {
    @Test func escapesWhatJSONWouldLetThrough() {
        #expect(SafeJSON.of("[\"\u{7f}\u{9b}\u{202e}\u{E0001}é\"]") == #"["\u007f\u009b\u202e\udb40\udc01é"]"#)
    }
}
