import ArgumentParser
import Exposition
import Glibc
import MetricModel
import Scraping

extension ScrapeOptions {
    /// The targets of the command line, or those that the environment and the usual addresses give.
    ///
    /// - Throws: `ValidationError` for what can't be read as an address or a header.
    func discover() async throws -> (targets: [Target], attempts: [DefaultDiscovery.Attempt]) {
        let headers = try RequestHeader.parsed(headers)
        let mode = tolerant ? ReadingMode.tolerant : .strict
        let makeTarget: @Sendable (TargetAddress) -> Target = { [interval, timeout] address in
            // Addresses that people type lead to files and test servers too, which know nothing of metrics' formats.
            Target(
                address, headers: headers, interval: interval, timeout: timeout, readingMode: mode,
                fallbackFormat: .text004)
        }
        if urls.isEmpty {
            let named = getenv("KONGTOP_URL").map { String(cString: $0) }
            do {
                let found = try await DefaultDiscovery(makeTarget: makeTarget).run(environmentURL: named)
                return (found.targets, found.attempts)
            } catch let error as TargetAddressError {
                throw ValidationError("KONGTOP_URL: \(error)")
            }
        }
        let targets = try urls.map { text in
            do {
                return makeTarget(try TargetAddress(text))
            } catch {
                throw ValidationError("\(error)")
            }
        }
        return (targets, [])
    }
}

extension RequestHeader {
    /// The headers that `--header` options give.
    ///
    /// - Throws: `ValidationError` for what is no header.
    static func parsed(_ lines: [String]) throws -> [RequestHeader] {
        try lines.map { line in
            do {
                return try RequestHeader(line)
            } catch {
                throw ValidationError("--header: \(error)")
            }
        }
    }
}
