import Testing

@testable import Scraping

@Suite struct TargetAddressTests {
    @Test(arguments: [
        ("localhost:8100", "http://localhost:8100/metrics", "localhost:8100"),
        ("http://kong:8001", "http://kong:8001/metrics", "kong:8001"),
        ("http://kong:8001/", "http://kong:8001/metrics", "kong:8001"),
        ("kong", "http://kong/metrics", "kong"),
        ("https://kong.example.com", "https://kong.example.com/metrics", "kong.example.com"),
        ("HTTPS://Kong:443/a/b?c=d#e", "https://kong/a/b?c=d", "Kong:443"),
        ("http://kong:80?x=1", "http://kong/metrics?x=1", "kong:80"),
        ("[::1]:8100", "http://[::1]:8100/metrics", "[::1]:8100"),
        ("https://[2001:db8::7]/x", "https://[2001:db8::7]/x", "[2001:db8::7]"),
        ("  10.0.0.7:8100\n", "http://10.0.0.7:8100/metrics", "10.0.0.7:8100"),
        ("http://me:hush@kong:8001", "http://kong:8001/metrics", "kong:8001"),
        ("kong:1/m?apikey=hush&x=y", "http://kong:1/m?apikey=***&x=y", "kong:1"),
    ])
    func reads(_ text: String, url: String, instance: String) throws {
        let address = try TargetAddress(text)
        #expect(address.url == url)
        #expect(address.instance == instance)
    }

    @Test(arguments: [
        ("", TargetAddressError.Problem.empty),
        ("   ", .empty),
        ("ftp://kong", .unknownScheme("ftp")),
        ("unix:kong.sock", .badSocketPath("kong.sock")), ("unix:/", .badSocketPath("/")),
        ("http://", .noHost),
        ("http://:8100", .noHost),
        ("/metrics", .noHost),
        ("kong:", .badPort("")),
        ("kong:0", .badPort("0")),
        ("kong:65536", .badPort("65536")),
        ("kong:99999999999999999999", .badPort("99999999999999999999")),
        ("kong:80a", .badPort("80a")),
        ("kong:+80", .badPort("+80")),
        ("::1", .bareIPv6("::1")),
        ("[::1", .unclosedBracket),
        ("[::1]x", .badHost("[::1]x")),
        ("[kong]:80", .badHost("kong")),
        ("ko ng:80", .blankOrControlCharacter),
        ("kong\u{1b}[31m", .blankOrControlCharacter),
        ("köng:80", .notASCII),
        ("ko!ng", .badHost("ko!ng")),
        ("--interval", .looksLikeOption),
    ])
    func refuses(_ text: String, problem: TargetAddressError.Problem) {
        let error = #expect(throws: TargetAddressError.self) { try TargetAddress(text) }
        #expect(error?.problem == problem)
        #expect(error?.description.utf8.allSatisfy { $0 >= 0x20 } == true)
    }

    @Test func refusesEndlessText() {
        #expect(throws: TargetAddressError.self) { try TargetAddress(String(repeating: "a", count: 10_000)) }
    }

    @Test func errorsHideCredentials() {
        let error = #expect(throws: TargetAddressError.self) { try TargetAddress("http://me:hush@kong:x") }
        #expect(error?.description.contains("hush") == false)
        #expect(error?.description.contains("http://***@kong:x") == true)
    }

    @Test func descriptionsHideCredentials() throws {
        let address = try TargetAddress("http://me:h%75sh@kong")
        #expect(address.userInfo?.text == "me:hush")
        var dumped = ""
        dump(address, to: &dumped)
        #expect(!dumped.contains("hush"))
        #expect(!"\(address)".contains("hush"))
    }

    @Test(arguments: [
        ("/new", "http://kong:8100/new"),
        ("new?x=1", "http://kong:8100/a/new?x=1"),
        ("?x=1", "http://kong:8100/a/b?x=1"),
        ("//other/x", "http://other/x"),
        ("https://other:1/", "https://other:1/"),
        ("/x?u=http://y", "http://kong:8100/x?u=http://y"),
    ])
    func resolves(_ location: String, url: String) throws {
        #expect(try TargetAddress("kong:8100/a/b?q").resolving(location).url == url)
    }

    @Test func secretsStayAtHome() throws {
        let address = try TargetAddress("http://me:hush@kong:8100")
        #expect(try address.resolving("/x").userInfo != nil)
        #expect(try address.resolving("https://kong/x").userInfo != nil)
        #expect(try address.resolving("http://kong:8101/x").userInfo == nil)
        #expect(try address.resolving("http://kong2:8100/x").userInfo == nil)
        #expect(try TargetAddress("https://a:b@kong").resolving("http://kong/x").userInfo == nil)
    }
}
