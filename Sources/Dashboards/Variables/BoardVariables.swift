/// A board's variables at one moment: what there is to choose from, and what is chosen.
public struct BoardVariables: Sendable {
    /// By variable name, in the variable's order; without All.
    public var options: [String: [VariableOption]] = [:]
    /// By variable name.
    public var choices: [String: VariableChoice] = [:]
    /// By variable name, why there are no options.
    public var failures: [String: String] = [:]

    public init() {}

    /// By variable name, all its values.
    public var values: [String: [String]] { options.mapValues { $0.map(\.value) } }
}
