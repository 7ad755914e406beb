/// Why a math expression can't be read.
public struct MathError: Error, Sendable {
    /// In UTF-8 bytes from the beginning.
    public var offset: Int
    public var reason: String
}
