/// Arcs that fill from their minimum to their maximum.
public struct GaugeOptions: Hashable, Sendable {
    public var reduce: ReduceOptions
    public var orientation: PanelOrientation
    /// Whether the thresholds' values stand beside the arc, and their colours along it.
    public var showsThresholdLabels: Bool
    public var showsThresholdMarkers: Bool

    public init(
        reduce: ReduceOptions = ReduceOptions(), orientation: PanelOrientation = .automatic,
        showsThresholdLabels: Bool = false, showsThresholdMarkers: Bool = true
    ) {
        self.reduce = reduce
        self.orientation = orientation
        self.showsThresholdLabels = showsThresholdLabels
        self.showsThresholdMarkers = showsThresholdMarkers
    }
}
