/// A dashboard in Grafana's second schema (elements and a layout), told in the classic one.
///
/// What a layout can't say there is laid out alike: tabs become rows, an automatic grid rows of equal panels.
struct GrafanaElements {
    private let spec: JSONValue
    private var panels: [JSONValue] = []
    private var y = 0

    /// nil for anything else.
    init?(_ json: JSONValue) {
        let spec = json["spec"].isObject ? json["spec"] : json
        guard spec["elements"].isObject, spec["layout"].isObject else { return nil }
        self.spec = spec
    }

    /// The dashboard in the classic schema.
    mutating func classic() -> JSONValue {
        place(spec["layout"], depth: 0)
        let time = spec["timeSettings"]
        return [
            "title": spec["title"], "tags": spec["tags"], "schemaVersion": .number(41), "panels": .array(panels),
            "time": ["from": time["from"], "to": time["to"]], "refresh": time["autoRefresh"],
            "templating": ["list": .array(spec["variables"].elements.map(Self.variable))],
        ]
    }

    // MARK: Layout

    private mutating func place(_ layout: JSONValue, depth: Int) {
        // Rows in tabs in rows: no board nests deeper.
        guard depth < 4 else { return }
        let items = layout["spec"]
        switch layout["kind"].text {
        case "RowsLayout"?: placeRows(items["rows"].elements, depth: depth)
        case "TabsLayout"?: placeRows(items["tabs"].elements, depth: depth)
        case "AutoGridLayout"?, "ResponsiveGridLayout"?: placeAutomatically(items)
        default: placeGrid(items["items"].elements)
        }
    }

    private mutating func placeRows(_ rows: [JSONValue], depth: Int) {
        for row in rows {
            let row = row["spec"]
            let isCollapsed = row["collapse"].flag ?? row["collapsed"].flag ?? false
            let title = row["title"]
            panels.append(Self.row(title, y: y, repeats: row["repeat"]))
            let index = panels.count - 1
            y += 1
            place(row["layout"], depth: depth + 1)
            if isCollapsed { collapse(from: index) }
        }
    }

    /// Moves what follows a row into it.
    private mutating func collapse(from index: Int) {
        let hidden = Array(panels[(index + 1)...])
        panels.removeSubrange((index + 1)...)
        guard case .object(var members) = panels[index] else { return }
        members["collapsed"] = .bool(true)
        members["panels"] = .array(hidden)
        y = (members["gridPos"]?["y"].integer ?? y) + 1
        panels[index] = .object(members)
    }

    private mutating func placeGrid(_ items: [JSONValue]) {
        let top = y
        for item in items {
            let spec = item["spec"]
            if item["kind"].text == "GridLayoutRow" {
                placeGridRow(spec, top: top)
            } else {
                let itemY = spec["y"].integer ?? 0
                add(
                    spec, x: spec["x"].integer ?? 0, y: top + itemY, spec["width"].integer ?? 12,
                    spec["height"].integer ?? 8)
            }
        }
    }

    private mutating func placeGridRow(_ row: JSONValue, top: Int) {
        let rowY = top + (row["y"].integer ?? 0)
        panels.append(Self.row(row["title"], y: rowY, repeats: row["repeat"]))
        let index = panels.count - 1
        y = max(y, rowY + 1)
        // Inside a row heights count from the row.
        for element in row["elements"].elements {
            let spec = element["spec"]
            add(
                spec, x: spec["x"].integer ?? 0, y: rowY + 1 + (spec["y"].integer ?? 0), spec["width"].integer ?? 12,
                spec["height"].integer ?? 8)
        }
        if row["collapsed"].flag == true { collapse(from: index) }
    }

    private mutating func placeAutomatically(_ layout: JSONValue) {
        let columns = min(max(layout["maxColumnCount"].integer ?? 3, 1), 6)
        let heights = ["short": 5, "standard": 9, "tall": 14]
        let height = layout["rowHeightMode"].text.flatMap { heights[$0] } ?? 9
        let top = y
        for (index, item) in layout["items"].elements.enumerated() {
            add(
                item["spec"], x: index % columns * (24 / columns), y: top + index / columns * height, 24 / columns,
                height)
        }
    }

    private mutating func add(_ item: JSONValue, x: Int, y top: Int, _ width: Int, _ height: Int) {
        let element = spec["elements"][item["element"]["name"].text ?? ""]
        guard element.isObject else { return }
        var members = Self.panel(element)
        members["gridPos"] = [
            "x": .number(Double(x)), "y": .number(Double(top)), "w": .number(Double(width)),
            "h": .number(Double(height)),
        ]
        let repeats = item["repeat"]
        if repeats["mode"].text == "variable" {
            members["repeat"] = repeats["value"]
            members["repeatDirection"] = repeats["direction"]
            members["maxPerRow"] = repeats["maxPerRow"]
        }
        panels.append(.object(members))
        y = max(y, top + height)
    }

    private static func row(_ title: JSONValue, y: Int, repeats: JSONValue) -> JSONValue {
        let position: JSONValue = ["x": .number(0), "y": .number(Double(y)), "w": .number(24), "h": .number(1)]
        return ["type": .string("row"), "title": title, "gridPos": position, "repeat": repeats["value"]]
    }
}
