/// Which bytes and sequences stand for which keys, with xterm and those that follow it, rxvt, tmux, screen and the
/// Linux console.
enum KeySequences {
    /// A byte below 128 by itself.
    static func key(forByte byte: UInt8) -> Key {
        switch byte {
        case 0x00: Key(.character(" "), modifiers: .control)
        case 0x08, 0x7F: Key(.backspace)
        case 0x09: Key(.tab)
        case 0x0A, 0x0D: Key(.enter)
        case 0x1B: Key(.escape)
        case 0x01...0x1A: Key(.character(Character(Unicode.Scalar(byte + 0x60))), modifiers: .control)
        case 0x1C...0x1F: Key(.character(Character(Unicode.Scalar(byte + 0x40))), modifiers: .control)
        default: Key(.character(Character(Unicode.Scalar(byte))))
        }
    }

    /// The letter behind Escape O.
    static func key(forShifted letter: UInt8) -> Key? {
        switch letter {
        case UInt8(ascii: "a")...UInt8(ascii: "d"):
            // rxvt's arrows with Control.
            cursorKey(letter - 0x20).map { Key($0, modifiers: .control) }
        case UInt8(ascii: "j")...UInt8(ascii: "y"):
            // A numeric pad in application mode sends its characters as letters.
            Key(.character(Character(Unicode.Scalar(letter - 0x40))))
        default: cursorKey(letter).map { Key($0) }
        }
    }

    static func key(for sequence: ControlSequence) -> Key? {
        if sequence.privateMarker == UInt8(ascii: "[") { return linuxKey(sequence.final) }
        guard sequence.privateMarker == 0 else { return nil }
        let first = sequence.parameters.first ?? 0
        let modifiers = KeyModifiers(parameter: sequence.parameters.dropFirst().first ?? 0)
        switch sequence.final {
        case UInt8(ascii: "~"):
            if first == 27, sequence.parameters.count == 3 {
                return key(forCodepoint: sequence.parameters[2], modifiers: modifiers)
            }
            return editingKey(first).map { Key($0, modifiers: modifiers) }
        case UInt8(ascii: "$"): return editingKey(first).map { Key($0, modifiers: .shift) }
        case UInt8(ascii: "^"): return editingKey(first).map { Key($0, modifiers: .control) }
        case UInt8(ascii: "@"): return editingKey(first).map { Key($0, modifiers: [.control, .shift]) }
        case UInt8(ascii: "u"): return key(forCodepoint: first, modifiers: modifiers)
        case UInt8(ascii: "Z"): return Key(.backTab, modifiers: modifiers.subtracting(.shift))
        case UInt8(ascii: "a")...UInt8(ascii: "d"):
            return cursorKey(sequence.final - 0x20).map { Key($0, modifiers: .shift) }
        default: return cursorKey(sequence.final).map { Key($0, modifiers: modifiers) }
        }
    }

    private static func cursorKey(_ letter: UInt8) -> Key.Code? {
        switch letter {
        case UInt8(ascii: "A"): .up
        case UInt8(ascii: "B"): .down
        case UInt8(ascii: "C"): .right
        case UInt8(ascii: "D"): .left
        case UInt8(ascii: "F"): .end
        case UInt8(ascii: "H"): .home
        case UInt8(ascii: "M"): .enter
        case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(letter) - 0x4F)
        default: nil
        }
    }

    private static func editingKey(_ number: Int) -> Key.Code? {
        switch number {
        case 1, 7: .home
        case 2: .insert
        case 3: .delete
        case 4, 8: .end
        case 5: .pageUp
        case 6: .pageDown
        case 11...15: .function(number - 10)
        case 17...21: .function(number - 11)
        case 23, 24: .function(number - 12)
        default: nil
        }
    }

    private static func linuxKey(_ letter: UInt8) -> Key? {
        guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(letter) else { return nil }
        return Key(.function(Int(letter) - 0x40))
    }

    /// A key that a terminal reports by its character's number (CSI u, and xterm's modifyOtherKeys).
    private static func key(forCodepoint value: Int, modifiers: KeyModifiers) -> Key? {
        guard let scalar = Unicode.Scalar(UInt32(clamping: value)) else { return nil }
        switch value {
        case 9:
            return modifiers.contains(.shift)
                ? Key(.backTab, modifiers: modifiers.subtracting(.shift)) : Key(.tab, modifiers: modifiers)
        case 13: return Key(.enter, modifiers: modifiers)
        case 27: return Key(.escape, modifiers: modifiers)
        case 8, 127: return Key(.backspace, modifiers: modifiers)
        case ..<32, 0x80...0x9F, 0xE000...0xF8FF: return nil
        default: return Key(.character(Character(scalar)), modifiers: modifiers.subtracting(.shift))
        }
    }
}
