import Testing

@testable import kongtop

@Suite("Reading JSON piece by piece")
struct JSONScannerTests {
    private static func scanner(_ text: String) -> JSONScanner {
        let bytes = Array(text.utf8)
        return JSONScanner(bytes, bytes.startIndex..<bytes.endIndex)
    }

    @Test(
        "strings",
        arguments: [
            (#""""#, ""), (#""a\"\\\/\b\f\n\r\t""#, "a\"\\/\u{8}\u{c}\n\r\t"), (#""\u00e9é""#, "éé"),
            (#""\ud83d\ude00""#, "😀"), (#""\ud83d!""#, "\u{fffd}!"), (#""\ude00""#, "\u{fffd}"),
            (#""\ud83d\u0041""#, "\u{fffd}A"),
        ])
    func strings(_ json: String, _ text: String) throws {
        var scanner = Self.scanner(json)
        let string = try scanner.string()
        #expect(Array(string.utf8) == Array(text.utf8))
        #expect(scanner.isAtEnd)
    }

    @Test(
        "broken strings", arguments: ["", "\"", "\"a", "\"\\", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"a\nb\"", "a"])
    func brokenStrings(_ json: String) {
        var scanner = Self.scanner(json)
        #expect(throws: JSONFault.self) { _ = try scanner.string() }
    }

    @Test("invalid UTF-8 is refused")
    func invalidText() {
        var scanner = JSONScanner([0x22, 0xff, 0x22], 0..<3)
        #expect(throws: JSONFault.self) { _ = try scanner.string() }
    }

    @Test(
        "numbers",
        arguments: [
            ("0", 0), ("123456789012345", 123_456_789_012_345), ("1234567890123456768", 1_234_567_890_123_456_768),
            ("-1.5e3", -1500), ("1e400", .infinity),
        ] as [(String, Double)])
    func numbers(_ json: String, _ number: Double) throws {
        var scanner = Self.scanner(json)
        #expect(try scanner.number() == number)
    }

    @Test("passes over any value", arguments: ["1", "true", "\"a]\"", "[]", "{\"a\":[1,{\"b\":\"}\"}]}", "[[[[]]]]"])
    func skips(_ json: String) throws {
        var scanner = Self.scanner(json + ",")
        try scanner.skipValue()
        #expect(scanner.next == UInt8(ascii: ","))
    }

    @Test("depth costs no stack")
    func depth() throws {
        var scanner = Self.scanner(String(repeating: "[", count: 1_000_000) + String(repeating: "]", count: 1_000_000))
        try scanner.skipValue()
        #expect(scanner.isAtEnd)
    }

    @Test("values that never end", arguments: ["", "[", "{\"a\":", "]", "[\"a"])
    func unfinished(_ json: String) {
        var scanner = Self.scanner(json)
        #expect(throws: JSONFault.self) { try scanner.skipValue() }
    }

    @Test("members and elements")
    func structure() throws {
        var scanner = Self.scanner(#"{ "a" : [ 1 , 2 ] , "b" : [] }"#)
        var found: [String] = []
        try scanner.forEachMember { (name, scanner) throws(JSONFault) in
            var numbers: [Int64] = []
            try scanner.forEachElement { (scanner) throws(JSONFault) in numbers.append(try scanner.integer()) }
            found.append("\(name)\(numbers)")
        }
        #expect(found == ["a[1, 2]", "b[]"])
        #expect(scanner.isAtEnd)
    }

    @Test("broken structure", arguments: ["{\"a\" 1}", "{\"a\":1", "{\"a\":1,}", "{,}", "{1:1}"])
    func brokenStructure(_ json: String) {
        var scanner = Self.scanner(json)
        #expect(throws: JSONFault.self) {
            try scanner.forEachMember { (_, scanner) throws(JSONFault) in try scanner.skipValue() }
        }
    }
}
