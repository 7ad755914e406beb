import ArgumentParser
import Interface

/// Where files that a user asks for go, and what they hide.
struct FileOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Where snapshots go; made where it is missing. The working directory unless given.", valueName: "dir"))
    var snapshotDir: String?

    @Option(
        help: ArgumentHelp(
            "Labels whose values files hide behind numbered names: consumer,workspace.", valueName: "labels"))
    var redact: LabelList?

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
