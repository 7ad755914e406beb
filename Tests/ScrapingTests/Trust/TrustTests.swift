import Foundation
import MetricModel
import NIOHTTP1
import NIOSSL
import Testing

@testable import Scraping

@Suite(.serialized, .timeLimit(.minutes(10))) struct TrustTests {
    private let certificates: TestCertificates

    init() throws {
        certificates = try TestCertificates.shared.get()
    }

    /// What comes of asking a server that shows a certificate.
    private func fetch(
        _ server: String, host: String = "127.0.0.1", wantsClient: Bool = false, newest: TLSVersion? = nil,
        tls: TLSSettings
    ) async throws -> Result<FetchedPage, ScrapeFailure> {
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: try NIOSSLCertificate.fromPEMFile(certificates.path("\(server).pem")).map {
                .certificate($0)
            },
            privateKey: .privateKey(try NIOSSLPrivateKey(file: certificates.path("\(server).key"), format: .pem)))
        configuration.minimumTLSVersion = .tlsv12
        configuration.maximumTLSVersion = newest
        if wantsClient {
            configuration.certificateVerification = .noHostnameVerification
            configuration.trustRoots = .file(certificates.path("ca.pem"))
        }
        let pages = PageServer()
        try await pages.start(tls: configuration)
        defer { pages.stop() }
        return try await fetch(url: "https://\(host):\(pages.port)", tls: tls)
    }

    private func fetch(url: String, tls: TLSSettings) async throws -> Result<FetchedPage, ScrapeFailure> {
        let target = Target(
            try TargetAddress(url), interval: .seconds(10), client: ClientSettings(tls: tls))
        let fetcher = HTTPPageFetcher()
        do {
            return .success(try await fetcher.fetch(target))
        } catch let failure as ScrapeFailure {
            return .failure(failure)
        }
    }

    private var trusting: TLSSettings { TLSSettings(ca: .file(certificates.path("ca.pem"))) }

    private func advice(_ result: Result<FetchedPage, ScrapeFailure>) -> String {
        if case .failure(let failure) = result { failure.message + " | " + failure.advice } else { "none" }
    }

    @Test func ownAuthority() async throws {
        #expect(try await fetch("good", tls: trusting).get().bytes.count == 4)
        #expect(try await fetch("good", host: "localhost", tls: trusting).get().bytes.count == 4)
    }

    @Test func serverName() async throws {
        var settings = trusting
        settings.serverName = "a.kong.example"
        #expect(try await fetch("other", tls: settings).get().bytes.count == 4)
    }

    @Test func wrongName() async throws {
        let text = advice(try await fetch("other", host: "localhost", tls: trusting))
        #expect(text.contains("x509: certificate is valid for kong.example, *.kong.example, not localhost | "))
        #expect(text.contains("is for kong.example, *.kong.example, not for localhost: use such a name, or set"))
    }

    @Test func expired() async throws {
        let text = advice(try await fetch("expired", tls: trusting))
        #expect(text.contains("x509: certificate has expired or is not yet valid: current time 20"))
        #expect(text.contains("the certificate of 127.0.0.1 expired on 2021-02-03T04:05:06Z: renew it"))
    }

    @Test func unknownIssuer() async throws {
        let text = advice(try await fetch("good", tls: TLSSettings()))
        #expect(text.contains("x509: certificate signed by unknown authority"))
        #expect(text.contains("is signed by \"Kong Test CA\", which this machine does not trust; give that authority"))
    }

    @Test func selfSigned() async throws {
        let text = advice(try await fetch("self", tls: trusting))
        #expect(text.contains("the certificate of 127.0.0.1 (alone) is signed by itself"))
        let skipping = TLSSettings(insecureSkipVerify: true)
        #expect(try await fetch("self", tls: skipping).get().bytes.count == 4)
        let pinning = TLSSettings(ca: .file(certificates.path("self.pem")))
        #expect(try await fetch("self", tls: pinning).get().bytes.count == 4)
    }

    @Test func clientCertificates() async throws {
        let without = try await fetch("good", wantsClient: true, tls: trusting)
        #expect(advice(without).contains("wants a client certificate: set tls_config's cert_file and key_file"))
        // TLS 1.2 has no alert of its own for it.
        let old = try await fetch("good", wantsClient: true, newest: .tlsv12, tls: trusting)
        #expect(advice(old).contains("remote error: tls: handshake failure | "))
        #expect(advice(old).contains("127.0.0.1 refuses the handshake: it may want a client certificate (tls_config's"))
        var settings = trusting
        settings.certificate = .file(certificates.path("client.pem"))
        settings.key = .file(certificates.path("client.key"))
        #expect(try await fetch("good", wantsClient: true, tls: settings).get().bytes.count == 4)
        settings.certificate = .file(certificates.path("self.pem"))
        settings.key = .file(certificates.path("self.key"))
        let strange = advice(try await fetch("good", wantsClient: true, tls: settings))
        #expect(strange.contains("refuses our client certificate"), "\(strange)")
    }

    @Test func versions() async throws {
        var settings = trusting
        settings.maximumVersion = .tls11
        settings.minimumVersion = .tls10
        let text = advice(try await fetch("good", tls: settings))
        #expect(text.contains("speaks no TLS version that is allowed here"), "\(text)")
    }

    @Test func settingsThatCannotBeUsed() async throws {
        let url = "https://127.0.0.1:1"
        let missing = advice(try await fetch(url: url, tls: TLSSettings(ca: .file("/nowhere/ca.pem"))))
        #expect(missing.contains("tls_config: ca_file /nowhere/ca.pem can't be read: no such file or directory"))
        let noCertificate = TLSSettings(ca: .inline(Secret("x")))
        #expect(advice(try await fetch(url: url, tls: noCertificate)).contains("ca holds no certificate in PEM form"))
        let half = TLSSettings(certificate: .file(certificates.path("client.pem")))
        #expect(
            advice(try await fetch(url: url, tls: half)).contains("tls_config: key a client certificate needs both"))
    }

    @Test func throughAProxy() async throws {
        let pages = PageServer()
        let configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: try NIOSSLCertificate.fromPEMFile(certificates.path("good.pem")).map {
                .certificate($0)
            },
            privateKey: .privateKey(try NIOSSLPrivateKey(file: certificates.path("good.key"), format: .pem)))
        try await pages.start(tls: configuration)
        let port = pages.port
        let proxy = MisbehavingServer { _, _ in
            [.send("HTTP/1.1 200 Connection established\r\nX: y\r\n\r\n"), .tunnel(toPort: port)]
        }
        defer {
            pages.stop()
            proxy.stop()
        }
        let settings = ProxySettings(
            url: try ProxyAddress("me:hush@127.0.0.1:\(proxy.port)"),
            connectHeaders: [HeaderSetting("X-Team", values: [.inline(Secret("blue"))])])
        let target = Target(
            try TargetAddress("https://localhost:\(port)"), interval: .seconds(10),
            client: ClientSettings(
                credentials: .authorization(type: "Bearer", credentials: .inline(Secret("token"))), tls: trusting,
                proxy: settings))
        let fetcher = HTTPPageFetcher()
        for _ in 0..<2 { #expect(try await fetcher.fetch(target).bytes.count == 4) }
        #expect(
            proxy.requests == [
                "CONNECT localhost:\(port) HTTP/1.1\r\nHost: localhost:\(port)\r\nUser-Agent: kongtop\r\n"
                    + "Proxy-Authorization: Basic bWU6aHVzaA==\r\nX-Team: blue\r\n\r\n"
            ])
        #expect(pages.requests.map(\.uri) == ["/metrics", "/metrics"])
        #expect(pages.requests.first?.headers["Authorization"] == ["Bearer token"])
        #expect(pages.requests.first?.headers["Proxy-Authorization"] == [])
    }
}
