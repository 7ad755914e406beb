/// Keys held down with another key or with the mouse.
public struct KeyModifiers: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    // The bits of xterm's modifier parameter, which is one more than their sum.
    public static let shift = KeyModifiers(rawValue: 1)
    public static let alt = KeyModifiers(rawValue: 2)
    public static let control = KeyModifiers(rawValue: 4)

    /// From the parameter of a control sequence; none where it is out of range. Meta counts as Alt.
    init(parameter: Int) {
        guard (2...16).contains(parameter) else {
            self = []
            return
        }
        let bits = UInt8(parameter - 1)
        self = KeyModifiers(rawValue: bits & 7)
        if bits & 8 != 0 { insert(.alt) }
    }
}
