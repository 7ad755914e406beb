import Dispatch

/// Asks name servers for records that the system's own interface does not give.
struct NameService: Sendable {
    private static let settingsPath = "/etc/resolv.conf"

    private let fixedSettings: ResolverSettings?

    /// - Parameter settings: whom to ask; nil for what `/etc/resolv.conf` says at each question.
    init(settings: ResolverSettings? = nil) {
        fixedSettings = settings
    }

    /// The records of a name; none where there is no such name.
    ///
    /// As Prometheus does it: the first candidate of the search list with an answer counts, and where no server had
    /// one but each said that there is no such name, there are none.
    ///
    /// - Throws: `NameServiceError` where no server gave a usable answer to one of the candidates.
    func records(of name: String, type: DNSDiscovery.RecordType) async throws(NameServiceError) -> [DNSRecord] {
        let settings = fixedSettings ?? NameService.systemSettings()
        let result: Result<[DNSRecord], NameServiceError> = await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(
                    returning: Result { () throws(NameServiceError) in
                        try NameService.ask(name, type: type, settings)
                    })
            }
        }
        return try result.get()
    }

    private static func systemSettings() -> ResolverSettings {
        let bytes = (try? FileReader.read(settingsPath, limit: 1 << 20)) ?? []
        return ResolverSettings(parsing: String(decoding: bytes, as: UTF8.self))
    }

    /// Blocks for as long as the servers take.
    private static func ask(
        _ text: String, type: DNSDiscovery.RecordType, _ settings: ResolverSettings
    ) throws(NameServiceError) -> [DNSRecord] {
        var lastError: NameServiceError?
        for candidate in settings.candidates(for: text) {
            guard let name = DNSName(candidate) else {
                throw NameServiceError(name: candidate, reason: "is not a domain name")
            }
            do throws(NameServiceError) {
                if let records = try askAnyServer(name, type: type.number, settings) { return records }
            } catch {
                lastError = error
            }
        }
        if let lastError { throw lastError }
        return []
    }

    /// - Returns: nil where there is no such name.
    private static func askAnyServer(
        _ name: DNSName, type: UInt16, _ settings: ResolverSettings
    ) throws(NameServiceError) -> [DNSRecord]? {
        var reasons: [String] = []
        for _ in 0..<settings.attempts {
            for server in settings.servers {
                let exchange = DNSExchange(server: server, timeoutMilliseconds: Int32(settings.timeoutSeconds * 1000))
                do throws(DNSExchange.Failure) {
                    let answer = try exchange.ask(name, type: type)
                    switch answer.status {
                    case .fine: return answer.records
                    case .unknownName: return nil
                    case .refused(let code): reasons.append("\(server.host) answers with \(Self.errorName(code))")
                    }
                } catch {
                    reasons.append("\(server.host) \(error.reason)")
                }
            }
        }
        throw NameServiceError(name: name.text, reason: reasons.last ?? "there is no name server")
    }

    /// What RFC 1035 and administrators call it.
    private static func errorName(_ code: UInt8) -> String {
        switch code {
        case 1: "FORMERR: it does not understand the question"
        case 2: "SERVFAIL: it can't look the name up at the moment"
        case 4: "NOTIMP: it does not answer such questions"
        case 5: "REFUSED: it does not answer us"
        default: "error \(code)"
        }
    }
}
