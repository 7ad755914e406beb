import Exposition

/// Finds a gateway where none was named: `KONGTOP_URL`, else the places where a Kong on this machine usually answers.
public struct DefaultDiscovery: Sendable {
    /// The Status API as usually set, as Kong's own default has it, and the Admin API.
    public static let usualAddresses = [
        "http://localhost:8100/metrics", "http://localhost:8007/metrics", "http://localhost:8001/metrics",
    ]

    /// One place that was tried.
    public struct Attempt: Sendable {
        public let target: Target
        /// Why it is not the one; nil for the one that answered.
        public let failure: ScrapeFailure?
    }

    public struct Result: Sendable {
        /// What to watch: the first that answered, or all that were tried, so that one that comes up later is seen.
        public let targets: [Target]
        /// In the order in which they were tried; empty where `KONGTOP_URL` named the target.
        public let attempts: [Attempt]

        public var isFound: Bool { attempts.isEmpty || attempts.contains { $0.failure == nil } }
    }

    /// Makes targets of addresses, with the caller's headers, intervals and limits.
    private let makeTarget: @Sendable (TargetAddress) -> Target
    private let fetcher: any PageFetching

    public init(makeTarget: @escaping @Sendable (TargetAddress) -> Target) {
        self.init(fetcher: HTTPPageFetcher(), makeTarget: makeTarget)
    }

    init(fetcher: any PageFetching, makeTarget: @escaping @Sendable (TargetAddress) -> Target) {
        self.fetcher = fetcher
        self.makeTarget = makeTarget
    }

    /// To be called once.
    ///
    /// - Parameters:
    ///   - environmentURL: the value of `KONGTOP_URL`: one address, or several with blanks or commas between them.
    ///   - addresses: what to try where that is empty.
    /// - Throws: where `KONGTOP_URL` holds no address, or the task is cancelled.
    public func run(environmentURL: String?, addresses: [String] = usualAddresses) async throws -> Result {
        let named = environmentURL?.split { $0 == " " || $0 == "," || $0 == "\t" || $0 == "\n" } ?? []
        if !named.isEmpty {
            let targets = try named.map { makeTarget(try TargetAddress(String($0))) }
            await fetcher.shutDown()
            return Result(targets: targets, attempts: [])
        }
        var attempts: [Attempt] = []
        for address in addresses {
            let attempt = try await attempt(makeTarget(try TargetAddress(address)))
            attempts.append(attempt)
            if attempt.failure == nil { break }
        }
        await fetcher.shutDown()
        let found = attempts.first { $0.failure == nil }?.target
        return Result(targets: found.map { [$0] } ?? attempts.map(\.target), attempts: attempts)
    }

    /// Whether metrics come from there; the page itself is left to the scrape that follows.
    private func attempt(_ target: Target) async throws -> Attempt {
        do {
            let page = try await fetcher.fetch(target)
            do throws(ScrapeFailureReason) {
                if !page.bytes.isEmpty {
                    _ = try ExpositionFormat(
                        ofAnswerWith: page.contentType, fallback: target.fallbackFormat)
                }
            } catch {
                return Attempt(target: target, failure: ScrapeFailure(error, target: target, address: target.address))
            }
            return Attempt(target: target, failure: nil)
        } catch let failure as ScrapeFailure {
            return Attempt(target: target, failure: failure)
        }
    }
}
