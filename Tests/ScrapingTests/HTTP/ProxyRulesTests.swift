import Testing

@testable import Scraping

@Suite struct ProxyRulesTests {
    private func proxy(
        _ url: String, _ settings: ProxySettings, _ environment: ProxyEnvironment = ProxyEnvironment()
    ) throws -> String? {
        try ProxyRules(settings: settings, environment: environment).proxy(for: TargetAddress(url)).map { "\($0)" }
    }

    @Test func aProxyWithoutExceptionsIsForAll() throws {
        let settings = ProxySettings(url: try ProxyAddress("me:hush@proxy:3128"))
        #expect(try proxy("http://127.0.0.1:8100", settings) == "http://proxy:3128")
        #expect(try proxy("https://kong", settings) == "http://proxy:3128")
        #expect(try proxy("unix:/run/kong.sock", settings) == nil)
        #expect(try proxy("http://kong", ProxySettings()) == nil)
    }

    @Test func environment() throws {
        let environment = ProxyEnvironment(httpProxy: "plain:1", httpsProxy: "http://safe:2", noProxy: "skipped")
        let settings = ProxySettings(fromEnvironment: true)
        #expect(try proxy("http://kong", settings, environment) == "http://plain:1")
        #expect(try proxy("https://kong", settings, environment) == "http://safe:2")
        for url in ["http://skipped", "http://localhost:1", "http://127.1.2.3", "http://[::1]:1"] {
            #expect(try proxy(url, settings, environment) == nil)
        }
        #expect(try proxy("http://kong", ProxySettings(), environment) == nil)
        #expect(throws: ScrapeFailureReason.self) {
            try proxy("http://kong", settings, ProxyEnvironment(httpProxy: "socks5://p"))
        }
    }

    @Test(arguments: [
        ("*", "http://kong", true), ("kong.example", "http://kong.example", true),
        ("kong.example", "http://a.kong.example:9", true), ("kong.example", "http://mykong.example", false),
        (".kong.example", "http://kong.example", false), (".kong.example", "http://a.kong.example", true),
        ("*.kong.example", "http://a.kong.example", true), ("KONG.example", "http://kong.example", true),
        ("kong.example:8100", "http://kong.example:8100", true), ("kong.example:8100", "http://kong.example", false),
        ("10.0.0.0/8", "http://10.1.2.3:8100", true), ("10.0.0.0/8", "http://11.1.2.3", false),
        ("10.1.2.3", "http://10.1.2.3", true), ("fd00::/8", "http://[fd12::1]:1", true),
        ("[fd12::1]:8100", "http://[fd12::1]:8100", true), (" a , b.example ", "http://b.example", true),
        ("10.0.0.0/99", "http://10.1.2.3", false), (",,", "http://kong", false),
    ])
    func exceptions(_ exceptions: String, url: String, isDirect: Bool) throws {
        let settings = ProxySettings(url: try ProxyAddress("proxy:3128"), noProxy: exceptions)
        #expect((try proxy(url, settings) == nil) == isDirect)
    }
}
