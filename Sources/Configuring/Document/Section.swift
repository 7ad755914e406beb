import MetricModel
import Patterns

/// A map of the file, read key by key; complains of keys that nobody knows and of values that can't be.
struct Section {
    let place: ConfigurationPlace
    let list: ComplaintList
    private let entries: [ConfigurationNode.Entry]

    /// A section of a node that ought to be a map; nothing is an empty one.
    ///
    /// - Parameters:
    ///   - known: all keys there can be; nil where the keys are free.
    ///   - title: what the section is called in messages: "a scrape job".
    /// - Returns: nil, with a complaint, where the node is something else.
    init?(_ node: ConfigurationNode, _ title: String, known: Set<String>?, _ list: ComplaintList) {
        place = node.place
        self.list = list
        switch node.content {
        case .map(let entries): self.entries = entries
        case .scalar where node.isNull: entries = []
        case .scalar, .list:
            list.error(at: node.place, "\(title) is a map of keys and values, not \(node.kind)")
            return nil
        }
        guard let known else { return }
        for entry in entries where !known.contains(entry.key) {
            let hint = NearestName.of(entry.key, among: known.sorted()).map { "; did you mean \"\($0)\"?" } ?? ""
            list.add(
                .warning, at: entry.keyPlace, "nobody knows the key \"\(ShownText.of(entry.key))\" in \(title)\(hint)")
        }
    }

    var keys: [String] { entries.map(\.key) }

    var all: [ConfigurationNode.Entry] { entries }

    /// What the key is set to; nil where it is missing.
    func node(_ key: String) -> ConfigurationNode? {
        entries.first { $0.key.isBytewiseEqual(to: key) }?.value
    }

    func has(_ key: String) -> Bool { node(key) != nil }

    /// Where the key's value stands, or the section where the key is missing.
    func place(of key: String) -> ConfigurationPlace { node(key)?.place ?? place }

    func error(at key: String, _ message: String) {
        list.error(at: place(of: key), message)
    }
}

// MARK: - Values

extension Section {
    /// A single value; nil where it is missing or null.
    func text(_ key: String) -> String? {
        guard let node = node(key), !node.isNull else { return nil }
        guard case .scalar(let text, _) = node.content else {
            error(at: key, "\(key) is a single value, not \(node.kind)")
            return nil
        }
        return text
    }

    func flag(_ key: String) -> Bool? {
        guard let node = node(key), !node.isNull else { return nil }
        guard case .scalar(let text, isPlain: true) = node.content, let value = YAMLWords.flag(text) else {
            error(at: key, "\(key) is true or false\(text(key).map { ", not \"\(ShownText.of($0))\"" } ?? "")")
            return nil
        }
        return value
    }

    /// A whole number that is not negative.
    func count(_ key: String) -> Int? {
        guard let text = text(key) else { return nil }
        guard let value = YAMLWords.count(text) else {
            error(at: key, "\(key) is a whole number from 0, not \"\(ShownText.of(text))\"")
            return nil
        }
        return value
    }

    func size(_ key: String) -> Int? {
        guard let text = text(key) else { return nil }
        guard let value = ByteSize.parse(text) else {
            error(at: key, "\(key) is a size such as 100MB, not \"\(ShownText.of(text))\"")
            return nil
        }
        return value
    }

    func duration(_ key: String) -> TimeSpan? {
        guard let text = text(key) else { return nil }
        guard let value = TimeSpan(text) else {
            let isNumber = !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
            let hint = isNumber ? "write \(text)s for seconds" : "durations are written 15s, 1m30s, 500ms"
            error(at: key, "\(key) is a duration, not \"\(ShownText.of(text))\"; \(hint)")
            return nil
        }
        return value
    }

    /// The items of a list; none where it is missing or null.
    func items(_ key: String) -> [ConfigurationNode] {
        guard let node = node(key), !node.isNull else { return [] }
        guard case .list(let items) = node.content else {
            error(at: key, "\(key) is a list, not \(node.kind)")
            return []
        }
        return items
    }

    /// A list of single values.
    func texts(_ key: String) -> [String] {
        items(key).compactMap { item in
            guard case .scalar(let text, _) = item.content, !item.isNull else {
                list.error(at: item.place, "\(key) is a list of single values, not of \(item.kind)")
                return nil
            }
            return text
        }
    }

    /// The section below a key; nil where it is missing or no map.
    func section(_ key: String, _ title: String, known: Set<String>?) -> Section? {
        node(key).flatMap { Section($0, title, known: known, list) }
    }
}
