/// Puts the rows of documents before schema 16 on the grid, as Grafana does when it opens one
/// (public/app/features/dashboard/state/DashboardMigrator.ts, upgradeToGridLayout).
enum GrafanaRows {
    /// A grid row's height in pixels, its margin included.
    private static let pixelsPerRow = 38.0
    private static let defaultHeight = 250.0

    static func panels(_ rows: [JSONValue]) -> [GrafanaPanel] {
        let showsRows = rows.contains { row in
            row["collapse"].flag == true || row["showTitle"].flag == true || row["repeat"].text?.isEmpty == false
        }
        var result: [GrafanaPanel] = []
        var y = 0
        for row in rows {
            let isCollapsed = row["collapse"].flag ?? false
            let (panels, height) = placed(row, y: showsRows ? y + 1 : y)
            if showsRows {
                result.append(heading(row, y: y, collapsed: isCollapsed ? panels : []))
                y += 1
            }
            if isCollapsed { continue }
            result += panels
            y += height
        }
        return result
    }

    /// A row's panels from left to right, twelfths of the width each, in a new line where one is full.
    private static func placed(_ row: JSONValue, y: Int) -> ([GrafanaPanel], height: Int) {
        let rowHeight = gridHeight(row["height"]) ?? Int((defaultHeight / pixelsPerRow).rounded(.up))
        var panels: [GrafanaPanel] = []
        var (x, top, lineHeight) = (0, 0, 0)
        for json in row["panels"].elements {
            var panel = GrafanaPanel(json)
            let width = min(max(json["span"].integer ?? 4, 1), 12) * 2
            let height = gridHeight(json["height"]) ?? rowHeight
            if x + width > 24 {
                top += lineHeight
                (x, lineHeight) = (0, 0)
            }
            panel.position = GridPosition(x: x, y: y + top, width: width, height: height)
            x += width
            lineHeight = max(lineHeight, height)
            panels.append(panel)
        }
        return (panels, top + lineHeight)
    }

    private static func heading(_ row: JSONValue, y: Int, collapsed: [GrafanaPanel]) -> GrafanaPanel {
        var panel = GrafanaPanel(
            .object([
                "type": .string("row"), "title": row["title"], "repeat": row["repeat"],
            ]))
        panel.position = GridPosition(x: 0, y: y, width: 24, height: 1)
        panel.collapsed = collapsed
        return panel
    }

    /// `250px`, `"250"` or 250 in rows of the grid; nil for nothing, and for what is no height.
    private static func gridHeight(_ json: JSONValue) -> Int? {
        let text = json.text.map { $0.hasSuffix("px") ? String($0.dropLast(2)) : $0 }
        guard let pixels = text.flatMap(Double.init), pixels > 0, pixels < 1e5 else { return nil }
        return max(Int((pixels / pixelsPerRow).rounded(.up)), 3)
    }
}
