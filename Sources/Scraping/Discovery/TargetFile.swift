import FoundationEssentials
import MetricModel
import Yams

/// Lists of target groups, as files and HTTP servers give them: `[{"targets": ["host:1"], "labels": {"a": "b"}}]`.
struct TargetFile {
    private static let mostTargets = 100_000

    /// What the groups are named after: a path or an address.
    let source: String
    /// A label that every group gets.
    let meta: Label

    /// - Parameter isStrict: whether members that no group has are an error.
    func json(_ bytes: [UInt8], isStrict: Bool) throws(TargetFileError) -> [TargetGroup] {
        let entries: [JSONTargetGroup]
        do {
            entries = try JSONDecoder().decode([JSONTargetGroup].self, from: Data(bytes))
        } catch let error as DecodingError {
            throw TargetFileError(reason: TargetFile.reason(error))
        } catch {
            throw TargetFileError(reason: "is no JSON list of target groups")
        }
        if isStrict, let name = entries.lazy.compactMap(\.unknownMember).first {
            throw TargetFileError(reason: "unknown field \(LabelSyntax.quoted(name))")
        }
        return try groups(of: entries.map { ($0.targets, $0.labels) })
    }

    func yaml(_ bytes: [UInt8]) throws(TargetFileError) -> [TargetGroup] {
        if let problem = NestingGuard.problem(in: bytes) { throw TargetFileError(reason: problem) }
        let text = String(decoding: bytes, as: UTF8.self)
        guard AliasCheck.isHarmless(text) else { throw TargetFileError(reason: "uses aliases in keys") }
        let node: Node?
        do {
            node = try Yams.compose(yaml: text)
        } catch let error as YamlError {
            throw TargetFileError(reason: TargetFile.reason(error))
        } catch {
            throw TargetFileError(reason: "is no YAML")
        }
        // An empty file lists nothing.
        guard let node, node.null == nil || node.scalar == nil else { return [] }
        return try groups(of: YAMLTargetGroups(node).entries())
    }

    private func groups(of entries: [(targets: [String], labels: [String: String])]) throws(TargetFileError)
        -> [TargetGroup]
    {
        guard entries.reduce(0, { $0 + $1.targets.count }) <= TargetFile.mostTargets else {
            throw TargetFileError(reason: "lists more than \(TargetFile.mostTargets) targets")
        }
        var groups: [TargetGroup] = []
        for (index, entry) in entries.enumerated() {
            for name in entry.labels.keys where name.isEmpty {
                throw TargetFileError(reason: "\(LabelSyntax.quoted(name)) is not a valid label name")
            }
            let labels = Labels(entry.labels.map { Label($0.key, $0.value) } + [meta])
            let targets = entry.targets.map { Labels([Label(MetaLabel.address, $0)]) }
            groups.append(TargetGroup(source: "\(source):\(index)", targets: targets, labels: labels))
        }
        return groups
    }

    private static func reason(_ error: YamlError) -> String {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            "line \(mark.line), column \(mark.column): \(problem)"
        case .duplicatedKeysInMapping(_, let context):
            "line \(context.mark.line), column \(context.mark.column): a key stands there twice"
        default: "is no YAML"
        }
    }

    private static func reason(_ error: DecodingError) -> String {
        switch error {
        case .dataCorrupted(let context):
            "is no JSON: \(context.underlyingError.map { "\($0)" } ?? context.debugDescription)"
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context):
            "\(path(context.codingPath)): \(context.debugDescription)"
        @unknown default: "is no JSON list of target groups"
        }
    }

    /// `[2].labels.zone`
    private static func path(_ keys: [any CodingKey]) -> String {
        let text = keys.map { key in key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)" }.joined()
        return text.isEmpty ? "the whole" : text
    }
}
