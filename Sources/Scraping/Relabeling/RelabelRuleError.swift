import MetricModel

/// Why a relabeling rule can't be used; the rules are those of Prometheus 3.5 (relabel.Config.Validate).
public struct RelabelRuleError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The part of the rule that is wrong; the raw values are Prometheus' keys.
    public enum Field: String, Hashable, Sendable {
        case action, regex, replacement, separator, modulus
        case sourceLabels = "source_labels"
        case targetLabel = "target_label"
    }

    /// nil where nothing that was given is wrong but something is missing.
    public let field: Field?
    public let description: String

    init(_ field: Field?, _ description: String) {
        self.field = field
        self.description = description
    }
}

extension RelabelRuleError {
    static func missingTarget(of action: RelabelAction) -> RelabelRuleError {
        RelabelRuleError(nil, "the action \(action.rawValue) needs a target_label")
    }

    static func missingModulus() -> RelabelRuleError {
        RelabelRuleError(nil, "the action hashmod needs a modulus that is not 0")
    }

    static func notUsed(_ field: Field, by action: RelabelAction, allowed: String) -> RelabelRuleError {
        RelabelRuleError(field, "the action \(action.rawValue) takes only \(allowed), no \(field.rawValue)")
    }
}
