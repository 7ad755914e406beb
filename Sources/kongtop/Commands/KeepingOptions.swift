import ArgumentParser
import Configuring
import MetricModel

/// How long samples are kept.
struct KeepingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How long samples are kept, within 1 GiB of memory.",
            discussion: "130m, or twice the range and 10m where that is longer; 24h for kongtop serve.",
            valueName: "duration"))
    var retention: TimeSpan?

    func validate() throws {
        guard retention ?? .hours(1) >= .minutes(1) else { throw ValidationError("--retention must be at least 1m") }
    }

    /// What was given on the command line, as settings.
    var flags: [SettingName: String] {
        var flags: [SettingName: String] = [:]
        flags[.retention] = retention?.description
        return flags
    }
}
