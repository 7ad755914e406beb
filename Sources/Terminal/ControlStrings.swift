/// What is sent to a terminal beside what ncurses sends.
///
/// Nothing of it goes to a terminal that does not speak xterm's language.
struct ControlStrings {
    /// Behind taking the terminal over.
    let entering: [UInt8]
    /// Before giving it back.
    let leaving: [UInt8]
    /// Gives it back without ncurses, as a dying process has to.
    let undoing: [UInt8]
    /// Around a frame, so that terminals that know mode 2026 show it in one piece. Others ignore it.
    let frameStart: [UInt8]
    let frameEnd: [UInt8]

    init(description: TerminalDescription, mouse: MouseReporting) {
        guard description.speaksXterm else {
            (entering, leaving, undoing, frameStart, frameEnd) = ([], [], description.undoing, [], [])
            return
        }
        // Bracketed paste; buttons and drags or all motion, both in the SGR form.
        let pointer: (on: String, off: String) =
            switch mouse {
            case .off: ("", "")
            case .buttons: ("\u{1B}[?1002h\u{1B}[?1006h", "\u{1B}[?1006l\u{1B}[?1002l")
            case .motion: ("\u{1B}[?1003h\u{1B}[?1006h", "\u{1B}[?1006l\u{1B}[?1003l")
            }
        entering = Array("\u{1B}[?2004h\(pointer.on)".utf8)
        leaving = Array("\(pointer.off)\u{1B}[?2004l".utf8)
        frameStart = Array("\u{1B}[?2026h".utf8)
        frameEnd = Array("\u{1B}[?2026l".utf8)
        undoing = frameEnd + leaving + description.undoing
    }

    /// Puts text into the clipboard of the terminal's owner (OSC 52).
    static func copy(_ text: [UInt8]) -> [UInt8] {
        Array("\u{1B}]52;c;".utf8) + Base64.encode(text) + [Byte.bell]
    }
}
