/// Why a key could not be changed; the default counts instead.
public struct KeyProblem: Error, Sendable, Hashable, CustomStringConvertible {
    /// The configuration's name for what the key should do.
    public var command: String
    /// What is wrong and what to do, in a sentence.
    public var message: String

    public var description: String { "keys: \(command): \(message)" }
}
