import Testing

@testable import Scraping

@Suite struct RequestHeaderTests {
    @Test func reads() throws {
        let header = try RequestHeader("Kong-Admin-Token:  a:b ")
        #expect(header.name == "Kong-Admin-Token")
        #expect(header.value.text == "a:b")
        #expect("\(header)" == "Kong-Admin-Token: <secret>")
    }

    @Test(arguments: [
        ("Kong-Admin-Token", RequestHeaderError.noColon),
        (": x", .badName("")),
        ("a b: x", .badName("a b")),
        ("a: x\r\nb: y", .badValue(name: "a")),
        ("a: \u{1b}[1m", .badValue(name: "a")),
    ])
    func refuses(_ line: String, reason: RequestHeaderError) {
        #expect(throws: reason) { try RequestHeader(line) }
    }
}
