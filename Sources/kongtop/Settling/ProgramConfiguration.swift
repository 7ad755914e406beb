import Configuring
import Scraping

/// What flags, environment and configuration file come to.
struct ProgramConfiguration {
    let settings: Settings
    /// Of the file, those picked by `--job`.
    let jobs: [ConfiguredJob]
    /// Nil where there is no configuration file.
    let path: String?

    /// Reads everything; complaints go to standard error.
    ///
    /// - Parameters:
    ///   - path: what `--config` says; nil for the environment's or the usual file.
    ///   - jobNames: what `--job` says; empty for all jobs.
    ///   - flags: what other options say.
    /// - Throws: the exit status where something that was said can't be used.
    static func load(
        path: String?, jobNames: [String], flags: [SettingName: String]
    ) throws -> ProgramConfiguration {
        let file: ConfigurationFile?
        do throws(ConfigurationLoader.Failure) {
            file = try ConfigurationLoader.find(path)
        } catch {
            throw complaint("\(error)")
        }
        for complaint in file?.complaints ?? [] where complaint.severity != .note {
            StandardError.write("kongtop: \(complaint)\n")
        }
        if let file, !file.isUsable { throw ExitStatus.failure }
        let (settings, complaints) = Settings.resolve(
            flags: flags, environment: ProgramVariable.settings, file: file?.settings ?? Settings())
        if !complaints.isEmpty { throw complaint(complaints.joined(separator: "\nkongtop: ")) }
        return ProgramConfiguration(
            settings: settings, jobs: try pick(jobNames, of: file).map { $0.settled(settings) }, path: file?.path)
    }

    private static func pick(_ names: [String], of file: ConfigurationFile?) throws -> [ConfiguredJob] {
        let jobs = file?.jobs ?? []
        if names.isEmpty { return jobs }
        guard let file else {
            throw complaint("--job picks from a configuration file, and there is none; give --config FILE")
        }
        for name in names where !jobs.contains(where: { $0.job.name == name }) {
            let known = jobs.map { SafeLine.of($0.job.name) }.joined(separator: ", ")
            throw complaint(
                "--job: there is no job \"\(SafeLine.of(name))\" in \(SafeLine.of(file.path)); "
                    + (known.isEmpty ? "it has none" : "there are \(known)"))
        }
        return jobs.filter { names.contains($0.job.name) }
    }

    private static func complaint(_ text: String) -> any Error {
        StandardError.write("kongtop: \(text)\n")
        return ExitStatus.failure
    }
}
