import ArgumentParser
import Configuring
import Interface

/// `kongtop open FILE`
struct Open: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show a recording (a .kongtop file) again, with all keys.",
        discussion: """
            Recordings are written with the key E, with --snapshot-format kongtop, or by \
            kongtop snapshot --format kongtop.
            """)

    @Argument(
        help: ArgumentHelp("A .kongtop file.", valueName: "file"), completion: .file(extensions: ["kongtop"]))
    var file: String

    @OptionGroup var appearance: AppearanceOptions
    @OptionGroup var files: KeyFileOptions

    func run() async throws {
        let recording: Recording
        do throws(SeriesFileError) {
            recording = try Recording.load(file)
        } catch {
            StandardError.write("kongtop: \(SafeLine.of("\(error)"))\n")
            throw ExitStatus.failure
        }
        guard let entry = recording.entry else {
            let name = SafeLine.of(recording.view.board)
            StandardError.write("kongtop: \(SafeLine.of(file)): this kongtop has no board \"\(name)\"\n")
            throw ExitStatus.failure
        }
        let settings = try Settings.given(appearance.flags, files.files.flags)
        try await RecordedSession(
            recording: recording, entry: entry, settings: settings, appearance: appearance.settled(settings),
            files: files.settled(settings)
        ).run()
    }
}
