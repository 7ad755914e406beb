/// A dashboard in Grafana's second schema (elements and a layout), told in the classic one.
///
/// What a layout can't say there is laid out alike: tabs become rows, an automatic grid rows of equal panels.
struct GrafanaElements {
    private let spec: JSONValue
    private var panels: [JSONValue] = []
    private var variables: [JSONValue]
    private var y = 0

    /// nil for anything else.
    init?(_ json: JSONValue) {
        let spec = json["spec"].isObject ? json["spec"] : json
        guard spec["elements"].isObject, spec["layout"].isObject else { return nil }
        self.spec = spec
        variables = spec["variables"].elements
    }

    /// The dashboard in the classic schema.
    mutating func classic() -> JSONValue {
        place(spec["layout"], in: Section())
        let time = spec["timeSettings"]
        return [
            "title": spec["title"], "tags": spec["tags"], "schemaVersion": .number(41), "panels": .array(panels),
            "time": ["from": time["from"], "to": time["to"]], "refresh": time["autoRefresh"],
            "timezone": time["timezone"],
            "templating": ["list": .array(variables.map(Self.variable))],
            "annotations": ["list": .array(spec["annotations"].elements.map(Self.annotation))],
        ]
    }

    // MARK: Layout

    /// Where in the tabs and rows a layout stands.
    private struct Section {
        var depth = 0
        /// What has to be so for it to be there: its own conditions, and those of everything around it.
        var conditions: [JSONValue] = []

        func inner(_ part: JSONValue) -> Section {
            let own = GrafanaElements.withoutData(part["conditionalRendering"])
            return Section(depth: depth + 1, conditions: conditions + [own].filter(\.isObject))
        }
    }

    /// A section's conditions: rows and tabs have no queries, so that rules about data say nothing there.
    private static func withoutData(_ group: JSONValue) -> JSONValue {
        guard case .object(var members) = group, case .object(var spec)? = members["spec"] else { return group }
        spec["items"] = .array(
            (spec["items"]?.elements ?? []).filter { $0["kind"].text != "ConditionalRenderingData" })
        members["spec"] = .object(spec)
        return .object(members)
    }

    private mutating func place(_ layout: JSONValue, in section: Section) {
        // Rows in tabs in rows: no board nests deeper.
        guard section.depth < 4 else { return }
        let items = layout["spec"]
        switch layout["kind"].text {
        case "RowsLayout"?: placeRows(items["rows"].elements, in: section)
        case "TabsLayout"?: placeRows(items["tabs"].elements, in: section)
        case "AutoGridLayout"?, "ResponsiveGridLayout"?: placeAutomatically(items, in: section)
        default: placeGrid(items["items"].elements, in: section)
        }
    }

    private mutating func placeRows(_ rows: [JSONValue], in section: Section) {
        for row in rows {
            let row = row["spec"]
            let isCollapsed = row["collapse"].flag ?? row["collapsed"].flag ?? false
            let inner = section.inner(row)
            // A section can have variables of its own; a board has them all.
            variables += row["variables"].elements.filter { own in
                !variables.contains { $0["spec"]["name"] == own["spec"]["name"] }
            }
            guard row["hideHeader"].flag != true || isCollapsed || row["repeat"].isObject else {
                place(row["layout"], in: inner)
                continue
            }
            panels.append(Self.row(row["title"], y: y, repeats: row["repeat"], inner.conditions))
            let index = panels.count - 1
            y += 1
            place(row["layout"], in: inner)
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

    private mutating func placeGrid(_ items: [JSONValue], in section: Section) {
        let top = y
        for item in items {
            let spec = item["spec"]
            if item["kind"].text == "GridLayoutRow" {
                placeGridRow(spec, top: top, in: section)
            } else {
                add(spec, below: top, in: section)
            }
        }
    }

    private mutating func placeGridRow(_ row: JSONValue, top: Int, in section: Section) {
        let rowY = top + (row["y"].integer ?? 0)
        panels.append(Self.row(row["title"], y: rowY, repeats: row["repeat"], section.conditions))
        let index = panels.count - 1
        y = max(y, rowY + 1)
        // Inside a row heights count from the row.
        for element in row["elements"].elements { add(element["spec"], below: rowY + 1, in: section) }
        if row["collapsed"].flag == true { collapse(from: index) }
    }

    private mutating func placeAutomatically(_ layout: JSONValue, in section: Section) {
        let items = layout["items"].elements
        let grid = AutomaticGrid(layout, count: items.count)
        let top = y
        for (index, item) in items.enumerated() { add(item["spec"], at: grid.place(of: index, top: top), in: section) }
    }

    private mutating func add(_ item: JSONValue, below top: Int, in section: Section) {
        let place = GridPosition(
            x: item["x"].integer ?? 0, y: top + (item["y"].integer ?? 0), width: item["width"].integer ?? 12,
            height: item["height"].integer ?? 8)
        add(item, at: place, in: section)
    }

    private mutating func add(_ item: JSONValue, at place: GridPosition, in section: Section) {
        let element = spec["elements"][item["element"]["name"].text ?? ""]
        guard element.isObject else { return }
        var members = Self.panel(element)
        members["gridPos"] = Self.json(place)
        members["conditions"] = .array(section.conditions + [item["conditionalRendering"]].filter(\.isObject))
        let repeats = item["repeat"]
        if repeats["mode"].text == "variable" {
            members["repeat"] = repeats["value"]
            members["repeatDirection"] = repeats["direction"]
            members["maxPerRow"] = repeats["maxPerRow"]
        }
        panels.append(.object(members))
        y = max(y, place.y + place.height)
    }

    private static func json(_ place: GridPosition) -> JSONValue {
        [
            "x": .number(Double(place.x)), "y": .number(Double(place.y)), "w": .number(Double(place.width)),
            "h": .number(Double(place.height)),
        ]
    }

    private static func row(
        _ title: JSONValue, y: Int, repeats: JSONValue, _ conditions: [JSONValue]
    ) -> JSONValue {
        [
            "type": .string("row"), "title": title, "repeat": repeats["value"], "conditions": .array(conditions),
            "gridPos": json(GridPosition(x: 0, y: y, width: 24, height: 1)),
        ]
    }
}
