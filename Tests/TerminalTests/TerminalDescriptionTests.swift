import Testing

@testable import Terminal

@Suite struct TerminalDescriptionTests {
    @Test func dropsPadding() {
        let plain = TerminalDescription.withoutPadding(Array("a$<5>b$<2/*>$c<".utf8))
        #expect(plain == Array("ab$c<".utf8))
    }

    @Test func readsTheBackgroundFromTheEnvironment() {
        #expect(TerminalScreen.lightBackground("0;15") == true)
        #expect(TerminalScreen.lightBackground("15;default;0") == false)
        #expect(TerminalScreen.lightBackground("0;7") == true)
        #expect(TerminalScreen.lightBackground("15;8") == false)
        #expect(TerminalScreen.lightBackground("0;default") == nil)
        #expect(TerminalScreen.lightBackground(nil) == nil)
    }
}
