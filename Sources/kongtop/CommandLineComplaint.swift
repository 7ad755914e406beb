import ArgumentParser

/// What is wrong with a command line that ArgumentParser takes, or refuses without saying what to do.
struct CommandLineComplaint: CustomStringConvertible {
    let description: String

    /// - Parameter arguments: without the program's name.
    /// - Returns: nil where there is nothing to say.
    init?(_ arguments: [String]) {
        guard let text = CommandLineComplaint.unknownCommand(arguments) ?? CommandLineComplaint.negative(arguments)
        else { return nil }
        description = text
    }

    /// `kongtop help nosuch`, which prints the help of what it knows and ends as if all were well.
    private static func unknownCommand(_ arguments: [String]) -> String? {
        guard arguments.first == "help" else { return nil }
        var known: any ParsableCommand.Type = Kongtop.self
        var path = "kongtop"
        for word in arguments.dropFirst() where !word.hasPrefix("-") {
            guard let next = known.configuration.subcommands.first(where: { name(of: $0) == word }) else {
                if word == "help", path == "kongtop" { return nil }
                let names = known.configuration.subcommands.map(name)
                let there = names.isEmpty ? "it has none" : "there are \(names.joined(separator: ", "))"
                return "\(path) has no command \"\(SafeLine.of(word))\": \(there)"
            }
            known = next
            path += " \(word)"
        }
        return nil
    }

    private static func name(of command: any ParsableCommand.Type) -> String {
        command.configuration.commandName ?? "\(command)".lowercased()
    }

    /// `--after -5s`, of which ArgumentParser says that the value is missing.
    private static func negative(_ arguments: [String]) -> String? {
        let words = arguments.prefix { $0 != "--" }
        for (option, value) in zip(words, words.dropFirst()) where option.hasPrefix("--") && !option.contains("=") {
            guard value.first == "-", value.dropFirst().first?.isNumber == true else { continue }
            return "\(SafeLine.of(option)) \(SafeLine.of(value)): a value can't begin with -, which begins options; "
                + "no option takes a number below 0, and other texts are written \(SafeLine.of(option))=\(SafeLine.of(value))"
        }
        return nil
    }
}
