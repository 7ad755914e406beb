import Testing

@testable import kongtop

struct SafeLinesTests {
    @Test func showsDotsForWhatShowsNothing() {
        #expect(
            SafeLines.of("a,\"b\tc\nd\re\"\r\n\u{202e}f,\u{9b}\u{7f}\u{2028},é\u{301}😀\r\n")
                == "a,\"b\tc\nd·e\"\r\n·f,···,é\u{301}😀\r\n")
        #expect(SafeLines.of("\r") == "·")
        #expect(SafeLines.of("") == "")
    }
}
