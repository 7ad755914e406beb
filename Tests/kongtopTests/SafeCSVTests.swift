import Testing

@testable import kongtop

struct SafeCSVTests {
    @Test func showsDotsForWhatShowsNothing() {
        #expect(
            SafeCSV.of("a,\"b\tc\nd\re\"\r\n\u{202e}f,\u{9b}\u{7f}\u{2028},é\u{301}😀\r\n")
                == "a,\"b\tc\nd·e\"\r\n·f,···,é\u{301}😀\r\n")
        #expect(SafeCSV.of("\r") == "·")
        #expect(SafeCSV.of("") == "")
    }
}
