import MetricModel
public import Patterns

/// One rule of `relabel_configs` or `metric_relabel_configs`, checked.
public struct RelabelRule: Sendable {
    public let action: RelabelAction
    /// The labels whose values, joined by the separator, are the rule's source.
    public let sourceLabels: [String]
    public let separator: String
    /// Matches the whole source (or the whole label name); `.` matches line ends too.
    public let pattern: Pattern
    /// Not 0 where the action is `hashmod`.
    public let modulus: UInt64
    /// May hold `$1` or `${name}` where the action is `replace`.
    public let targetLabel: String
    public let replacement: String

    public static let defaultSeparator = ";"
    public static let defaultRegex = "(.*)"
    public static let defaultReplacement = "$1"

    /// Checks the rule as Prometheus 3.5 does, with its defaults where nothing is given.
    ///
    /// - Parameters:
    ///   - sourceLabels: nil where the rule does not name any, which some actions insist on.
    ///   - regex: nil for `(.*)`; the same, written out, is not allowed for `keepequal` and `dropequal`.
    public init(
        _ action: RelabelAction = .replace, sourceLabels: [String]? = nil, separator: String = defaultSeparator,
        regex: String? = nil, modulus: UInt64 = 0, targetLabel: String = "", replacement: String = defaultReplacement
    ) throws(RelabelRuleError) {
        self.action = action
        self.sourceLabels = sourceLabels ?? []
        self.separator = separator
        self.modulus = modulus
        self.targetLabel = targetLabel
        self.replacement = replacement
        do throws(PatternError) {
            pattern = try Pattern(regex ?? RelabelRule.defaultRegex)
        } catch {
            throw RelabelRuleError(.regex, error.description)
        }
        if self.sourceLabels.contains("") { throw RelabelRuleError(.sourceLabels, "a label's name can't be empty") }
        try checkWhatIsNeeded()
        try checkWhatIsNotUsed(hasSourceLabels: sourceLabels != nil, hasRegex: regex != nil)
    }

    private func checkWhatIsNeeded() throws(RelabelRuleError) {
        if action == .hashmod && modulus == 0 { throw .missingModulus() }
        if action.needsTargetLabel && targetLabel.isEmpty { throw .missingTarget(of: action) }
        if action == .labelmap && replacement.isEmpty {
            throw RelabelRuleError(.replacement, "labelmap can't give labels an empty name")
        }
    }

    private func checkWhatIsNotUsed(hasSourceLabels: Bool, hasRegex: Bool) throws(RelabelRuleError) {
        let isReplaced = !replacement.isBytewiseEqual(to: RelabelRule.defaultReplacement)
        let isSeparated = !separator.isBytewiseEqual(to: RelabelRule.defaultSeparator)
        switch action {
        case .lowercase, .uppercase:
            if isReplaced { throw RelabelRuleError(.replacement, "the action \(action.rawValue) takes no replacement") }
        case .keepequal, .dropequal:
            let allowed = "source_labels and target_label"
            if hasRegex { throw .notUsed(.regex, by: action, allowed: allowed) }
            if modulus != 0 { throw .notUsed(.modulus, by: action, allowed: allowed) }
            if isSeparated { throw .notUsed(.separator, by: action, allowed: allowed) }
            if isReplaced { throw .notUsed(.replacement, by: action, allowed: allowed) }
        case .labeldrop, .labelkeep:
            if hasSourceLabels { throw .notUsed(.sourceLabels, by: action, allowed: "regex") }
            if !targetLabel.isEmpty { throw .notUsed(.targetLabel, by: action, allowed: "regex") }
            if modulus != 0 { throw .notUsed(.modulus, by: action, allowed: "regex") }
            if isSeparated { throw .notUsed(.separator, by: action, allowed: "regex") }
            if isReplaced { throw .notUsed(.replacement, by: action, allowed: "regex") }
        case .replace, .keep, .drop, .hashmod, .labelmap:
            break
        }
    }
}

extension RelabelRule: Hashable {
    public static func == (left: RelabelRule, right: RelabelRule) -> Bool {
        left.action == right.action && left.modulus == right.modulus
            && left.texts.elementsEqual(right.texts) { $0.isBytewiseEqual(to: $1) }
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(action)
        hasher.combine(modulus)
        for text in texts { hasher.combine(text) }
    }

    private var texts: [String] { [separator, pattern.source, targetLabel, replacement] + sourceLabels }
}
