/// Reads what xterm and those that follow it report of the mouse.
enum MouseSequences {
    /// A report in the SGR form: Escape [ < button ; column ; row M, or m for a release.
    static func event(for sequence: ControlSequence) -> MouseEvent? {
        let isRelease = sequence.final == UInt8(ascii: "m")
        guard sequence.privateMarker == UInt8(ascii: "<"), sequence.parameters.count == 3,
            isRelease || sequence.final == UInt8(ascii: "M")
        else { return nil }
        let parameters = sequence.parameters
        return event(code: parameters[0], column: parameters[1], row: parameters[2], isRelease: isRelease)
    }

    /// The three bytes of the X10 form, which terminals without the SGR form send.
    static func event(oldReport bytes: ArraySlice<UInt8>) -> MouseEvent? {
        let values = bytes.map { Int($0) - 32 }
        guard values.count == 3 else { return nil }
        // This form does not tell which button was released.
        let isRelease = values[0] & 0b1110_0011 == 3
        return event(
            code: isRelease ? values[0] & ~3 : values[0], column: values[1], row: values[2], isRelease: isRelease)
    }

    private static func event(code: Int, column: Int, row: Int, isRelease: Bool) -> MouseEvent? {
        guard column > 0, row > 0, let kind = kind(code: code, isRelease: isRelease) else { return nil }
        var modifiers: KeyModifiers = []
        if code & 4 != 0 { modifiers.insert(.shift) }
        if code & 8 != 0 { modifiers.insert(.alt) }
        if code & 16 != 0 { modifiers.insert(.control) }
        return MouseEvent(kind, x: column - 1, y: row - 1, modifiers: modifiers)
    }

    private static func kind(code: Int, isRelease: Bool) -> MouseEvent.Kind? {
        guard (0..<128).contains(code) else { return nil }
        if code & 64 != 0 {
            return [.wheelUp, .wheelDown, .wheelLeft, .wheelRight][code & 3]
        }
        let buttons: [MouseEvent.Button?] = [.left, .middle, .right, nil]
        guard let button = buttons[code & 3] else { return code & 32 != 0 ? .moved : nil }
        if isRelease { return .released(button) }
        return code & 32 != 0 ? .dragged(button) : .pressed(button)
    }
}
