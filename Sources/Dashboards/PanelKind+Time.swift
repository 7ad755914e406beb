extension PanelKind {
    /// Whether what it draws over time can end between two steps; what gives every step a column of the same width can't.
    var endsBetweenSteps: Bool {
        switch self {
        case .heatmap, .histogram, .xyChart, .stateTimeline, .statusHistory, .text, .row: false
        default: true
        }
    }
}
