import Crypto
public import MetricModel
import Patterns

extension [RelabelRule] {
    /// The labels after all rules, in order; nil where a rule drops them (relabel.Process of Prometheus 3.5).
    public func apply(to labels: Labels) -> Labels? {
        if isEmpty { return labels }
        var draft = LabelDraft(labels)
        for rule in self {
            guard rule.keeps(&draft) else { return nil }
        }
        return draft.labels
    }
}

extension RelabelRule {
    /// Applies the rule to the draft.
    ///
    /// - Returns: whether the labels are kept.
    fileprivate func keeps(_ draft: inout LabelDraft) -> Bool {
        switch action {
        case .keep: return pattern.matches(source(in: draft))
        case .drop: return !pattern.matches(source(in: draft))
        case .keepequal: return draft[targetLabel].isBytewiseEqual(to: source(in: draft))
        case .dropequal: return !draft[targetLabel].isBytewiseEqual(to: source(in: draft))
        case .replace: replace(in: &draft)
        case .lowercase: draft.set(targetLabel, to: SimpleCase.lowercased(source(in: draft)))
        case .uppercase: draft.set(targetLabel, to: SimpleCase.uppercased(source(in: draft)))
        case .hashmod: draft.set(targetLabel, to: String(hash(of: source(in: draft))))
        case .labelmap: mapNames(in: &draft)
        case .labeldrop: draft.removeAll { pattern.matches($0) }
        case .labelkeep: draft.removeAll { !pattern.matches($0) }
        }
        return true
    }

    private func source(in draft: LabelDraft) -> String {
        sourceLabels.map { draft[$0] }.joined(separator: separator)
    }

    private func replace(in draft: inout LabelDraft) {
        guard let match = pattern.wholeMatch(source(in: draft)) else { return }
        let name = match.expand(targetLabel)
        // A template may come to nothing; such a rule does nothing.
        if name.isEmpty { return }
        draft.set(name, to: match.expand(replacement))
    }

    /// The last eight bytes of the MD5 sum as a big-endian number, modulo `modulus`.
    private func hash(of text: String) -> UInt64 {
        guard modulus > 0 else { return 0 }
        var text = text
        let sum = text.withUTF8 { bytes in
            var sum = Insecure.MD5()
            sum.update(bufferPointer: UnsafeRawBufferPointer(bytes))
            return sum.finalize()
        }
        return sum.suffix(8).reduce(0) { $0 << 8 | UInt64($1) } % modulus
    }

    /// New names are those of the labels as they were before the rule.
    private func mapNames(in draft: inout LabelDraft) {
        for label in draft.pairs {
            guard let match = pattern.wholeMatch(label.name) else { continue }
            let name = match.expand(replacement)
            if !name.isEmpty { draft.set(name, to: label.value) }
        }
    }
}
