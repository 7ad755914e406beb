import MetricModel
import Testing

@testable import Scraping

@Suite struct ScrapeFailureTests {
    private static let reasons: [ScrapeFailureReason] = [
        .nameNotFound(host: "k"), .nameServiceFailed(host: "k", detail: "x"),
        .proxy(endpoint: "http://p:1", detail: "x"),
        .proxyStatus(407, phrase: "x"), .secretUnreadable(path: "/x", detail: "y"),
        .trustSettings(TrustSettingsError(option: "ca", file: "/x", detail: "y")), .tls(.noCommonVersion),
        .tls(.clientCertificateRefused(detail: "x")),
        .refused(endpoint: "k:1"), .unreachable(endpoint: "k:1", detail: "no route to host"),
        .tls(.untrusted(nil)), .tls(.outOfDate(nil, now: Timestamp(milliseconds: 0))), .tls(.wrongName(nil)),
        .tls(.notTLS),
        .tls(.clientCertificateWanted), .tls(.other("x")), .timedOut(.seconds(1)), .timedOutInBody(.seconds(1)),
        .closedBeforeAnswer(wasReset: true), .closedBeforeAnswer(wasReset: false), .notHTTP(detail: "\u{1b}[2J"),
        .redirect(.tooMany(10)), .redirect(.noLocation), .redirect(.badLocation("\u{1b}[2J")),
        .status(401, phrase: "Unauthorized"), .status(404, phrase: "Not\u{1b} Found"), .status(429, phrase: "x"),
        .status(503, phrase: "x"), .status(302, phrase: "x"), .truncated(received: 1, wasReset: true),
        .bodyTooLarge(limit: 100 << 20), .badCompression(detail: "x"), .noContentType,
        .unsupportedContentType("text/\u{202e}html", looksLikeHTML: true),
        .unsupportedContentType("x/y\n", looksLikeHTML: false),
        .unparsable(line: 1, column: 2, message: "a\nb", detail: "c\u{7}"), .sampleLimit(1),
        .labelLimit(message: "x"), .other("\u{9b}31m"),
    ]

    @Test(arguments: reasons)
    func textsAreSafe(_ reason: ScrapeFailureReason) throws {
        let target = Target(
            try TargetAddress("http://me:hush@k:1/m?token=hush"), headers: [try RequestHeader("X: hush")])
        let failure = ScrapeFailure(reason, target: target, address: target.address)
        for text in [failure.message, failure.advice] {
            #expect(!text.isEmpty)
            #expect(!text.contains("hush"))
            #expect(text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control && $0 != "\u{202e}" })
        }
        #expect(failure.advice.hasPrefix("k:1: "))
        #expect(failure.advice.utf8.count > "k:1: ".utf8.count)
    }

    @Test func missingTokensAreNamed() throws {
        let target = Target(try TargetAddress("k:1"), labels: ["instance": "node-2"])
        let failure = ScrapeFailure(.status(401, phrase: "Unauthorized"), target: target, address: target.address)
        #expect(
            failure.advice == "node-2: 401 Unauthorized: set Kong-Admin-Token with --header 'Kong-Admin-Token: …'")
    }

    @Test(arguments: [401, 403]) func tokensThatWereSentAreNotAskedForAgain(status: Int) throws {
        let target = Target(try TargetAddress("k:1"), headers: [try RequestHeader("Kong-Admin-Token: hush")])
        let failure = ScrapeFailure(.status(status, phrase: "No"), target: target, address: target.address)
        #expect(failure.advice.hasPrefix("k:1: \(status) No: "))
        #expect(!failure.advice.contains("set Kong-Admin-Token") && failure.advice.contains("token or password"))
    }
}
