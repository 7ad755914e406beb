/// Values from which on a number has another colour.
public struct Thresholds: Hashable, Sendable {
    public struct Step: Hashable, Sendable {
        /// Minus infinity for the first one.
        public var value: Double
        public var color: PanelColor

        public init(value: Double, color: PanelColor) {
            self.value = value
            self.color = color
        }
    }

    /// Ascending.
    public var steps: [Step]
    /// Whether the steps are percentages of the way from minimum to maximum.
    public var isPercentage: Bool

    public init(steps: [Step], isPercentage: Bool = false) {
        self.steps = steps.enumerated().sorted { ($0.element.value, $0.offset) < ($1.element.value, $1.offset) }
            .map(\.element)
        self.isPercentage = isPercentage
    }

    /// The last step that the value has reached; the first one for no value at all.
    ///
    /// - Parameters:
    ///   - minimum: What 0 % stands for, 0 where nothing is said.
    ///   - maximum: What 100 % stands for, 100 where nothing is said.
    public func step(for value: Double?, minimum: Double? = nil, maximum: Double? = nil) -> Step? {
        guard var value, !value.isNaN else { return steps.first }
        if isPercentage {
            let (low, high) = (minimum ?? 0, maximum ?? 100)
            value = high > low ? (value - low) / (high - low) * 100 : 0
        }
        return steps.last { $0.value <= value } ?? steps.first
    }
}
