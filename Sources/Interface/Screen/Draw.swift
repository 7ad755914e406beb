public import Canvas

/// Draws the whole screen; whatever was on the grid is gone.
///
/// Any size will do: below 40×10 one line says what is needed.
public func draw(_ state: BoardState, on grid: inout Grid) {
    grid.fill(grid.bounds, with: Cell(.space, style: state.theme.text))
    if grid.width < BoardLayout.smallest.width || grid.height < BoardLayout.smallest.height {
        let smallest = BoardLayout.smallest
        grid.write(
            "kongtop needs \(smallest.width)×\(smallest.height), this is \(grid.width)×\(grid.height)", x: 0,
            y: grid.height / 2, style: state.theme[.warning], maxWidth: grid.width, align: .center)
    } else {
        BoardScreen(state).draw(on: &grid)
    }
    grid.restrict(to: state.theme.glyphs)
}
