import MetricModel
import Yams

/// The target groups of a YAML document.
struct YAMLTargetGroups {
    /// Aliases make much out of little.
    private static let mostTexts = 2_000_000

    private let root: Node

    init(_ root: Node) {
        self.root = root
    }

    func entries() throws(TargetFileError) -> [(targets: [String], labels: [String: String])] {
        guard let sequence = root.sequence else {
            throw YAMLTargetGroups.error(root, "a list of target groups is wanted")
        }
        var entries: [(targets: [String], labels: [String: String])] = []
        var textCount = 0
        for node in sequence {
            let entry = try YAMLTargetGroups.entry(node)
            textCount += 1 + entry.targets.count + entry.labels.count
            guard textCount <= YAMLTargetGroups.mostTexts else {
                throw YAMLTargetGroups.error(
                    node, "more than \(YAMLTargetGroups.mostTexts) targets and labels up to here")
            }
            entries.append(entry)
        }
        return entries
    }

    private static func entry(_ node: Node) throws(TargetFileError) -> (targets: [String], labels: [String: String]) {
        guard let mapping = node.mapping else { throw error(node, "a target group with targets and labels is wanted") }
        var targets: [String] = []
        var labels: [String: String] = [:]
        for (key, value) in mapping {
            switch key.scalar?.string {
            case "targets": targets = try list(value)
            case "labels": labels = try texts(value)
            case let name:
                throw error(key, "a target group has targets and labels, no \(LabelSyntax.quoted(name ?? ""))")
            }
        }
        return (targets, labels)
    }

    private static func list(_ node: Node) throws(TargetFileError) -> [String] {
        if node.scalar?.string.isEmpty == true { return [] }
        guard let sequence = node.sequence else { throw error(node, "a list of host:port is wanted") }
        var texts: [String] = []
        for element in sequence { texts.append(try text(element)) }
        return texts
    }

    private static func texts(_ node: Node) throws(TargetFileError) -> [String: String] {
        if node.scalar?.string.isEmpty == true { return [:] }
        guard let mapping = node.mapping else { throw error(node, "names and values of labels are wanted") }
        var texts: [String: String] = [:]
        for (key, value) in mapping { texts[try text(key)] = try text(value) }
        return texts
    }

    private static func text(_ node: Node) throws(TargetFileError) -> String {
        guard let scalar = node.scalar else { throw error(node, "a text is wanted") }
        return scalar.string
    }

    private static func error(_ node: Node, _ reason: String) -> TargetFileError {
        guard let mark = node.mark else { return TargetFileError(reason: reason) }
        return TargetFileError(reason: "line \(mark.line), column \(mark.column): \(reason)")
    }
}
