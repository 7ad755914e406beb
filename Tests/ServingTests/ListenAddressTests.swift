import Testing

@testable import Serving

@Suite struct ListenAddressTests {
    @Test(arguments: [
        ("127.0.0.1:8100", "127.0.0.1:8100"), (":0", "127.0.0.1:0"), ("[::1]:9", "[::1]:9"),
        ("localhost:65535", "localhost:65535"),
    ])
    func reads(_ text: String, expected: String) {
        #expect(ListenAddress(text)?.description == expected)
    }

    @Test(arguments: ["", "localhost", "localhost:", "localhost:65536", "::1:80", "[]:80", "a b:80", "x:-1"])
    func refuses(_ text: String) {
        #expect(ListenAddress(text) == nil)
    }
}
