import Scraping
import Yams

/// Turns YAML into nodes, within bounds that no hostile file can exceed.
struct DocumentReader {
    /// In bytes.
    static let largestFile = 4 << 20
    /// Aliases make much out of little; this is how much all of it may become.
    private static let mostNodes = 500_000
    private static let greatestDepth = 100
    /// A list of so many names merged into one map is no configuration.
    private static let mostMerges = 100

    private let file: String
    private var nodeCount = 0

    private init(file: String) {
        self.file = file
    }

    /// The file's only document; nil where it is empty.
    static func read(_ text: String, file: String) throws(ConfigurationComplaint) -> ConfigurationNode? {
        var reader = DocumentReader(file: file)
        try reader.checkSize(text)
        let root: Node?
        do {
            root = try Parser(yaml: text).singleRoot()
        } catch let error as YamlError {
            throw reader.complaint(of: error)
        } catch {
            throw reader.failure("this is not YAML")
        }
        return try root.map { node throws(ConfigurationComplaint) in try reader.convert(node, depth: 0) }
    }

    private func checkSize(_ text: String) throws(ConfigurationComplaint) {
        if text.utf8.count > DocumentReader.largestFile { throw failure("the file is larger than 4 MiB") }
        if text.utf8.contains(0) { throw failure("the file holds NUL bytes; this is not YAML") }
        if !AliasCheck.isHarmless(text) {
            throw failure("the file uses aliases in keys, or very many together with keys in brackets")
        }
    }

    private mutating func convert(_ node: Node, depth: Int) throws(ConfigurationComplaint) -> ConfigurationNode {
        nodeCount += 1
        if nodeCount > DocumentReader.mostNodes {
            throw failure("aliases make more than \(DocumentReader.mostNodes) values out of the file", node)
        }
        if depth > DocumentReader.greatestDepth {
            throw failure("nested more than \(DocumentReader.greatestDepth) deep", node)
        }
        let place = place(node)
        switch node {
        case .scalar(let scalar):
            let isPlain = scalar.style == .plain || scalar.style == .any
            return ConfigurationNode(content: .scalar(scalar.string, isPlain: isPlain), place: place)
        case .sequence(let sequence):
            var items: [ConfigurationNode] = []
            for item in sequence { items.append(try convert(item, depth: depth + 1)) }
            return ConfigurationNode(content: .list(items), place: place)
        case .mapping(let mapping):
            return ConfigurationNode(content: .map(try entries(mapping, depth: depth)), place: place)
        case .alias:
            throw failure("an alias that leads nowhere", node)
        }
    }

    private mutating func entries(
        _ mapping: Node.Mapping, depth: Int
    ) throws(ConfigurationComplaint) -> [ConfigurationNode.Entry] {
        var entries: [ConfigurationNode.Entry] = []
        var merged: [ConfigurationNode.Entry] = []
        for (key, value) in mapping {
            guard case .scalar(let scalar) = key else { throw failure("a key must be a single word", key) }
            let node = try convert(value, depth: depth + 1)
            if scalar.string == "<<" && scalar.style == .plain {
                merged += try mergedEntries(node)
            } else {
                entries.append(ConfigurationNode.Entry(key: scalar.string, keyPlace: place(key), value: node))
            }
        }
        if merged.isEmpty { return entries }
        // What the map says itself wins over what is merged, and earlier merges over later ones.
        var known = Set(entries.map { Array($0.key.utf8) })
        for entry in merged where known.insert(Array(entry.key.utf8)).inserted { entries.append(entry) }
        return entries
    }

    private func mergedEntries(_ node: ConfigurationNode) throws(ConfigurationComplaint) -> [ConfigurationNode.Entry] {
        switch node.content {
        case .map(let entries): return entries
        case .list(let maps) where maps.count <= DocumentReader.mostMerges:
            var all: [ConfigurationNode.Entry] = []
            for map in maps {
                guard case .map(let entries) = map.content else { break }
                all += entries
            }
            return all
        case .list, .scalar:
            throw ConfigurationComplaint(.error, at: node.place, "`<<` merges a map or a short list of maps")
        }
    }

    private func place(_ node: Node) -> ConfigurationPlace {
        ConfigurationPlace(file: file, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0)
    }

    private func failure(_ message: String, _ node: Node? = nil) -> ConfigurationComplaint {
        ConfigurationComplaint(.error, at: node.map(place) ?? ConfigurationPlace(file: file), message)
    }

    private func complaint(of error: YamlError) -> ConfigurationComplaint {
        func at(_ mark: Mark, _ message: String) -> ConfigurationComplaint {
            ConfigurationComplaint(
                .error, at: ConfigurationPlace(file: file, line: mark.line, column: mark.column), message)
        }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return at(mark, "this is not YAML: \(problem)")
        case .duplicatedKeysInMapping(let names, let context):
            let shown = names.map { "\"\(ShownText.of($0))\"" }.prefix(5).joined(separator: ", ")
            return at(context.mark, "the key \(shown) stands twice in the same map")
        case .reader(let problem, _, _, _):
            return failure("this is not YAML: \(problem)")
        default:
            return failure("this is not YAML")
        }
    }
}
