import TestSupport
import Testing

@testable import Patterns

@Suite struct SyntaxParserTests {
    @Test(
        arguments: [
            ("[a", "missing closing ]: `[a`"), ("x[a-", "missing closing ]: `[a-`"), ("[]", "missing closing ]: `[]`"),
            ("*", "missing argument to repetition operator: `*`"),
            ("a|*?", "missing argument to repetition operator: `*?`"),
            ("(+)", "missing argument to repetition operator: `+`"),
            ("\\Q\\E*", "missing argument to repetition operator: `*`"),
            ("(?i)*", "missing argument to repetition operator: `*`"),
            ("{2}", "missing argument to repetition operator: `{2}`"),
            ("a**", "invalid nested repetition operator: `**`"), ("a*??", "invalid nested repetition operator: `*??`"),
            ("a{2}{3}", "invalid nested repetition operator: `{2}{3}`"),
            ("a{1001}", "invalid repeat count: `{1001}`"), ("a{2,1}", "invalid repeat count: `{2,1}`"),
            ("a{99999999999999999999}", "invalid repeat count: `{99999999999999999999}`"),
            ("((x{10}){10}){11}", "invalid repeat count: `{11}`"),
            ("(a", "missing closing ): `(a`"), ("a)", "unexpected ): `a)`"), ("(a|b))", "unexpected ): `(a|b))`"),
            ("(?=a)", "invalid or unsupported Perl syntax: `(?=`"),
            ("(?i-)", "invalid or unsupported Perl syntax: `(?i-)`"),
            ("(?", "invalid or unsupported Perl syntax: `(?`"), ("(?<", "invalid or unsupported Perl syntax: `(?<`"),
            ("(?<=a>b)", "invalid named capture: `(?<=a>`"), ("(?P<n", "invalid named capture: `(?P<n`"),
            ("(?P<x y>a)", "invalid named capture: `(?P<x y>`"), ("(?<>a)", "invalid named capture: `(?<>`"),
            ("\\", "trailing backslash at end of expression: ``"),
            ("[\\", "trailing backslash at end of expression: ``"),
            ("\\1", "invalid escape sequence: `\\1`"), ("\\y", "invalid escape sequence: `\\y`"),
            ("\\C", "invalid escape sequence: `\\C`"), ("\\x{110000}", "invalid escape sequence: `\\x{110000`"),
            ("\\xZ", "invalid escape sequence: `\\xZ`"), ("[z-a]", "invalid character class range: `z-a`"),
            ("\\p{Nope}", "invalid character class range: `\\p{Nope}`"),
            ("\\p{L", "invalid character class range: `\\p{L`"),
            ("[[:nope:]]", "invalid character class range: `[:nope:]`"),
        ] as [(String, String)])
    func explainsFaults(source: String, expected: String) {
        #expect(throws: PatternError("error parsing regexp: " + expected)) { try Pattern(source) }
    }

    @Test func boundsNesting() throws {
        let open = String(repeating: "(", count: 1000) + String(repeating: ")", count: 1000)
        #expect(throws: PatternError("error parsing regexp: expression nests too deeply: `\(open)`")) {
            try Pattern(open)
        }
        let stars = String(repeating: "(?:", count: 1001) + "a" + String(repeating: ")*", count: 1001)
        #expect(throws: PatternError.self) { try Pattern(stars) }
        let deep = String(repeating: "(", count: 900) + "a" + String(repeating: ")", count: 900)
        #expect(try Pattern(deep).matches("a"))
    }

    @Test(arguments: [
        String(repeating: "x{1000}", count: 100), "(" + String(repeating: "(xx?)", count: 1000) + "){1000}",
        String(repeating: "(a)", count: 4000), (0x4000..<0x4400).map { "[\\PL\\x{\(String($0, radix: 16))}]" }.joined(),
    ])
    func boundsSize(source: String) {
        #expect(throws: PatternError.self) { _ = try Pattern(source) }
    }

    @Test func readsAnythingWithoutTrapping() {
        var random = SplitMix64(seed: 7)
        let pieces = [
            "(", ")", "[", "]", "^", "$", "\\", "*", "+?", "{2", ",3}", "}", "|", "-", ":", "?", "P<n>", "i",
            "a", "😀", "\\p", "{L}", "\\x", "0", "[:", ":]", "alpha", "\\Q", "\\E", ".",
        ]
        for _ in 0..<3000 {
            let source = (0..<Int.random(in: 0..<12, using: &random))
                .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            guard let pattern = try? Pattern(source) else { continue }
            _ = pattern.matches(source)
            _ = pattern.firstMatch(in: "aab😀\n(x)")
        }
    }
}
