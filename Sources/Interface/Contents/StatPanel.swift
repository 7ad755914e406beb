import Canvas
import Dashboards

/// Tiles with one number each.
struct StatPanel {
    var values: [DisplayValue]
    var options: StatOptions
    var data: PanelData
    var context: PanelContext

    func draw(in area: Rect, on grid: inout Grid) {
        let found = values.filter { TextMatch.contains($0.name, context.find) }
        let showsNames: Bool =
            switch options.textMode {
            case .automatic: values.count > 1
            case .valueAndName: true
            case .value, .name, .none: false
            }
        let tiles = TileGrid(
            count: found.count, in: area, orientation: options.orientation,
            least: (width: 9, height: showsNames ? 2 : 1))
        var drawn = zip(found, tiles.areas).map { value, place -> (tile: StatTile, area: Rect) in
            // A column between tiles keeps their colours apart.
            let gap = place.maxX < area.maxX && place.width > 4 ? 1 : 0
            let tile = StatTile(
                value: value, options: options, showsName: showsNames, hasNeighborBelow: place.maxY < area.maxY,
                data: data, context: context)
            return (tile, Rect(x: place.x, y: place.y, width: place.width - gap, height: place.height))
        }
        // Names and numbers side by side are of one form.
        let breaksNames = drawn.contains { $0.tile.hasToBreakName(in: $0.area) }
        for place in drawn.indices { drawn[place].tile.breaksName = breaksNames }
        let areBig = drawn.allSatisfy { $0.tile.fitsBig(in: $0.area) }
        for place in drawn.indices {
            drawn[place].tile.mayBeBig = areBig
            drawn[place].tile.draw(in: drawn[place].area, on: &grid)
        }
        MoreMark.draw(tiles.hidden, in: area, theme: context.theme, on: &grid)
    }
}
