import ArgumentParser

/// How the program ends, for scripts; listed in `kongtop --help` and the README.
///
/// A wrong command line ends with 64, as ArgumentParser does.
enum ExitStatus {
    /// Something was asked that could not be done: no gateway answered, a query is wrong, a file can't be written.
    static let failure = ExitCode(1)
    /// `check` got no page to look at.
    static let unreadable = ExitCode(2)
    /// What `--fail-if` asks about has happened.
    static let conditionHeld = ExitCode(3)
    /// There is no terminal to draw on, or it is not known.
    static let noTerminal = ExitCode(2)
}
