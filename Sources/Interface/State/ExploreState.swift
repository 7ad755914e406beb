import Dashboards

/// The prompt, the query it last asked, and how its answer is shown.
struct ExploreState: Sendable {
    var prompt = PromptState()
    /// The query that the Explore board shows; empty before the first.
    var query = ""
    var form = ExploreBoard.Form.graph
    /// How many series the answer has, of which only some may be drawn.
    var total = 0
    /// Whether the text at the prompt was refused, so that its fault is told aloud.
    var isRefused = false
    /// The board to go back to.
    var boardBefore: Int?

    /// Whether a query was written that was never asked.
    var hasUnasked: Bool {
        let text = prompt.text
        return text != query && text.contains { $0 != " " }
    }
}
