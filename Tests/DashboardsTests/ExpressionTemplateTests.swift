import MetricModel
import Patterns
import Testing

@testable import Dashboards

struct ExpressionTemplateTests {
    private func expand(_ text: String, _ variables: [String: TemplateVariable] = [:]) -> String {
        let values = TemplateValues(
            interval: .seconds(120), rateInterval: .seconds(135), range: .minutes(15), variables: variables)
        return ExpressionTemplate(text).expanded(values)
    }

    private func chosen(_ values: String...) -> TemplateVariable { TemplateVariable(choice: .values(values)) }

    @Test(arguments: [
        ("[$__interval] $__interval_ms", "[2m] 120000"),
        ("[$__rate_interval] $__rate_interval_ms", "[2m15s] 135000"),
        ("[$__range] $__range_s ${__range_s}s $__range_ms", "[900s] 900 900s 900000"),
        ("[[__interval]] ${__interval}", "2m 2m"),
        ("$__intervals", "2ms"),
        ("$unknown ${unknown} [[unknown]] ${ws", "$unknown ${unknown} [[unknown]] ${ws"),
        (
            #"label_replace(x, "a", "$1", "b", "([[:alpha:]]+)")"#,
            #"label_replace(x, "a", "$1", "b", "([[:alpha:]]+)")"#
        ),
        ("$", "$"), ("[[", "[["), ("${}", "${}"), ("${ws:", "${ws:"),
    ])
    func putsGrafanasNamesIn(text: String, expected: String) {
        #expect(expand(text, ["ws": chosen("a")]) == expected)
    }

    @Test func takesEveryFormOfAName() {
        let variables = ["ws": chosen("search"), "ws2": chosen("other")]
        #expect(
            expand(#"{a=~"$ws", b=~"${ws}", c=~"[[ws]]", d=~"${ws:regex}", e=~"$ws2"}"#, variables)
                == #"{a=~"search", b=~"search", c=~"search", d=~"search", e=~"other"}"#)
    }

    @Test func joinsSeveralValuesAsAPattern() {
        #expect(expand(#"{a=~"$ws"}"#, ["ws": chosen("a.b", "c|d")]) == #"{a=~"(a\\.b|c\\|d)"}"#)
        #expect(expand("{a=~`$ws`}", ["ws": chosen("a.b", "c")]) == #"{a=~`(a\.b|c)`}"#)
        #expect(expand("by ($ws)", ["ws": TemplateVariable(choice: .values(["le"]), isMultiple: false)]) == "by (le)")
    }

    @Test func takesAllForAnything() {
        #expect(expand(#"{a=~"$ws"}"#, ["ws": TemplateVariable(choice: .all)]) == #"{a=~".*"}"#)
        #expect(expand(#"{a=~"$ws"}"#, ["ws": TemplateVariable(choice: .all, allValue: ".+")]) == #"{a=~".+"}"#)
        #expect(expand(#"{a=~"$ws"}"#, ["ws": TemplateVariable(choice: .values([]))]) == #"{a=~".*"}"#)
    }

    /// Grafana writes all values there are where nothing else is said of All (TemplateSrv.getAllValue).
    @Test(arguments: [
        ("$v", #"(a|b\.c)"#), ("${v:regex}", #"(a|b\.c)"#), ("${v:csv}", "a,b.c"), ("${v:json}", #"["a","b.c"]"#),
        ("${v:pipe}", "a|b.c"), ("${v:raw}", "a,b.c"), ("${v:text}", "All"), ("${v:singlequote}", "'a','b.c'"),
    ])
    func writesAllAsTheValuesThereAre(text: String, expected: String) {
        var all = TemplateVariable(choice: .all, isMultiple: false)
        all.options = ["a", "b.c"]
        #expect(expand(text, ["v": all]) == expected)
        all.allValue = "x.*"
        #expect(expand(text, ["v": all]) == (text == "${v:text}" ? "All" : "x.*"))
    }

    @Test func listsOfManyValuesAreNoPatterns() {
        var all = TemplateVariable(choice: .all)
        all.options = (0..<10_000).map { "v\($0)" }
        #expect(expand(#"{a=~"$v"}"#, ["v": all]) == #"{a=~".*"}"#)
        #expect(expand("${v:csv}", ["v": all]).utf8.count > 50_000)
        // So many more can be told one by one, which tells `.*` apart from what a pattern of the variable leaves out.
        all.options = (0..<3000).map { "node-\($0)" }
        let some = expand("$v", ["v": all])
        #expect(some.hasPrefix("(node-0|node-1|") && some.hasSuffix("|node-2999)"))
        #expect((try? Pattern(some))?.alternatives?.count == 3000)
    }

    @Test func titlesSayAll() {
        var all = TemplateVariable(choice: .all)
        all.options = ["a", "b"]
        let values = TemplateValues(
            interval: .seconds(1), rateInterval: .seconds(1), range: .seconds(1), variables: ["v": all])
        #expect(ExpressionTemplate("CPU of $v").readable(values) == "CPU of All")
    }

    /// Neither quotes nor `#` mean anything between words, where several values are read as a list.
    @Test func proseIsNoPromQL() {
        let values = TemplateValues(
            interval: .seconds(1), rateInterval: .seconds(1), range: .seconds(1),
            variables: ["v": chosen("a.b", "c\"d"), "w": chosen("x")])
        #expect(ExpressionTemplate("## Don't $w #$v").readable(values) == "## Don't x #a.b + c\"d")
        #expect(ExpressionTemplate("# $v `$v`").readable(values, format: "join:, ") == "# a.b, c\"d `a.b, c\"d`")
        #expect(ExpressionTemplate("${v:pipe} $__interval [[w]]").readable(values) == "a.b|c\"d 1s x")
    }

    @Test func titlesSayTheTextsOfValues() {
        var variable = TemplateVariable(choice: .values(["1", "3"]))
        variable.texts = ["1": "one"]
        #expect(expand("${v:text} ${v:csv}", ["v": variable]) == "one + 3 1,3")
    }

    @Test func formatsOnDemand() {
        let variables = ["v": chosen("a", "b")]
        #expect(expand("${v:pipe} ${v:csv} ${v:glob} ${v:text} ${v:raw}", variables) == "a|b a,b {a,b} a + b a,b")
        #expect(expand("${v:singlequote} ${v:doublequote}", variables) == #"'a','b' "a","b""#)
    }

    /// Every format that Grafana knows (public/app/features/templating/formatRegistry.ts).
    @Test(
        arguments: [
            ("lucene", #"("a b" OR "c|d")"#), ("raw", "a b,c|d"), ("regex", #"(a b|c\|d)"#), ("pipe", "a b|c|d"),
            ("distributed", "a b,ws=c|d"), ("csv", "a b,c|d"), ("html", "a b, c|d"), ("json", #"["a b","c|d"]"#),
            ("percentencode", "%7Ba%20b%2Cc%7Cd%7D"), ("uriencode", "%7Ba%20b,c%7Cd%7D"),
            ("singlequote", "'a b','c|d'"),
            ("doublequote", #""a b","c|d""#), ("sqlstring", "'a b','c|d'"), ("glob", "{a b,c|d}"),
            ("text", "a b + c|d"), ("queryparam", "var-ws=a%20b&var-ws=c%7Cd"), ("join", "a b,c|d"),
            ("join: and ", "a b and c|d"), ("unheard-of", "a b,c|d"),
        ])
    func knowsEveryFormat(format: String, expected: String) {
        let variable = TemplateVariable(choice: .values(["a b", "c|d"]))
        #expect(expand("${ws:\(format)}", ["ws": variable]) == expected)
    }

    @Test(arguments: [
        ("date", "2026-11-22T06:50:37.500Z"), ("date:iso", "2026-11-22T06:50:37.500Z"), ("date:seconds", "1795330237"),
        ("date:YYYY-MM-DD", "2026-11-22"), ("text", "1795330237500"),
    ])
    func writesDates(format: String, expected: String) {
        let variable = TemplateVariable(choice: .values(["1795330237500"]), isMultiple: false)
        #expect(expand("${ws:\(format)}", ["ws": variable]) == expected)
        #expect(expand("${ws:date}", ["ws": TemplateVariable(choice: .values(["x"]))]) == "x")
    }

    @Test func datesFollowTheBoardsClock() {
        var values = TemplateValues(
            interval: .seconds(1), rateInterval: .seconds(1), range: .seconds(1),
            variables: ["__from": TemplateVariable(choice: .values(["1795330237500"]), isMultiple: false)])
        values.clock = ClockZone(offset: .hours(9))
        let text = "${__from:date:YYYY-MM-DD HH:mm Z} ${__from:date}"
        #expect(ExpressionTemplate(text).readable(values) == "2026-11-22 15:50 +09:00 2026-11-22T06:50:37.500Z")
    }

    @Test func allHasAName() {
        #expect(expand("${ws:text}", ["ws": TemplateVariable(choice: .all)]) == "All")
        #expect(expand("${ws:pipe}", ["ws": TemplateVariable(choice: .all, allValue: "x.*")]) == "x.*")
    }

    /// No value may end the string it stands in, whatever the quotes and the format.
    @Test(arguments: ["", ":regex", ":pipe", ":csv", ":raw", ":glob", ":text"], ["\"", "'", "`"])
    func letsNoValueOutOfItsString(format: String, quote: String) {
        let hostile = [
            #""} or up{x=~""#, "'} or up", "`} or up", #"\"#, #"a\"#, #"\""#, #"\'"#, "line\nbreak", "nul\0esc\u{1b}",
            "$ws ${__range}", "[[ws]]",
        ]
        for value in hostile {
            for isMultiple in [true, false] {
                let variable = TemplateVariable(choice: .values([value]), isMultiple: isMultiple)
                let text = expand("{a=~\(quote)${ws\(format)}\(quote)} END", ["ws": variable])
                #expect(Self.closesOnce(text, quote: quote), "\(text)")
            }
        }
    }

    @Test func keepsAHostileValueWhole() {
        #expect(expand(#"{a=~"$ws"}"#, ["ws": chosen(#"x"} or up{"#)]) == #"{a=~"x\x22\\} or up\\{"}"#)
        #expect(expand("{a=~`$ws`}", ["ws": chosen("`")]) == #"{a=~`\x60`}"#)
    }

    @Test func looksAtStringsOutsideOfComments() {
        #expect(expand("x # it's $ws\n{a=~\"$ws\"}", ["ws": chosen("\"")]) == "x # it's $ws\n{a=~\"\\x22\"}")
    }

    /// Reads the one string as PromQL's lexer does and looks at what follows it.
    private static func closesOnce(_ text: String, quote: String) -> Bool {
        var rest = text.utf8.dropFirst("{a=~".utf8.count + 1)
        let end = quote.utf8.first
        while let byte = rest.first, byte != end {
            if byte == UInt8(ascii: "\n") && quote != "`" { return false }
            rest = rest.dropFirst(byte == UInt8(ascii: "\\") && quote != "`" ? 2 : 1)
        }
        return String(Substring(rest.dropFirst())) == "} END"
    }
}
