/// A panel or row that stands there once for every chosen value of a variable.
public struct Repetition: Hashable, Sendable {
    public enum Direction: Hashable, Sendable { case across, down }

    public var variable: String
    public var direction: Direction
    /// How many stand beside each other at most.
    public var mostAcross: Int

    public init(variable: String, direction: Direction = .across, mostAcross: Int = 4) {
        self.variable = variable
        self.direction = direction
        self.mostAcross = mostAcross
    }
}
