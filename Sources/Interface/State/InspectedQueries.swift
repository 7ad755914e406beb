import Dashboards

/// Queries as the inspector shows them, broken up into lines.
///
/// They are kept until others are looked at: to read them anew for every frame would take several times as long as the
/// frame itself.
struct InspectedQueries: Sendable {
    private var width = 0
    private var lines: [String: [String]] = [:]

    /// Reads what is not known yet, and forgets everything else.
    ///
    /// - Parameter width: How long lines may be where they can be broken.
    mutating func read(_ queries: [String], width: Int) {
        let known = width == self.width ? lines : [:]
        self.width = width
        lines = [:]
        for query in queries where lines[query] == nil {
            lines[query] = known[query] ?? QueryText.lines(query, width: width)
        }
    }

    /// The query's lines; as it is where it was not read.
    func lines(of query: String) -> [String] { lines[query] ?? [query] }
}

extension BoardState {
    /// Reads the focused panel's queries while they are looked at.
    mutating func readInspected() {
        guard case .inspect = overlay, let panel = focusedPanel else { return }
        let answers = panels[panel.id]?.answers ?? [:]
        inspected.read(
            panel.queries.map { $0.asked(answers[$0.refID]) },
            width: InspectOverlay.queryWidth(in: BoardScreen(self).middle))
    }
}
