import Testing

@testable import Scraping

@Suite struct Base64Tests {
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
        ("user:pässword?>", "dXNlcjpww6Rzc3dvcmQ/Pg=="),
    ])
    func encodes(_ text: String, expected: String) {
        #expect(Base64.encoded(text) == expected)
    }
}
