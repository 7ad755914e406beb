public import ArgumentParser
import Configuring
public import Interface

/// What the keys `s` and `S` write.
struct KeyFileOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What s and S write: \(SnapshotFormat.allCases.map(\.rawValue).joined(separator: ", ")); several with commas.",
            valueName: "formats"),
        completion: .list(SnapshotFormat.allCases.map(\.rawValue)))
    var snapshotFormat = FormatList(formats: [.text])

    @OptionGroup var files: FileOptions

    /// The options as they are in the end, with what environment and configuration say.
    func settled(_ settings: Settings) -> KeyFileOptions {
        var options = self
        options.files = files.settled(settings)
        return options
    }
}

extension SnapshotFormat: ExpressibleByArgument {}

/// Formats with commas between them.
struct FormatList: ExpressibleByArgument, Sendable {
    var formats: [SnapshotFormat]

    init(formats: [SnapshotFormat]) {
        self.formats = formats
    }

    init?(argument: String) {
        let words = argument.split(separator: ",").map { $0.filter { $0 != " " } }
        formats = words.compactMap { SnapshotFormat(rawValue: $0) }
        guard !words.isEmpty, formats.count == words.count else { return nil }
    }

    var defaultValueDescription: String { formats.map(\.rawValue).joined(separator: ",") }
}
