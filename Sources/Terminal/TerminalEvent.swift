/// Something that happened at the terminal, or a wake-up from another thread.
public enum TerminalEvent: Hashable, Sendable {
    case key(Key)
    case mouse(MouseEvent)
    /// Text that was pasted, in one piece: line ends are `\n`, other controls but tabs are left out.
    case paste(String)
    /// The terminal has a new size, in cells.
    case resized(width: Int, height: Int)
    /// The terminal's background colour, in answer to the question at the start. Not every terminal answers.
    case background(red: UInt8, green: UInt8, blue: UInt8)
    /// `Waker.wake` was called, once or more.
    case wake
    /// SIGTERM, SIGINT, SIGQUIT or SIGHUP asks the program to end. Close the screen and end within three seconds;
    /// a second signal ends the process at once.
    case terminate(EndingSignal)
    /// The terminal is gone. It comes once; only wake-ups and signals follow.
    case hangup
}
