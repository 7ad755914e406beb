import MetricModel
import NIOCore
import NIOHTTP1

/// Fetches access tokens and keeps them until they expire; the targets of a job share one.
actor AccessTokens {
    private struct Key: Hashable {
        let settings: OAuth2Settings
        /// Where the secret's file changes, a new token is wanted.
        let secret: Secret
    }

    private struct Kept {
        let token: AccessToken
        let end: NIODeadline?
    }

    private static let largestAnswer = 1 << 20

    private let connections: Connections
    private let files: SecretFiles
    private let environment: ProxyEnvironment
    private var kept: [Key: Kept] = [:]
    private var fetches: [Key: Task<AccessToken, any Error>] = [:]

    init(connections: Connections, files: SecretFiles, environment: ProxyEnvironment) {
        self.connections = connections
        self.files = files
        self.environment = environment
    }

    /// What the `Authorization` header is to say.
    ///
    /// - Parameter timeout: how long a token may take to come.
    /// - Throws: a `ScrapeFailureReason`, which names the token server.
    func authorization(for settings: OAuth2Settings, timeout: TimeSpan) async throws -> Secret {
        let key = Key(settings: settings, secret: try files.secret(settings.clientSecret))
        if let known = kept[key], known.end.map({ $0 > .now() }) ?? true { return known.token.authorization }
        let fetch = fetches[key] ?? Task { try await self.fetch(key, timeout: timeout) }
        fetches[key] = fetch
        return try await fetch.value.authorization
    }

    private func fetch(_ key: Key, timeout: TimeSpan) async throws -> AccessToken {
        defer { fetches[key] = nil }
        let progress = FetchProgress(address: key.settings.tokenURL)
        do {
            let token = try await withTimeout(timeout) { try await self.ask(key, timeout: timeout, progress: progress) }
            // Tokens of settings that are gone need not be kept.
            kept = kept.filter { $0.value.end.map { $0 > .now() } ?? true }
            kept[key] = Kept(token: token, end: token.lifetime.map { .now() + $0 })
            return token
        } catch {
            let reason = FailureClassifier(timeout: timeout, progress: progress).reason(for: error)
            if case .oauth2 = reason { throw reason }
            let address = key.settings.tokenURL
            throw ScrapeFailureReason.oauth2(url: address.url, detail: reason.advice(for: address))
        }
    }

    /// First as the RFC prefers it, then with the client in the form (golang.org/x/oauth2 tries the same two ways).
    private nonisolated func ask(_ key: Key, timeout: TimeSpan, progress: FetchProgress) async throws -> AccessToken {
        let settings = key.settings
        let client = ClientSettings(headers: settings.headers, tls: settings.tls, proxy: settings.proxy)
        let headers = ClientHeaders(settings: client, files: files)
        let request = TokenRequest(settings: settings, secret: key.secret, headers: try headers.resolved())
        let address = settings.tokenURL
        let proxy = try ProxyRules(settings: settings.proxy, environment: environment).proxy(for: address)
        let route = try proxy.map { ProxyRoute(address: $0, connectHeaders: try headers.proxyHeaders()) }
        var status = ""
        for isInHeader in [true, false] {
            let body = request.body(withClient: !isInHeader)
            let head = request.head(bodyByteCount: body.count, withClient: isInHeader, through: route)
            let answer = try await connections.exchange(
                head, body: body, with: Endpoint(address, tls: settings.tls, proxy: route),
                bodyLimit: AccessTokens.largestAnswer, patience: .milliseconds(timeout.milliseconds),
                progress: progress, buffers: BodyBuffers())
            if answer.head.status.code == 200 { return try AccessToken(answer: answer.body, of: address) }
            status = "\(answer.head.status.code) \(answer.head.status.reasonPhrase)"
            progress.receivedByteCount = nil
        }
        throw ScrapeFailureReason.oauth2(url: address.url, detail: "it answers \(Redaction.printable(status))")
    }
}
