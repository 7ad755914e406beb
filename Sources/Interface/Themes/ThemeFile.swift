import Canvas
import Yams

/// Reads a theme file: YAML with `name`, `kind` (`dark` or `light`), `colors` (one per role), `series`, `gradient`
/// and, optionally, `attributes` (lists of `bold`, `dim`, `italic`, `underline`, `reverse` by role).
public struct ThemeFile {
    private let file: String
    /// Enough for one to each colour that a theme has.
    private static let mostAliases = 40

    /// - Parameters:
    ///   - text: The file's content.
    ///   - file: Its name, for messages.
    public static func read(_ text: String, file: String) throws(ThemeError) -> Theme {
        try ThemeFile(file: file).theme(text)
    }

    private func theme(_ text: String) throws(ThemeError) -> Theme {
        guard text.utf8.count <= 65_536 else { throw failure("larger than 64 KiB", nil) }
        // Aliases of aliases make so much out of little that comparing keys would never end.
        let lines = text.split(whereSeparator: \.isNewline).filter { $0.first { $0 != " " } != "#" }
        let stars = lines.reduce(0) { $0 + $1.utf8.count { $0 == UInt8(ascii: "*") } }
        guard stars <= ThemeFile.mostAliases else {
            throw failure("more than \(ThemeFile.mostAliases) aliases (`*`)", nil)
        }
        let root: Node
        do {
            guard let node = try Yams.compose(yaml: text) else { throw failure("the file is empty", nil) }
            root = node
        } catch let error as ThemeError {
            throw error
        } catch {
            throw ThemeFile.notYAML(error, file: file)
        }
        guard let map = root.mapping else { throw failure("wants `name`, `kind`, `colors`, `series`", root) }
        let known: Set<String> = ["name", "kind", "colors", "series", "gradient", "attributes"]
        for key in map.keys where !known.contains(key.string ?? "") {
            throw failure(
                "unknown key `\(key.string ?? "?")`; there are \(known.sorted().joined(separator: ", "))", key)
        }
        return try theme(map, root: root)
    }

    /// In one line: the reader's own description shows the text as well.
    private static func notYAML(_ error: any Error, file: String) -> ThemeError {
        switch error {
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            ThemeError(file: file, line: mark.line, message: "not YAML: \(problem)")
        case YamlError.reader(let problem, _, _, _): ThemeError(file: file, message: "not YAML: \(problem)")
        default: ThemeError(file: file, message: "not YAML")
        }
    }

    private func theme(_ map: Node.Mapping, root: Node) throws(ThemeError) -> Theme {
        guard let name = map["name"]?.string, !name.isEmpty else { throw failure("`name` is missing", root) }
        guard let kind = Theme.Kind(rawValue: map["kind"]?.string ?? "dark") else {
            throw failure("`kind` is `dark` or `light`", map["kind"])
        }
        guard let colors = map["colors"]?.mapping else {
            throw failure("`colors` is missing: one colour per role", map["colors"] ?? root)
        }
        let background = try color(colors["background"], of: "colors.background", near: root)
        let attributes = map["attributes"]?.mapping
        var styles: [Theme.Role: Style] = [:]
        for role in Theme.Role.allCases {
            styles[role] = try style(role, colors, attributes, background: background, root: root)
        }
        let series = try list(map["series"], of: "series", background: background, near: root)
        let gradient =
            map["gradient"] == nil
            ? [series[0]] : try list(map["gradient"], of: "gradient", background: background, near: root)
        return Theme(
            name: name, kind: kind, background: background, styles: { styles[$0] ?? .plain }, series: series,
            gradient: gradient)
    }

    private func style(
        _ role: Theme.Role, _ colors: Node.Mapping, _ attributes: Node.Mapping?, background: Color, root: Node
    ) throws(ThemeError) -> Style {
        let color = try color(colors[role.rawValue], of: "colors.\(role.rawValue)", near: root)
        var style =
            role == .selection
            ? Style(foreground: try self.color(colors["text"], of: "colors.text", near: root), background: color)
            : Style(foreground: color, background: background)
        if role == .title { style.attributes = .bold }
        guard let listed = attributes?[role.rawValue] else { return style }
        style.attributes = []
        for node in listed.array() {
            guard let attribute = ColorText.attributes[node.string ?? ""] else {
                throw failure(
                    "no attribute `\(node.string ?? "?")`; there are bold, dim, italic, underline, reverse", node)
            }
            style.attributes.insert(attribute)
        }
        return style
    }

    private func list(
        _ node: Node?, of place: String, background: Color, near root: Node
    ) throws(ThemeError) -> [Style] {
        guard let items = node?.array(), !items.isEmpty, items.count <= 64 else {
            throw failure("`\(place)` wants a list of 1 to 64 colours", node ?? root)
        }
        var styles: [Style] = []
        for item in items {
            styles.append(Style(foreground: try color(item, of: place, near: root), background: background))
        }
        return styles
    }

    private func color(_ node: Node?, of place: String, near root: Node) throws(ThemeError) -> Color {
        guard let node else { throw failure("`\(place)` is missing", root) }
        guard let color = ColorText.color(node.scalar?.string ?? "") else {
            let given = node.scalar?.string ?? "a list"
            throw failure(
                "`\(place)` is `\(given)`: wants \"#rrggbb\" (in quotes), a palette index 0–255, a name or default",
                node)
        }
        return color
    }

    private func failure(_ message: String, _ node: Node?) -> ThemeError {
        ThemeError(file: file, line: node?.mark?.line, message: message)
    }
}
