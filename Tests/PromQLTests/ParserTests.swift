import MetricModel
import Testing

@testable import PromQL

struct ParserTests {
    /// Queries with the message Prometheus gives.
    private static let mistakes: [(String, String)] = [
        ("", "1:1: parse error: no expression found in input"),
        ("sum(", "1:5: parse error: unclosed left parenthesis"),
        ("(1", "1:3: parse error: unclosed left parenthesis"),
        ("1)", "1:3: parse error: unexpected right parenthesis ')'"),
        ("foo{", "1:5: parse error: unexpected end of input inside braces"),
        ("foo{a=b}", "1:7: parse error: unexpected identifier \"b\" in label matching, expected string"),
        ("foo{a}", "1:6: parse error: unexpected \"}\" in label matching, expected label matching operator"),
        ("foo{a>\"b\"}", "1:6: parse error: unexpected character inside braces: '>'"),
        ("foo{gibberish}", "1:14: parse error: unexpected \"}\" in label matching, expected label matching operator"),
        ("{}", "1:1: parse error: vector selector must contain at least one non-empty matcher"),
        ("{x=\"\"}", "1:1: parse error: vector selector must contain at least one non-empty matcher"),
        ("{x!=\"y\"}", "1:1: parse error: vector selector must contain at least one non-empty matcher"),
        ("foo{__name__=\"bar\"}", "1:1: parse error: metric name must not be set twice: \"foo\" or \"bar\""),
        ("1 +", "1:4: parse error: unexpected end of input"),
        ("+", "1:2: parse error: unexpected end of input"),
        ("foo bar", "1:5: parse error: unexpected identifier \"bar\""),
        ("1 == 1", "1:3: parse error: comparisons between scalars must use BOOL modifier"),
        ("1 and 1", "1:1: parse error: set operator \"and\" not allowed in binary scalar expression"),
        ("1 or foo", "1:1: parse error: set operator \"or\" not allowed in binary scalar expression"),
        ("foo + bool bar", "1:5: parse error: bool modifier can only be used on comparison operators"),
        ("foo or on(bar) group_left(baz) bar", "1:1: parse error: no grouping allowed for \"or\" operation"),
        (
            "1 offset 1d",
            "1:1: parse error: offset modifier must be preceded by an instant vector selector or range vector selector or a subquery"
        ),
        ("foo offset 1s offset 2s", "1:1: parse error: offset may not be set multiple times"),
        ("foo offset bar", "1:12: parse error: unexpected identifier \"bar\" in offset, expected number or duration"),
        ("foo @ 1 @ 2", "1:1: parse error: @ <timestamp> may not be set multiple times"),
        ("foo @ bar", "1:7: parse error: unexpected identifier \"bar\" in @, expected timestamp"),
        ("(foo + bar)[5m]", "1:12: parse error: ranges only allowed for vector selectors"),
        ("foo[0m]", "1:5: parse error: duration must be greater than 0"),
        ("foo[", "1:5: parse error: unexpected end of input in duration expression"),
        ("foo[5m", "1:7: parse error: unclosed left bracket"),
        ("foo[5m:", "1:8: parse error: unclosed left bracket"),
        ("sum(foo[5m", "1:11: parse error: unclosed left parenthesis"),
        ("foo[5m:1m:1m]", "1:10: parse error: unexpected colon ':'"),
        ("foo[:1m]", "1:6: parse error: unexpected colon before duration in duration expression"),
        ("foo[5m [1m]]", "1:8: parse error: unexpected left bracket '['"),
        ("foo[5m bar]", "1:8: parse error: unexpected character: 'b', expected ':'"),
        (
            "foo[5m \"bar\"]",
            "1:8: parse error: unexpected string \"\\\"bar\\\"\" in subquery or range, expected \":\" or \"]\""
        ),
        ("foo]", "1:4: parse error: unexpected right bracket ']'"),
        ("foo[1hs]", "1:5: parse error: unknown unit \"hs\" in duration \"1hs\""),
        ("sum foo", "1:5: parse error: unexpected identifier \"foo\""),
        ("sum by (a) foo", "1:12: parse error: unexpected identifier \"foo\" in aggregation"),
        ("foo{a=\"\u{fffd}\"}", "1:7: parse error: invalid UTF-8 rune"),
        (
            "vector(1e400)",
            "1:8: parse error: error parsing number: strconv.ParseFloat: parsing \"1e400\": value out of range"
        ),
        (
            "foo @ 1e30",
            "1:1: parse error: timestamp out of bounds for @ modifier: 1000000000000000019884624838656.000000"
        ),
        ("foo!", "1:4: parse error: unexpected character after '!': '\u{fffd}'"),
        ("foo[xy]", "1:5: parse error: unexpected character in duration expression: 'x'"),
        ("foo[26m+4m]", "1:5: parse error: experimental duration expression is not enabled"),
        ("foo[5m1h]", "1:5: parse error: not a valid duration string: \"5m1h\""),
        ("foo[5m][5m]", "1:8: parse error: ranges only allowed for vector selectors"),
        ("rate(foo)", "1:6: parse error: expected type range vector in call to function \"rate\", got instant vector"),
        ("rate(foo[5m], 1)", "1:1: parse error: expected 1 argument(s) in call to \"rate\", got 2"),
        ("label_join(foo)", "1:1: parse error: expected at least 3 argument(s) in call to \"label_join\", got 1"),
        ("round(foo, 1, 2)", "1:1: parse error: expected at most 2 argument(s) in call to \"round\", got 3"),
        ("floor()", "1:1: parse error: expected 1 argument(s) in call to \"floor\", got 0"),
        ("non_existent(foo)", "1:1: parse error: unknown function with name \"non_existent\""),
        ("sort_by_label(foo, \"a\")", "1:1: parse error: function \"sort_by_label\" is not enabled"),
        (
            "limitk(2, foo)",
            "1:1: parse error: limitk() is experimental and must be enabled with --enable-feature=promql-experimental-functions"
        ),
        ("sum()", "1:1: parse error: no arguments for aggregate expression provided"),
        (
            "topk(foo)",
            "1:1: parse error: wrong number of arguments for aggregate expression provided, expected 2, got 1"
        ),
        ("sum(5)", "1:5: parse error: expected type instant vector in aggregation expression, got scalar"),
        ("count_values(5, foo)", "1:14: parse error: expected type string in aggregation parameter, got scalar"),
        (
            "sum(foo) by (a b)",
            "1:16: parse error: unexpected identifier \"b\" in grouping opts, expected \",\" or \")\""
        ),
        ("sum(foo,)", "1:8: parse error: trailing commas not allowed in function call args"),
        (
            "foo * on(a) group_left(a) bar",
            "1:5: parse error: label \"a\" must not occur in ON and GROUP clause at once"
        ),
        ("1 + on(a) 2", "1:1: parse error: vector matching only allowed between instant vectors"),
        ("foo[5m] + 1", "1:1: parse error: binary expression must contain only scalar and instant vector types"),
        (
            "-foo[5m]",
            "1:1: parse error: unary expression only allowed on expressions of type scalar or instant vector, got \"range vector\""
        ),
        ("\"a\" + 1", "1:1: parse error: binary expression must contain only scalar and instant vector types"),
        ("1[5m:]", "1:1: parse error: subquery is only allowed on instant vector, got scalar instead"),
        ("foo =~ bar", "1:5: parse error: unexpected character after '=': '~'"),
        ("foo ! bar", "1:5: parse error: unexpected character after '!': ' '"),
        ("\"abc", "1:1: parse error: unterminated quoted string"),
        ("`abc", "1:1: parse error: unterminated raw string"),
        ("1.2.3", "1:1: parse error: bad number or duration syntax: \"1.2.\""),
        ("5x", "1:1: parse error: bad number or duration syntax: \"5\""),
        ("foo\n  + &", "2:5: parse error: unexpected character: '&'"),
    ]

    @Test("Mistakes are told in Prometheus' words", arguments: mistakes)
    func mistake(query: String, message: String) {
        #expect(throws: QueryError.self) { try ParsedQuery(query) }
        do throws(QueryError) {
            _ = try ParsedQuery(query)
        } catch {
            #expect(error.message == message)
            #expect(error.kind == .parse)
        }
    }

    @Test(
        "Expressions print as Prometheus prints them",
        arguments: [
            ("sum(rate(x[5m])) by (a,b)", "sum by (a, b) (rate(x[5m]))"),
            ("sum(x)without(a)", "sum without (a) (x)"),
            ("sum by () (x)", "sum(x)"),
            ("a+b*c", "a + b * c"),
            ("a - (b - c)", "a - (b - c)"),
            ("x / on(a) group_left b", "x / on (a) group_left () b"),
            ("x * ignoring(a,) group_right(c) b", "x * ignoring (a) group_right (c) b"),
            ("x == bool 1", "x == bool 1"),
            ("x{b='1',a!~\"2\"}", "x{a!~\"2\",b=\"1\"}"),
            ("{__name__=\"x\"}", "{__name__=\"x\"}"),
            ("{\"a.b\",\"l.x\"=\"v\"}", "{\"l.x\"=\"v\",__name__=\"a.b\"}"),
            ("x[1h30m:30s] offset 5m @ 100", "x[1h30m:30s] @ 100.000 offset 5m"),
            ("x[300] offset -60", "x[5m] offset -1m"),
            ("x @ end()", "x @ end()"),
            ("-x ^ 2", "-x ^ 2"),
            ("- 1", "-1"),
            ("topk(3,x)", "topk(3, x)"),
            ("count_values('a',x)", "count_values(\"a\", x)"),
            ("1h", "1h"),
            ("0x1F + 1_000 + 1e3", "31 + 1000 + 1000"),
            ("Inf + NaN", "+Inf + NaN"),
            ("max_over_time((x)[1h:])", "max_over_time((x)[1h:])"),
            ("sum", "sum"),
            ("offset offset 5m", "offset offset 5m"),
            ("x # a comment\n + y", "x + y"),
        ])
    func printing(query: String, printed: String) throws {
        let expression = try ParsedQuery(query).expression
        #expect(expression.description == printed)
        #expect(try ParsedQuery(printed).expression.description == printed)
    }

    @Test func longExpressionsAreBrokenUp() throws {
        let query = """
            histogram_quantile(0.95, sum by (le, ai_provider, ai_model) \
            (rate(kong_ai_llm_provider_latency_ms_bucket{workspace="search"}[5m]))) > 1000
            """
        #expect(
            try ParsedQuery(query).expression.formatted == """
                  histogram_quantile(
                    0.95,
                    sum by (le, ai_provider, ai_model) (
                      rate(kong_ai_llm_provider_latency_ms_bucket{workspace="search"}[5m])
                    )
                  )
                >
                  1000
                """)
    }

    @Test func selectorsAreListed() throws {
        let query = try ParsedQuery("sum(rate(a[5m])) / on () b{c=\"d\"} + max_over_time(e[1h:])")
        #expect(query.expression.selectors.map(\.name) == ["a", "b", "e"])
    }

    @Test func selectorsAreReadAlone() throws {
        #expect(try VectorSelector(parsing: "x{a=\"b\"}").matchers.map(\.description) == ["a=\"b\"", "__name__=\"x\""])
        for text in ["x offset 5m", "x @ 1", "sum(x)", "1", "x[5m]"] {
            #expect(throws: QueryError.self) { try VectorSelector(parsing: text) }
        }
    }

    @Test func badPatternsAreRefused() throws {
        do throws(QueryError) {
            _ = try ParsedQuery("x{a=~\"(b\"}")
        } catch {
            #expect(error.message == "1:3: parse error: error parsing regexp: missing closing ): `(b`")
        }
    }

    @Test func rangesUnderlineTheMistake() throws {
        do throws(QueryError) {
            _ = try ParsedQuery("sum(rate(foo))")
        } catch {
            #expect(error.range == 9..<12)
        }
    }

    @Test("Nesting has a limit", arguments: ["(", "-", "sum(", "abs("])
    func deepNesting(opening: String) {
        let closing = opening.hasSuffix("(") ? ")" : ""
        let query = String(repeating: opening, count: 100_000) + "x" + String(repeating: closing, count: 100_000)
        #expect(throws: QueryError.self) { try ParsedQuery(query) }
    }

    @Test("Chains have a limit", arguments: [" + x", " ^ x", "[1m:1m]", " or x"])
    func longChains(link: String) {
        #expect(throws: QueryError.self) { try ParsedQuery("x" + String(repeating: link, count: 100_000)) }
        #expect(throws: Never.self) {
            try ParsedQuery("x" + (link == "[1m:1m]" ? "" : String(repeating: link, count: 90)))
        }
    }

    /// Any cut or change of a good query gives an answer or an error, and comes to an end.
    @Test func brokenQueriesAreRefused() {
        let seed =
            #"sum by (a, "b.c") (rate(x{a=~"b|c",d!="\xff"}[5m] offset -1h @ end())) / on (a) group_left 0x1f ^ -1.5e3"#
        let bytes = Array(seed.utf8)
        for index in bytes.indices {
            _ = try? ParsedQuery(String(decoding: bytes[..<index], as: UTF8.self))
            for byte in [UInt8(ascii: "("), UInt8(ascii: "\""), UInt8(ascii: "["), UInt8(ascii: "0"), 0xff, 0] {
                var changed = bytes
                changed[index] = byte
                _ = try? ParsedQuery(String(decoding: changed, as: UTF8.self))
            }
        }
    }
}
