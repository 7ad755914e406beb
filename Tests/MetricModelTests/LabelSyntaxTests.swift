import MetricModel
import Testing

@Suite struct LabelSyntaxTests {
    @Test(arguments: [
        ("up", true, true), ("_a9", true, true), ("a:b", true, false), ("", false, false), ("9a", false, false),
        ("a.b", false, false), ("é", false, false), ("a b", false, false), (":", true, false), ("A_Z", true, true),
    ])
    func tellsClassicNames(name: String, isMetric: Bool, isLabel: Bool) {
        #expect(LabelSyntax.isClassicMetricName(name) == isMetric)
        #expect(LabelSyntax.isClassicLabelName(name) == isLabel)
    }

    /// What Go's strconv.Quote gives.
    @Test(arguments: [
        ("", #""""#), ("plain é 世 😀", #""plain é 世 😀""#), ("a\"b\\c", #""a\"b\\c""#),
        ("\u{07}\u{08}\u{0c}\n\r\t\u{0b}", #""\a\b\f\n\r\t\v""#), ("\u{0}\u{1b}\u{7f}", #""\x00\x1b\x7f""#),
        ("\u{80}\u{a0}\u{ad}", #""\u0080\u00a0\u00ad""#),
        ("\u{200b}\u{202e}\u{2028}\u{3000}", #""\u200b\u202e\u2028\u3000""#),
        ("\u{feff}\u{e000}", #""\ufeff\ue000""#), ("\u{e0001}\u{10ffff}", #""\U000e0001\U0010ffff""#),
        ("e\u{301}", "\"e\u{301}\""), ("\u{fffd}", "\"\u{fffd}\""),
    ])
    func quotesAsGoDoes(text: String, expected: String) {
        #expect(LabelSyntax.quoted(text).isBytewiseEqual(to: expected))
    }
}
