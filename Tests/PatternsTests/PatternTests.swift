import Patterns
import Testing

@Suite struct PatternTests {
    @Test(
        arguments: [
            ("foo", "foo", true), ("foo", "food", false), ("foo", "xfoo", false), ("", "", true), ("", "a", false),
            (".*", "", true), (".*", "a\nb", true), (".+", "", false), (".+", "\n", true),
            ("foo.*", "foo", true), ("foo.*", "foo\nbar", true), ("foo.*", "fo", false),
            ("foo.+", "foo", false), ("foo.+", "foo1", true), (".*foo", "xfoo", true), (".+foo", "foo", false),
            (".*foo.*", "xfoox", true), (".*foo.*", "fo", false), (".+foo.+", "xfoox", true),
            (".+foo.+", "foox", false),
            (".+aa.*", "aaa", true), (".+aa.*", "aa", false),
            ("a|b|c", "b", true), ("a|b|c", "d", false), ("a|b|c", "ab", false), ("|x", "", true),
            ("(GET|PUT)s?", "PUTs", true), ("(GET|PUT)s?", "PUTss", false), ("[45]..", "503", true),
            ("[45]..", "203", false), ("^foo$", "foo", true), ("^(?:a|b)$", "b", true), ("a^b", "ab", false),
            ("(?i)grün", "GRÜN", true), ("(?i)kelvin", "\u{212A}ELVIN", true), ("(?i:a)b", "Ab", true),
            ("(?i:a)b", "AB", false), ("(?i)[^a]", "A", false), ("(?-s).", "\n", false), ("(?s:.)", "\n", true),
            ("\\d+\\.\\d*", "12.5", true), ("\\D\\S\\W", "ab.", true), ("\\d", "٣", false),
            ("[[:alpha:]_]+", "ab_c", true), ("[[:^alpha:]]", "a", false), ("[]a]+", "]a", true), ("[^]a]", "]", false),
            ("[a-]+", "a-", true), ("[a-c-e]+", "a-e", true), ("[\\d\\-x]+", "1-x", true),
            ("\\pL+", "aé世", true), ("\\p{Lu}", "é", false), ("\\p{Lu}", "É", true), ("\\PN", "5", false),
            ("\\p{^Nd}", "5", false), ("[^\\pL]", "a", false), ("(?i)\\p{Lu}", "a", true),
            ("\\p{Any}", "\u{10FFFF}", true), ("\\p{Greek}+", "Ωμέγα", true), ("\\p{Greek}", "o", false),
            ("\\P{Latin}", "ж", true), ("[\\p{Han}a]+", "a日本", true), ("\\p{^Cyrillic}", "ж", false),
            ("\\Qa.b*\\E+", "a.b**", true), ("\\Q.", ".", true), ("\\x{1F600}", "😀", true), ("\\x41\\101", "AA", true),
            ("\\bfoo\\b.*", "foo bar", true), ("foo\\b.*", "foobar", false), ("foo\\B.*", "foobar", true),
            ("(?m)a$\n^b", "a\nb", true), ("a$\n^b", "a\nb", false), ("\\Aa\\z", "a", true),
            ("a{2,3}", "aaa", true), ("a{2,3}", "aaaa", false), ("a{2}", "a", false), ("a{2,}", "aaaaa", true),
            ("a{0}", "", true), ("a{,2}", "a{,2}", true), ("x{}", "x{}", true), ("(a*)*", "aaa", true),
            ("(a*)+", "", true),
            ("(|a)*", "aa", true), ("(|a)+", "aa", true), ("(a|b)*?c", "abac", true), ("(?U)a+b", "aab", true),
            ("é", "e\u{301}", false), (".", "😀", true), ("[😀-😂]", "😁", true), ("[^\\x00-\\x{10FFFF}]", "a", false),
        ] as [(String, String, Bool)])
    func matchesWholeText(source: String, text: String, expected: Bool) throws {
        #expect(try Pattern(source).matches(text) == expected)
        #expect((try Pattern(source).wholeMatch(text) != nil) == expected)
    }

    @Test(
        arguments: [
            ("a|b", ["a", "b"]), ("foo", ["foo"]), ("(GET|PUT)s?", ["GET", "GETs", "PUT", "PUTs"]),
            ("^[45]xx$", ["4xx", "5xx"]), ("(?i)ok", ["OK", "Ok", "oK", "ok"].sorted()), ("a|b|a", ["a", "b"]),
            ("", [""]),
        ] as [(String, [String])])
    func namesFewTexts(source: String, expected: [String]) throws {
        let alternatives = try Pattern(source).alternatives?.filter { $0.utf8.allSatisfy { $0 < 0x80 } }
        #expect(alternatives == expected)
    }

    @Test func namesLongLists() throws {
        let texts = (0..<4000).map { "v\($0)" }
        for source in [texts.joined(separator: "|"), "^(\(texts.joined(separator: "|")))$"] {
            let pattern = try Pattern(source)
            #expect(pattern.alternatives == texts.sorted())
            #expect(pattern.matches("v3999") && !pattern.matches("v4000"))
        }
    }

    @Test(arguments: ["a.*", "[a-z]{3}", "a+", "\\ba", ".*", "\\d\\d\\d"])
    func namesNoTextsWhereThereAreMany(source: String) throws {
        #expect(try Pattern(source).alternatives == nil)
    }

    @Test func escapesEveryOperator() throws {
        let text = "a.b*c+d?(e)|[f]{2}^$\\g é\n"
        #expect(try Pattern(Pattern.escaping(text)).matches(text))
        #expect(try Pattern(Pattern.escaping(text)).alternatives == [text])
    }

    @Test(arguments: [
        "(a*)*b", "(a|aa)+$b", "(x+x+)+y", "(a+)+(b+)+c", "(.*)*x", "((a{0,30}){0,30})b", "\\b(a|a?)*\\B!",
    ])
    func catastrophicPatternsEnd(source: String) throws {
        let pattern = try Pattern(source)
        let text = String(repeating: "a", count: 2000) + String(repeating: "x", count: 2000)
        #expect(pattern.wholeMatch(text + "?") == nil)
        #expect(!pattern.matches(text + "?"))
    }

    @Test func manyTasksMatchAtOnce() async throws {
        let pattern = try Pattern("(ab|cd)+[x-z]?")
        await withTaskGroup(of: Int.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    (0..<500).count { pattern.matches($0.isMultiple(of: 2) ? "abcdabx" : "abcda") }
                }
            }
            for await count in group { #expect(count == 250) }
        }
    }
}
