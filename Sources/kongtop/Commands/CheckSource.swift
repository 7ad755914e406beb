import ArgumentParser
import Glibc
import MetricModel
import Scraping

/// Where `kongtop check` gets its page from.
enum CheckSource {
    case standardInput
    case file(String)
    case gateway(Target)

    /// Pages of up to 256 MiB are taken apart; a million of Kong's lines are about that long.
    static let largestPage = 256 << 20

    /// - Parameter text: a URL, `host:port`, a path, or `-`; where nil, the usual gateways are looked for.
    /// - Throws: `CheckReadFailure`.
    init(_ text: String?, headers: [RequestHeader], timeout: TimeSpan) async throws {
        let makeTarget: @Sendable (TargetAddress) -> Target = { address in
            Target(
                address, headers: headers, interval: timeout, timeout: timeout,
                limits: ScrapeLimits(bodyByteCount: CheckSource.largestPage),
                client: ClientSettings(proxy: ProxySettings(fromEnvironment: true)))
        }
        guard let text else {
            self = .gateway(try await CheckSource.discover(makeTarget))
            return
        }
        if text == "-" {
            self = .standardInput
        } else if CheckSource.isFile(text) {
            self = .file(text)
        } else {
            do {
                self = .gateway(makeTarget(try TargetAddress(text)))
            } catch {
                throw CheckReadFailure("\(error)")
            }
        }
    }

    /// A path where one of that name exists or the text looks like no address.
    private static func isFile(_ text: String) -> Bool {
        if text.contains("://") { return false }
        if access(text, F_OK) == 0 { return true }
        return !text.contains(":") && text != "localhost"
    }

    private static func discover(_ makeTarget: @escaping @Sendable (TargetAddress) -> Target) async throws -> Target {
        let named = getenv("KONGTOP_URL").map { String(cString: $0) }
        let found: DefaultDiscovery.Result
        do {
            found = try await DefaultDiscovery(makeTarget: makeTarget).run(environmentURL: named)
        } catch let error as TargetAddressError {
            throw CheckReadFailure("KONGTOP_URL: \(error)")
        }
        guard found.isFound, let target = found.targets.first else {
            let tried = found.attempts.map { "\($0.target.address)" }.joined(separator: ", ")
            throw CheckReadFailure("no gateway answers at \(tried); name a URL or a file")
        }
        return target
    }

    /// - Throws: `CheckReadFailure`.
    func read() async throws -> CheckInput {
        switch self {
        case .standardInput:
            return try CheckInput(
                name: "standard input",
                bytes: CheckSource.bytes("standard input") {
                    SmallFile.read(0, limit: CheckSource.largestPage)
                })
        case .file(let path):
            return try CheckInput(
                name: path, bytes: CheckSource.bytes(path) { SmallFile.read(path, limit: CheckSource.largestPage) })
        case .gateway(let target):
            do {
                let page = try await target.fetchPage()
                return CheckInput(
                    name: "\(target.address)", bytes: page.bytes, answersWith: page.contentType, isAnswer: true)
            } catch let failure as ScrapeFailure {
                throw CheckReadFailure(failure.advice)
            }
        }
    }

    private static func bytes(_ name: String, _ read: () -> [UInt8]?) throws -> [UInt8] {
        guard let bytes = read() else {
            let code = errno
            let reason = code == EFBIG ? "is longer than \(largestPage >> 20) MiB" : String(cString: strerror(code))
            // A host without a port looks like a file.
            let isName = code == ENOENT && !name.isEmpty && !name.contains("/")
            let hint = isName ? "; an address is written \(name):8100 or http://\(name)" : ""
            throw CheckReadFailure("can't read \(name): \(reason)\(hint)")
        }
        guard Gunzip.isPacked(bytes) else { return bytes }
        do throws(Gunzip.Fault) {
            return try Gunzip.unpack(bytes, limit: largestPage)
        } catch {
            throw CheckReadFailure("can't read \(name): \(error.reason(limit: largestPage))")
        }
    }
}
