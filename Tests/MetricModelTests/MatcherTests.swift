import MetricModel
import Patterns
import Testing

@Suite struct MatcherTests {
    @Test(
        arguments: [
            (.equal, "a", "a", true), (.equal, "a", "b", false), (.equal, "", "", true), (.notEqual, "a", "", true),
            (.notEqual, "a", "a", false), (.matches, "a|b", "b", true), (.matches, "a", "ab", false),
            (.matches, ".*", "", true), (.matches, ".+", "", false), (.matches, "a.b", "a\nb", true),
            (.doesNotMatch, "a.*", "b", true), (.doesNotMatch, "a.*", "ab", false), (.doesNotMatch, ".+", "", true),
            (.equal, "\u{e9}", "e\u{301}", false), (.notEqual, "\u{e9}", "e\u{301}", true),
            (.matches, "\u{e9}", "e\u{301}", false),
        ] as [(Matcher.Operation, String, String, Bool)])
    func matches(operation: Matcher.Operation, value: String, candidate: String, expected: Bool) throws {
        let matcher = try Matcher("x", operation, value)
        #expect(matcher.matches(candidate) == expected)
        #expect(matcher.matches(["x": candidate, "y": "z"]) == expected)
    }

    @Test func anAbsentLabelIsEmpty() throws {
        #expect(Matcher("x", equals: "").matches(["y": "z"]))
        #expect(try !Matcher("x", .notEqual, "").matches(["y": "z"]))
    }

    @Test func namesTheValuesItLists() throws {
        #expect(Matcher("x", equals: "a").namedValues == ["a"])
        #expect(try Matcher("x", .notEqual, "a").namedValues == ["a"])
        #expect(try Matcher("x", .matches, "b|a").namedValues == ["a", "b"])
        #expect(try Matcher("x", .doesNotMatch, "[ab]c").namedValues == ["ac", "bc"])
        #expect(try Matcher("x", .matches, "a.*").namedValues == nil)
    }

    @Test func refusesWhatIsNoPattern() throws {
        #expect(throws: PatternError("error parsing regexp: missing closing ]: `[a`")) {
            try Matcher("x", .matches, "[a")
        }
        #expect(try Matcher("x", .equal, "[a").matches("[a"))
    }

    @Test func identityIsBytewise() throws {
        #expect(Matcher("x", equals: "a") == (try Matcher("x", .equal, "a")))
        #expect(Matcher("x", equals: "a") != (try Matcher("x", .matches, "a")))
        #expect(Matcher("x", equals: "\u{e9}") != Matcher("x", equals: "e\u{301}"))
    }

    @Test func describesItself() throws {
        #expect(Matcher("x", equals: "a\"b").description == #"x="a\"b""#)
        #expect(try Matcher("a.b", .doesNotMatch, "c|d").description == #""a.b"!~"c|d""#)
    }
}
