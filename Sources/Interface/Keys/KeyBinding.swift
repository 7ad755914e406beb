/// One line of the key table.
public struct KeyBinding: Sendable {
    /// What the help overlay sorts by: what one wants to do.
    public enum Group: String, Sendable, CaseIterable {
        case look = "Look around"
        case narrow = "Narrow down"
        case time = "Time"
        case take = "Take along"
        case program = "Program"
    }

    /// Where a key works.
    public enum Scope: Sendable, Hashable {
        case everywhere
        case severalBoards
        /// More than one board, and at least so many.
        case boards(Int)
        case hasWorkspaces
        case hasVariables
        case live
        case paused
        case zoomed
        case board
        /// A table, or the legend of a zoomed graph.
        case table
        case severalNodes
        /// The legend of a zoomed graph.
        case legend
        /// The board with the prompt.
        case explore
        case hasExplore
        /// Boards whose numbers follow the measure: rate, delta, total.
        case measured
    }

    public var keys: [KeyPress]
    /// How the keys are written: `[ ]`, `↵`.
    public var label: String
    public var command: Command
    /// A word or two for the footer; empty where the footer leaves it out.
    public var short: String
    /// What it does, for help and README.
    public var does: String
    public var group: Group
    public var scope: Scope

    init(
        _ keys: [KeyPress], _ label: String, _ command: Command, _ does: String, short: String = "",
        _ group: Group, in scope: Scope = .everywhere
    ) {
        self.keys = keys
        self.label = label
        self.command = command
        self.short = short
        self.does = does
        self.group = group
        self.scope = scope
    }
}
