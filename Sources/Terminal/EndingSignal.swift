/// A signal that asks the program to end.
public enum EndingSignal: Hashable, Sendable {
    /// SIGHUP: the terminal's window was closed.
    case hangup
    /// SIGINT: Ctrl-C.
    case interrupt
    /// SIGQUIT: Ctrl-\.
    case quit
    /// SIGTERM.
    case terminate

    /// The exit status that tells a shell of the signal: 128 and the signal's number.
    public var exitStatus: Int32 {
        switch self {
        case .hangup: 129
        case .interrupt: 130
        case .quit: 131
        case .terminate: 143
        }
    }
}
