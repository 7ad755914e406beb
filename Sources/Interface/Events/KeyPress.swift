/// A key with its modifiers, as a terminal reports it.
public struct KeyPress: Hashable, Sendable {
    public enum Key: Hashable, Sendable {
        /// A printing key, with Shift already in it: `s`, `S`, `?`.
        case character(Character)
        case enter, escape, tab, backTab, backspace, delete
        case up, down, left, right, home, end, pageUp, pageDown
        case function(Int)
    }

    public struct Modifiers: OptionSet, Hashable, Sendable {
        public let rawValue: UInt8

        public init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        public static let control = Modifiers(rawValue: 1)
        public static let option = Modifiers(rawValue: 2)
    }

    public var key: Key
    public var modifiers: Modifiers

    public init(_ key: Key, modifiers: Modifiers = []) {
        self.key = key
        self.modifiers = modifiers
    }

    public init(_ character: Character) {
        self.init(.character(character))
    }
}
