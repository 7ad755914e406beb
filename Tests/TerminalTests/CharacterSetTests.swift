import Testing

@testable import Terminal

@Suite struct CharacterSetTests {
    @Test func isFoundFromLocaleAndTerminal() {
        #expect(CharacterSet.detect(isUTF8: false, terminal: "xterm") == .ascii)
        #expect(CharacterSet.detect(isUTF8: true, terminal: "xterm") == .full)
        #expect(CharacterSet.detect(isUTF8: true, terminal: "linux") == .basic)
        #expect(CharacterSet.detect(isUTF8: true, terminal: "linux-16color") == .basic)
    }

    @Test func doubtsOnlyAnEnvironmentThatSaysNothing() {
        func fallback(_ environment: [String: String], terminal: String = "xterm") -> String? {
            CharacterSet.fallbackLocale(terminal: terminal) { environment[$0] }
        }
        #expect(fallback([:]) == "C.UTF-8")
        #expect(fallback([:], terminal: "vt220") == nil)
        #expect(fallback(["LANG": "C"]) == nil)
        #expect(fallback(["LANG": "de_DE.UTF-8"]) == "C.UTF-8")
        #expect(fallback(["LC_ALL": "POSIX", "LANG": "de_DE.UTF-8"]) == nil)
    }
}
