import Testing

@testable import kongtop

struct SafeLineTests {
    @Test func escapesWhatCanNotBePrinted() {
        #expect(SafeLine.of("a\u{1b}[31m\nb\u{202e}c\u{9b}") == "a\\x1b[31m\\nb\\u202ec\\u009b")
    }

    @Test func keepsQuotesBackslashesAndLetters() {
        #expect(SafeLine.of("\"é\" \\n 日本") == "\"é\" \\n 日本")
    }
}
