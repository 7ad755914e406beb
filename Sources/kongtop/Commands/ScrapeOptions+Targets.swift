import ArgumentParser
import Configuring
import Exposition
import MetricModel
import Scraping

extension ScrapeOptions {
    /// What to scrape: addresses of the command line, else jobs of a configuration that was named, else `KONGTOP_URL`,
    /// else the usual configuration's jobs, else what answers at the usual addresses.
    ///
    /// - Throws: `ValidationError` for what can't be read as an address or a header.
    func plan(_ configuration: ProgramConfiguration) async throws -> ScrapePlan {
        let headers = try GivenHeaders.all(lines: headers, files: headerFiles)
        let makeTarget = try targetMaker(configuration.settings, headers: try GivenHeaders.forAddresses(headers))
        if !urls.isEmpty {
            return ScrapePlan(targets: try urls.map { try ScrapeOptions.target($0, makeTarget) })
        }
        let isNamed = config != nil || !jobs.isEmpty
        let environmentURL = ProgramVariable.url.value
        if !configuration.jobs.isEmpty && (isNamed || environmentURL == nil) {
            return ScrapePlan(jobs: configuration.jobs.map { job($0.job, headers: headers) })
        }
        do {
            let found = try await DefaultDiscovery(makeTarget: makeTarget).run(environmentURL: environmentURL)
            return ScrapePlan(targets: found.targets)
        } catch let error as TargetAddressError {
            throw ValidationError("\(ProgramVariable.url.rawValue): \(error)")
        }
    }

    private static func target(_ text: String, _ make: (TargetAddress) -> Target) throws -> Target {
        do {
            return make(try TargetAddress(text))
        } catch {
            throw ValidationError("\(error)")
        }
    }

    private func targetMaker(
        _ settings: Settings, headers: [RequestHeader]
    ) throws -> @Sendable (TargetAddress) -> Target {
        let mode = settings.flag(.tolerant) ? ReadingMode.tolerant : .strict
        let interval = settings.duration(.interval) ?? .seconds(2)
        return { [timeout] address in
            // Addresses that people type lead to files and test servers too, which know nothing of metrics' formats.
            Target(
                address, headers: headers, interval: interval, timeout: timeout, readingMode: mode,
                fallbackFormat: .text004, client: ClientSettings(proxy: ProxySettings(fromEnvironment: true)))
        }
    }

    /// The job with what was said for all of them.
    private func job(_ job: ScrapeJob, headers: [RequestHeader]) -> ScrapeJob {
        var job = job
        job.timeout = min(timeout ?? job.timeout, job.interval)
        job.client.headers += headers.map { HeaderSetting($0.name, values: [.inline($0.value)]) }
        return job
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
