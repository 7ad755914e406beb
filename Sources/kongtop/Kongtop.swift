import ArgumentParser
import CSignals
import Glibc

@main
struct Kongtop: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kongtop",
        abstract: "Watch LLM traffic through Kong AI gateways, live in the terminal.",
        discussion: """
            Without a subcommand the addresses are watched: kongtop gateway:8100

            Exit status: 0 all went well; 1 it could not be done (no gateway answered, a query is wrong, a file can't be \
            written); 2 there is no terminal to draw on, or it went away, or `check`, `boards check` or \
            `config check` got nothing to read; \
            3 a --fail-if condition held; 64 the command line is wrong; \
            128 and the number of the signal that ended the program.
            """,
        version: Version.text,
        subcommands: [
            Live.self, Demo.self, Simulate.self, Snapshot.self, Query.self, Check.self, Serve.self, Config.self,
            Boards.self, Themes.self, Open.self,
        ],
        defaultSubcommand: Live.self)

    static func main() async {
        StandardStreams.keepPlaces()
        CoreDumps.forbid()
        QuitSignal.endsTheProgram()
        signals_end_after_crash()
        let arguments = Array(CommandLine.arguments.dropFirst())
        if let complaint = CommandLineComplaint(arguments) {
            StandardError.write("Error: \(complaint)\n")
            Glibc.exit(ExitCode.validationFailure.rawValue)
        }
        await main(arguments)
    }
}
