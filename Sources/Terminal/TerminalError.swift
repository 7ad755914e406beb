/// Why a terminal cannot be used, in one line for the person who started the program.
public enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
    case notATerminal
    /// TERM is not set.
    case unnamedTerminal
    /// TERM names a terminal that the terminfo database does not have.
    case unknownTerminal(String)
    /// There is no terminfo database.
    case noDatabase
    /// The terminal cannot place its cursor: a dumb or hard-copy one.
    case cannotPlaceCursor(String)
    /// This process shows a screen already.
    case alreadyOpen
    /// The system has no descriptors left for the pipes that signals and wake-ups use.
    case outOfDescriptors
    /// ncurses would not start, for a reason that it does not tell.
    case cannotStart(String)

    public var description: String {
        switch self {
        case .notATerminal:
            "the dashboard needs a terminal, but standard input or output is not one"
        case .unnamedTerminal:
            "TERM is not set: set it to your terminal's name, such as xterm-256color"
        case .unknownTerminal(let name):
            "TERM is \"\(Self.printable(name))\", which is not in the terminfo database: "
                + "install it (Debian: ncurses-term) or set TERM=xterm-256color"
        case .noDatabase:
            "there is no terminfo database: install it (Debian: ncurses-base) or point TERMINFO at one"
        case .cannotPlaceCursor(let name):
            "TERM is \"\(Self.printable(name))\", a terminal that cannot place its cursor: "
                + "set TERM to your terminal's name, such as xterm-256color"
        case .alreadyOpen:
            "the terminal is in use by this process already"
        case .outOfDescriptors:
            "too many open files: raise the limit (ulimit -n)"
        case .cannotStart(let name):
            "ncurses cannot use the terminal \"\(Self.printable(name))\""
        }
    }

    /// A name from the environment, without what a terminal could take for a command.
    private static func printable(_ name: String) -> String {
        String(String.UnicodeScalarView(name.unicodeScalars.prefix(80).map { (" "..."~").contains($0) ? $0 : "?" }))
    }
}
