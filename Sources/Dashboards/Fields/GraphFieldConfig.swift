/// How a field is drawn in a graph; nil for what is left open.
public struct GraphFieldConfig: Sendable, Hashable {
    public enum AxisPlacement: String, Sendable, Hashable {
        case automatic = "auto"
        case left, right, hidden
    }
    public enum Transform: String, Sendable, Hashable {
        /// Values with their sign turned round, so that they go down from zero.
        case negativeY = "negative-Y"
        /// The first value all along.
        case constant
    }
    public enum Interpolation: String, Sendable, Hashable {
        case linear, smooth, stepBefore, stepAfter
    }

    public var drawing: TimeSeriesOptions.Drawing?
    public var interpolation: Interpolation?
    /// 0…100.
    public var fillOpacity: Double?
    /// The name of the series down to which the area goes; empty for zero.
    public var fillsDownTo: String?
    /// 0 for no line.
    public var lineWidth: Double?
    public var isDashed: Bool?
    /// Whether every value has a point.
    public var showsPoints: Bool?
    public var stacking: TimeSeriesOptions.Stacking?
    /// Only series of one group are stacked upon each other.
    public var stackingGroup: String?
    public var axisPlacement: AxisPlacement?
    public var axisLabel: String?
    /// Ends of the axis that values may pass.
    public var softMinimum: Double?
    public var softMaximum: Double?
    /// Whether zero stands in the middle of the axis.
    public var isCenteredAtZero: Bool?
    /// The base of a logarithmic scale; 0 for a linear one.
    public var logarithmBase: Double?
    /// Of a logarithmic scale that goes on through zero: how far from it the scale is nearly linear; 0 for one that
    /// ends above zero.
    public var linearThreshold: Double?
    public var transform: Transform?
    /// Whether the series is drawn, and listed in the legend.
    public var isHidden: Bool?
    public var isHiddenInLegend: Bool?
    /// Whether lines go on over gaps.
    public var spansGaps: Bool?
    /// Whether a step without a value counts as zero.
    public var countsGapsAsZero: Bool?
    /// Whether thresholds are drawn as lines, as areas, or both.
    public var thresholdLines: Bool?
    public var thresholdAreas: Bool?
    /// Which of a series' values chooses its colour, where that is not the last one.
    public var colorReducer: Reducer?
    /// Whether a line's colour follows its values rather than being one for the whole series.
    public var colorsByValue: Bool?

    public init() {}

    /// The opacity of a series' area; Grafana gives one between two lines its own where the panel says none.
    var areaOpacity: Double {
        let opacity = fillOpacity ?? 0
        return opacity == 0 && fillsDownTo?.isEmpty == false ? 35 : opacity
    }

    /// The same with everything that the other one says in place of its own.
    public func overlaid(by other: GraphFieldConfig) -> GraphFieldConfig {
        var result = self
        result.drawing = other.drawing ?? drawing
        result.interpolation = other.interpolation ?? interpolation
        result.fillOpacity = other.fillOpacity ?? fillOpacity
        result.fillsDownTo = other.fillsDownTo ?? fillsDownTo
        result.lineWidth = other.lineWidth ?? lineWidth
        result.isDashed = other.isDashed ?? isDashed
        result.showsPoints = other.showsPoints ?? showsPoints
        result.stacking = other.stacking ?? stacking
        result.stackingGroup = other.stackingGroup ?? stackingGroup
        result.axisPlacement = other.axisPlacement ?? axisPlacement
        result.axisLabel = other.axisLabel ?? axisLabel
        result.softMinimum = other.softMinimum ?? softMinimum
        result.softMaximum = other.softMaximum ?? softMaximum
        result.isCenteredAtZero = other.isCenteredAtZero ?? isCenteredAtZero
        result.logarithmBase = other.logarithmBase ?? logarithmBase
        result.linearThreshold = other.linearThreshold ?? linearThreshold
        result.transform = other.transform ?? transform
        result.isHidden = other.isHidden ?? isHidden
        result.isHiddenInLegend = other.isHiddenInLegend ?? isHiddenInLegend
        result.spansGaps = other.spansGaps ?? spansGaps
        result.countsGapsAsZero = other.countsGapsAsZero ?? countsGapsAsZero
        result.thresholdLines = other.thresholdLines ?? thresholdLines
        result.thresholdAreas = other.thresholdAreas ?? thresholdAreas
        result.colorReducer = other.colorReducer ?? colorReducer
        result.colorsByValue = other.colorsByValue ?? colorsByValue
        return result
    }
}
