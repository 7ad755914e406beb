/// How a field's cells are drawn in a table; nil for what is left open.
public struct CellFieldConfig: Sendable, Hashable {
    public enum Style: String, Sendable, Hashable {
        case plain
        /// The value's colour, on the text or behind it.
        case coloredText, coloredBackground
        /// A bar from minimum to maximum.
        case gauge
        case sparkline
    }
    public enum Alignment: String, Sendable, Hashable {
        case automatic = "auto"
        case left, center, right
    }

    public var style: Style?
    /// Of gauge cells.
    public var gaugeMode: BarGaugeOptions.Mode?
    public var alignment: Alignment?
    /// In Grafana's pixels.
    public var width: Double?
    public var isHidden: Bool?
    /// Whether the value's colour is behind its whole row.
    public var colorsRow: Bool?
    /// What the lines below the column say of its values, one each.
    public var footer: [Reducer]?

    public init(
        style: Style? = nil, gaugeMode: BarGaugeOptions.Mode? = nil, alignment: Alignment? = nil,
        width: Double? = nil, isHidden: Bool? = nil
    ) {
        self.style = style
        self.gaugeMode = gaugeMode
        self.alignment = alignment
        self.width = width
        self.isHidden = isHidden
    }

    /// The same with everything that the other one says in place of its own.
    public func overlaid(by other: CellFieldConfig) -> CellFieldConfig {
        var result = CellFieldConfig(
            style: other.style ?? style, gaugeMode: other.gaugeMode ?? gaugeMode,
            alignment: other.alignment ?? alignment, width: other.width ?? width, isHidden: other.isHidden ?? isHidden)
        result.colorsRow = other.colorsRow ?? colorsRow
        result.footer = other.footer ?? footer
        return result
    }
}
