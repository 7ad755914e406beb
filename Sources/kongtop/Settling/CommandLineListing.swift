import Scraping

/// What the command line and the environment say of targets, as comments for `config show`: the configuration has no
/// keys for it. Secrets are masked.
struct CommandLineListing {
    let options: ScrapeOptions
    let hasJobs: Bool

    /// Lines with an end each; no text where nothing was said.
    ///
    /// - Throws: `ValidationError` for headers that can't be read.
    func text() throws -> String {
        var lines = addresses
        if !options.jobs.isEmpty { lines.append(("jobs", options.jobs.joined(separator: ", "), "--job")) }
        if let timeout = options.timeout { lines.append(("timeout", "\(timeout)", "--timeout")) }
        lines += try RequestHeader.parsed(options.headers).map { ($0.name, "<secret>", "--header") }
        lines += options.headerFiles.map { ("headers", "of \($0)", "--header-file") }
        if ProgramVariable.adminToken.value != nil {
            lines.append((GivenHeaders.adminTokenName, "<secret>", ProgramVariable.adminToken.rawValue))
        }
        return lines.map { "# \($0): \(SafeLine.of($1))  # \($2)\n" }.joined()
    }

    /// Those that are asked: of the command line, else of the environment where no jobs come before it.
    private var addresses: [(what: String, text: String, origin: String)] {
        if !options.urls.isEmpty {
            let origin = hasJobs ? "the command line, in place of the jobs" : "the command line"
            return [("addresses", shown(options.urls), origin)]
        }
        guard let url = ProgramVariable.url.value, !hasJobs || options.config == nil else { return [] }
        return [("addresses", shown(url.split(separator: " ").map(String.init)), ProgramVariable.url.rawValue)]
    }

    /// An address that can't be read may hold a secret at any place.
    private func shown(_ urls: [String]) -> String {
        urls.map { (try? TargetAddress($0).url) ?? "***" }.joined(separator: " ")
    }
}
