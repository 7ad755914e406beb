import Patterns
import Testing

@Suite struct PatternMatchTests {
    @Test(
        arguments: [
            ("(a|ab)(c|bcd)(d*)", "abcd", ["a", "bcd", ""]), ("(a+)(a*)", "aaa", ["aaa", ""]),
            ("(a+?)(a*)", "aaa", ["a", "aa"]), ("(?:(a)|b)*", "ab", ["a"]), ("(x)?y", "y", [nil]),
            ("(?P<first>\\w+)-(?<second>.*)", "a-b-c", ["a", "b-c"]), ("(.*):(\\d+)", "host:1:80", ["host:1", "80"]),
            ("(a{2})+", "aaaa", ["aa"]), ("(?U)(a+)(a*)", "aaa", ["a", "aa"]), ("()*", "", [""]),
        ] as [(String, String, [String?])])
    func capturesLeftmostFirst(source: String, text: String, expected: [String?]) throws {
        let match = try #require(try Pattern(source).wholeMatch(text))
        #expect((1...match.groupCount).map { match[$0].map(String.init) } == expected)
        #expect(match[0] == Substring(text))
    }

    @Test(
        arguments: [
            ("b+", "abbbc", "bbb"), ("b*?", "abc", ""), ("a|ab", "xab", "a"), ("(?i)ERR\\w*", "an error.", "error"),
            ("\\bb", "ab b", "b"), ("[é]+", "caféé!", "éé"), ("c$", "cac", "c"), ("(?m)^b.", "a\nbc", "bc"),
        ] as [(String, String, String)])
    func findsTheFirst(source: String, text: String, expected: String) throws {
        let match = try #require(try Pattern(source, dotMatchesNewline: false).firstMatch(in: text))
        #expect(match[0] == Substring(expected))
        #expect(text[match.range] == expected)
    }

    @Test func goesOnBehindAMatch() throws {
        let pattern = try Pattern("\\d+")
        let text = "é1 22 333"
        var found: [Substring] = []
        var start: String.Index?
        while let match = pattern.firstMatch(in: text, from: start) {
            found.append(text[match.range])
            start = match.range.upperBound
        }
        #expect(found == ["1", "22", "333"])
    }

    @Test func findsNothing() throws {
        #expect(try Pattern("x").firstMatch(in: "abc") == nil)
        #expect(try Pattern("^b").firstMatch(in: "ab") == nil)
        #expect(try Pattern("a.b", dotMatchesNewline: false).firstMatch(in: "a\nb") == nil)
    }

    @Test(
        arguments: [
            ("$1", "a"), ("${1}x", "ax"), ("$1x", ""), ("$1-$2", "a-b"), ("$first.${second}", "a.b"), ("$0", "a:b"),
            ("$$1", "$1"), ("$", "$"), ("${1", "${1"), ("${}", "${}"), ("$9", ""), ("$01", ""), ("$nope|", "|"),
            ("x$-y", "x$-y"), ("${first}$third", "a"), ("$99999999999999999999", ""),
        ] as [(String, String)])
    func expandsTemplates(template: String, expected: String) throws {
        let match = try #require(try Pattern("(?P<first>.*):(?P<second>.*?)(?P<third>z)?").wholeMatch("a:b"))
        #expect(match.expand(template) == expected)
    }

    @Test func tellsGroupsByName() throws {
        let pattern = try Pattern("(?P<text>.*)\\((?P<value>\\d+)\\)(x)?")
        #expect(pattern.groupNames == ["", "text", "value", ""])
        let match = try #require(pattern.wholeMatch("search(12)"))
        #expect(match["text"] == "search")
        #expect(match["value"] == "12")
        #expect(match["none"] == nil)
        #expect(match[3] == nil && match[4] == nil && match[-1] == nil)
    }
}
