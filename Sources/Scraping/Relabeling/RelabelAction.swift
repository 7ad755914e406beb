/// What a relabeling rule does with the labels; the raw values are Prometheus' names.
public enum RelabelAction: String, CaseIterable, Hashable, Sendable {
    /// Sets the target label to the replacement where the pattern matches the source.
    case replace
    /// Sets the target label to the source in lower or upper case.
    case lowercase, uppercase
    /// Drops what does not match the pattern, and what does.
    case keep, drop
    /// Drops what differs from the target label, and what equals it.
    case keepequal, dropequal
    /// Sets the target label to a hash of the source, modulo `modulus`.
    case hashmod
    /// Copies labels whose name matches the pattern to the name that the replacement makes of it.
    case labelmap
    /// Removes labels whose name matches the pattern, and those whose name does not.
    case labeldrop, labelkeep

    /// Reads the name in either case, as Prometheus does.
    public init?(named name: String) {
        self.init(rawValue: name.lowercased())
    }

    /// Whether the rule writes a label or compares with one, so that it needs `target_label`.
    var needsTargetLabel: Bool {
        switch self {
        case .replace, .lowercase, .uppercase, .keepequal, .dropequal, .hashmod: true
        case .keep, .drop, .labelmap, .labeldrop, .labelkeep: false
        }
    }
}
