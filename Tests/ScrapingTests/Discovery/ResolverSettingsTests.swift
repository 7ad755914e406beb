import Testing

@testable import Scraping

@Suite struct ResolverSettingsTests {
    @Test func reads() {
        let settings = ResolverSettings(
            parsing: """
                # comment
                nameserver 10.0.0.1
                nameserver\tfd00::1
                search a.example b.example
                options ndots:2 timeout:3 attempts:1 rotate timeout:x
                strange thing
                """)
        #expect(settings.servers.map(\.host) == ["10.0.0.1", "fd00::1"])
        #expect(settings.timeoutSeconds == 3)
        #expect(settings.attempts == 1)
        #expect(settings.candidates(for: "kong") == ["kong.a.example", "kong.b.example", "kong"])
        #expect(settings.candidates(for: "a.b.c") == ["a.b.c", "a.b.c.a.example", "a.b.c.b.example"])
        #expect(settings.candidates(for: "kong.") == ["kong."])
    }

    @Test func thisMachineIsAskedWhereNobodyIsNamed() {
        #expect(ResolverSettings(parsing: "").servers.map(\.host) == ["127.0.0.1", "::1"])
    }
}
