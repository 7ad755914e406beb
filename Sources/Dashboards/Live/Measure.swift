/// What the Live board makes of its counters.
public enum Measure: String, Sendable, Hashable, CaseIterable {
    /// How fast they grow now: per second, and per hour for money.
    case rate
    /// How much they grew over the board's time range.
    case delta
    /// Where they stand: everything since the gateways' counters began.
    case total
}
