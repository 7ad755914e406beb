import Testing

@testable import Interface

struct MatcherValuesTests {
    @Test(arguments: [
        (#"x{consumer="acme"}"#, ["acme"]), (#"x{ consumer =~ 'a|b' }"#, ["a|b", "a", "b"]),
        (#"x{"consumer"!="a\"b"}"#, [#"a\"b"#, #"a"b"#]), ("x{consumer!~`a\\.b`}", [#"a\.b"#, "a.b"]),
        (#"x{my_consumer="c",consumer_="d"}"#, []), (#"consumer"#, []), (#"x{consumer="#, []), (#"{consumer=""}"#, []),
        (#"{consumer="open"#, ["open"]), (#"{consumer="a\"#, ["a\\", "a"]),
    ])
    func findsWhatIsAskedFor(expression: String, values: [String]) {
        #expect(Set(MatcherValues(expression)(of: "consumer").filter { !$0.isEmpty }) == Set(values))
    }
}
