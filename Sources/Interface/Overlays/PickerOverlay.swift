import Canvas

/// A list to pick from by typing, over the middle of the board.
struct PickerOverlay {
    var picker: PickerState
    var theme: Theme

    /// What stands at a place of the screen.
    enum Place: Equatable {
        case outside
        /// The frame and what is typed.
        case inside
        /// One of what is shown.
        case item(Int)
        /// The mark before it.
        case mark(Int)
    }

    func draw(in area: Rect, on grid: inout Grid) {
        let box = box(in: area)
        let shown = picker.shown
        grid.fill(box, with: Cell(.space, style: theme.text))
        let count = shown.count == picker.items.count ? "\(shown.count)" : "\(shown.count) of \(picker.items.count)"
        let inside = BoxPen(border: theme[.focus], title: theme[.focus].with(.bold), note: theme.muted)
            .draw(box, title: picker.title, note: count, on: &grid)
        let prompt = [
            Segment(" / ", theme.accent.with(.bold)), Segment(picker.query, theme.title), Segment("▏", theme.accent),
        ]
        Segment.write(prompt, x: inside.x, y: inside.y, maxX: inside.maxX, on: &grid)
        grid.fill(
            Rect(x: inside.x, y: inside.y + 1, width: inside.width, height: 1),
            with: Cell(Glyph("─"), style: theme.border))
        draw(shown, in: list(in: box), on: &grid)
    }

    private func box(in area: Rect) -> Rect {
        let widest = picker.items.prefix(1000).map { Glyphs.width(of: $0.text) }.max() ?? 0
        let width = min(area.width - 2, max(34, min(widest + 10, 60)))
        let height = min(area.height, min(picker.items.count, 16) + 4)
        return Rect(
            x: area.x + (area.width - width) / 2, y: area.y + max(0, (area.height - height) / 3), width: width,
            height: height)
    }

    private func list(in box: Rect) -> Rect {
        let inside = box.inset(horizontally: 1, vertically: 1)
        return Rect(x: inside.x, y: inside.y + 2, width: inside.width, height: inside.height - 2)
    }

    func place(atX x: Int, y: Int, in area: Rect) -> Place {
        let box = box(in: area)
        guard box.contains(x: x, y: y) else { return .outside }
        let list = list(in: box)
        let shown = picker.shown
        let item = first(of: shown, in: list) + y - list.y
        guard list.contains(x: x, y: y), shown.indices.contains(item) else { return .inside }
        return picker.isMultiple && x < list.x + 3 ? .mark(item) : .item(item)
    }

    /// The first item shown, so that the selected one is.
    private func first(of shown: [PickerState.Item], in list: Rect) -> Int {
        max(0, min(picker.selected - list.height / 2, shown.count - list.height))
    }

    private func draw(_ shown: [PickerState.Item], in list: Rect, on grid: inout Grid) {
        guard !shown.isEmpty else {
            grid.write(
                picker.note, x: list.x + 1, y: list.y, style: theme.muted, maxWidth: list.width - 1)
            return
        }
        let first = first(of: shown, in: list)
        for (place, item) in shown.dropFirst(first).prefix(list.height).enumerated() {
            let y = list.y + place
            let isSelected = first + place == picker.selected
            let style = isSelected ? theme[.selection].with(.bold) : theme.text
            if isSelected {
                grid.fill(Rect(x: list.x, y: y, width: list.width, height: 1), with: Cell(.space, style: style))
            }
            let isMarked = item.value.map(picker.marked.contains) ?? false
            grid.write(isSelected ? "▸" : " ", x: list.x, y: y, style: style)
            if isMarked { grid.write("✓", x: list.x + 1, y: y, style: theme[.good].on(style.background)) }
            grid.write(item.text, x: list.x + 3, y: y, style: style, maxWidth: list.width - 4)
        }
    }
}
