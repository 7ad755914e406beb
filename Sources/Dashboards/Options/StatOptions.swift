/// Tiles with one number each.
public struct StatOptions: Hashable, Sendable {
    public enum ColorMode: String, Hashable, Sendable {
        case none, value, background
        /// The background without its gradient.
        case solidBackground = "background_solid"
    }
    public enum Graph: String, Hashable, Sendable { case none, area, line }
    /// What is written: `automatic` names the series where there are several.
    public enum TextMode: String, Hashable, Sendable {
        case automatic = "auto"
        case value
        case valueAndName = "value_and_name"
        case name, none
    }

    public var reduce: ReduceOptions
    public var colorMode: ColorMode
    /// The series' course behind the number.
    public var graph: Graph
    public var textMode: TextMode
    public var orientation: PanelOrientation
    /// Whether the change from the first to the last value is shown in percent.
    public var showsPercentChange: Bool

    public init(
        reduce: ReduceOptions = ReduceOptions(), colorMode: ColorMode = .value, graph: Graph = .area,
        textMode: TextMode = .automatic, orientation: PanelOrientation = .automatic, showsPercentChange: Bool = false
    ) {
        self.reduce = reduce
        self.colorMode = colorMode
        self.graph = graph
        self.textMode = textMode
        self.orientation = orientation
        self.showsPercentChange = showsPercentChange
    }
}
