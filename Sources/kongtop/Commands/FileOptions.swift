import ArgumentParser
import Configuring
import Interface

/// Where files that a user asks for go, and what they hide.
struct FileOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Where snapshots go; made where it is missing. The working directory unless given.", valueName: "dir"),
        completion: .directory)
    var snapshotDir: String?

    @Option(
        help: ArgumentHelp(
            "Labels whose values files hide behind numbered names: consumer,workspace.", valueName: "labels"),
        completion: .list(["consumer", "workspace", "consumer,workspace", "instance"]))
    var redact: LabelList?

    /// What was given on the command line, as settings.
    var flags: [SettingName: String] {
        var flags: [SettingName: String] = [:]
        flags[.snapshotDirectory] = snapshotDir
        return flags
    }

    /// The options as they are in the end, with what environment and configuration say.
    func settled(_ settings: Settings) -> FileOptions {
        var options = self
        options.snapshotDir = settings.text(.snapshotDirectory)
        return options
    }

    var redaction: Redaction { Redaction(labels: redact?.names ?? []) }
    var writer: SnapshotWriter { SnapshotWriter(directory: snapshotDir ?? ".") }
}

/// Label names with commas between them.
struct LabelList: ExpressibleByArgument, Sendable {
    var names: Set<String>

    init?(argument: String) {
        let names = argument.split(separator: ",").map { $0.filter { $0 != " " } }
        guard !names.isEmpty, names.allSatisfy({ !$0.isEmpty }) else { return nil }
        self.names = Set(names)
    }
}
