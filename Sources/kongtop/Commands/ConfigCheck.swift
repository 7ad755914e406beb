import ArgumentParser
import Configuring
import Scraping

/// `kongtop config check [FILE]`
struct ConfigCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read a configuration; name what is wrong or missing with line and column.",
        discussion: """
            Exit status: 0 all is well, 1 something is wrong or unknown, 2 the file can't be read. \
            What Prometheus follows and kongtop does not is noted, and no fault.
            """)

    @Argument(help: ArgumentHelp("The file; without it the usual one.", valueName: "file"))
    var file: String?

    func run() async throws {
        let configuration: ConfigurationFile
        do throws(ConfigurationLoader.Failure) {
            guard let found = try ConfigurationLoader.find(file) else {
                throw ConfigurationLoader.Failure(
                    description:
                        "there is no \(ConfigurationLoader.usualPath.map { SafeLine.of($0) } ?? "configuration"); name a file"
                )
            }
            configuration = found
        } catch {
            StandardError.write("kongtop: \(error)\n")
            throw ExitStatus.unreadable
        }
        let complaints = configuration.complaints + ConfigurationReview(configuration: configuration).complaints
        for complaint in complaints { StandardOutput.write("\(SafeLine.of(complaint.description))\n") }
        let faults = complaints.count { $0.severity != .note }
        StandardOutput.write("\(SafeLine.of(configuration.path)): \(summary(configuration, faults: faults))\n")
        if faults > 0 { throw ExitStatus.failure }
    }

    private func summary(_ configuration: ConfigurationFile, faults: Int) -> String {
        if faults > 0 { return faults == 1 ? "1 fault" : "\(faults) faults" }
        let count = configuration.jobs.count
        let targets = configuration.jobs.reduce(0) { $0 + $1.job.listedTargetCount }
        return "good: \(count) \(count == 1 ? "job" : "jobs"), \(targets) listed \(targets == 1 ? "target" : "targets")"
    }
}

extension ScrapeJob {
    /// Targets that the configuration itself names, before relabeling.
    fileprivate var listedTargetCount: Int {
        discoveries.reduce(0) { count, discovery in
            guard case .listed(let groups) = discovery else { return count }
            return groups.reduce(count) { $0 + $1.targets.count }
        }
    }
}
