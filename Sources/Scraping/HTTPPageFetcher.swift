import MetricModel
import NIOCore
import NIOHTTP1

/// Fetches pages over HTTP/1.1 with connections kept open between scrapes.
final class HTTPPageFetcher: PageFetching {
    private static let mostRedirects = 10
    private static let redirects: Set<UInt> = [301, 302, 303, 307, 308]

    private let connections: Connections
    private let buffers = BodyBuffers()
    private let secrets = SecretFiles()
    private let environment = ProxyEnvironment(reading: ())
    private let tokens: AccessTokens

    init(lookup: HostLookup = HostLookup()) {
        connections = Connections(lookup: lookup)
        tokens = AccessTokens(connections: connections, files: secrets, environment: environment)
    }

    deinit {
        connections.shutDown()
    }

    func shutDown() async {
        connections.shutDown()
    }

    func recycle(_ page: consuming FetchedPage) {
        buffers.giveBack(page.bytes)
    }

    func fetch(_ target: Target) async throws -> FetchedPage {
        try await fetch(target, purpose: .scrape)
    }

    /// - Throws: as `fetch(_:)`.
    func fetch(_ target: Target, purpose: ScrapeRequest.Purpose) async throws -> FetchedPage {
        let progress = FetchProgress(address: target.address)
        do {
            return try await withTimeout(target.timeout) {
                try await self.fetchFollowingRedirects(target, purpose, progress: progress)
            }
        } catch {
            if Task.isCancelled { throw CancellationError() }
            let reason = FailureClassifier(timeout: target.timeout, progress: progress).reason(for: error)
            throw ScrapeFailure(reason, target: target, address: progress.address)
        }
    }

    private func fetchFollowingRedirects(
        _ target: Target, _ purpose: ScrapeRequest.Purpose, progress: FetchProgress
    ) async throws -> FetchedPage {
        for _ in 0...HTTPPageFetcher.mostRedirects {
            let answer = try await ask(target, purpose, progress: progress)
            switch answer.head.status.code {
            case 200:
                return FetchedPage(
                    contentType: answer.head.headers.first(name: "content-type"), bytes: answer.body,
                    headers: answer.head.headers.map { HeaderLine($0.name, $0.value) })
            case let code where target.client.followsRedirects && HTTPPageFetcher.redirects.contains(code):
                guard let location = answer.head.headers.first(name: "location") else {
                    throw ScrapeFailureReason.redirect(.noLocation)
                }
                guard let next = try? progress.address.resolving(location) else {
                    throw ScrapeFailureReason.redirect(.badLocation(location))
                }
                progress.address = next
            case let code:
                throw ScrapeFailureReason.status(Int(code), phrase: answer.head.status.reasonPhrase)
            }
        }
        throw ScrapeFailureReason.redirect(.tooMany(HTTPPageFetcher.mostRedirects))
    }

    /// Asks once, at the address that redirects have led to.
    private func ask(
        _ target: Target, _ purpose: ScrapeRequest.Purpose, progress: FetchProgress
    ) async throws -> HTTPAnswer {
        let address = progress.address
        let maySend = target.address.sharesSecrets(with: address)
        var client = ClientHeaders(settings: target.client, files: secrets)
        if maySend, case .oauth2(let settings) = target.client.credentials {
            client.token = try await tokens.authorization(for: settings, timeout: target.timeout)
        }
        var request = ScrapeRequest(target: target, address: address, purpose: purpose)
        if maySend { request.clientHeaders = try client.resolved() }
        let proxy = try ProxyRules(settings: target.client.proxy, environment: environment).proxy(for: address)
        let route = try proxy.map { ProxyRoute(address: $0, connectHeaders: try client.proxyHeaders()) }
        let tls = maySend ? target.client.tls : target.client.tls.withoutClientCertificate
        let endpoint = Endpoint(address, tls: tls, proxy: route)
        do {
            return try await connections.exchange(
                request.head(through: route), with: endpoint, bodyLimit: target.limits.bodyByteCount,
                patience: .milliseconds(target.timeout.milliseconds), progress: progress, buffers: buffers)
        } catch {
            let refusal = FailureClassifier.refusal(of: error)
            guard refusal.isRefusal, !Task.isCancelled,
                let problem = await connections.certificateProblem(of: endpoint, refusedName: refusal.isForName)
            else { throw error }
            throw ScrapeFailureReason.tls(problem)
        }
    }
}
