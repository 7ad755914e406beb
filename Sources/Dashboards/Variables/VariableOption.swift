/// One value of a variable, and how people read it.
public struct VariableOption: Hashable, Sendable {
    public var text: String
    public var value: String

    public init(text: String, value: String) {
        self.text = text
        self.value = value
    }
}
