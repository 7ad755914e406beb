/// What a person has chosen for a variable.
public enum VariableChoice: Hashable, Sendable {
    case all
    case values([String])
}
