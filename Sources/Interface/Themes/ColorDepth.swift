/// How many colours the terminal shows.
public enum ColorDepth: Int, Sendable, Hashable, Comparable, CaseIterable {
    /// None, or `NO_COLOR` is set.
    case none = 0
    case eight = 8
    case sixteen = 16
    case twoHundredFiftySix = 256
    /// 24 bits.
    case full = 16_777_216

    public static func < (left: ColorDepth, right: ColorDepth) -> Bool {
        left.rawValue < right.rawValue
    }
}
