extension PanelContent {
    /// What the panel makes of its data; `.nothing` for rows and the Live board's own kinds.
    public init(_ panel: Panel, _ data: PanelData) {
        self = .nothing
    }
}
