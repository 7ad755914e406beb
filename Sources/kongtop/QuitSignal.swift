import Glibc

/// SIGQUIT, which Ctrl-\ sends.
enum QuitSignal {
    /// Lets the signal end the program, as it ends others.
    ///
    /// Swift's runtime takes it for a crash: where it can, it writes a backtrace for some seconds, and the program goes on.
    /// Whoever started us with the signal ignored (nohup, a shell without jobs) wants it ignored.
    static func endsTheProgram() {
        let before = signal(SIGQUIT, SIG_DFL)
        if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { signal(SIGQUIT, before) }
    }
}
