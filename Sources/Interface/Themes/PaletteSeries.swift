import Canvas

/// Series' colours for terminals that have 16 or 8, which are their user's own.
///
/// Each of a theme's series takes the colour of its hue, as long as there is one left that can be read on the ground:
/// what is green with all colours stays green with few.
struct PaletteSeries {
    /// The palette's numbers, in groups: a group is used only when the one before it is.
    let groups: [[UInt8]]

    init(depth: ColorDepth, kind: Theme.Kind) {
        groups =
            switch (depth, kind) {
            // Dark blue on black, and yellow on white, are hardly to be seen: they come last.
            case (.sixteen, .dark): [[9, 10, 11, 12, 13, 14], [2, 3, 5, 6, 1, 15]]
            case (.sixteen, .light): [[1, 2, 4, 5, 6, 9, 12, 13], [0, 8], [3]]
            case (_, .dark): [[1, 2, 3, 5, 6], [7], [4]]
            case (_, .light): [[1, 2, 4, 5, 6], [0], [3]]
            }
    }

    /// The palette's numbers for series, in their order; no more than there are in the groups.
    func numbers(for series: [Style]) -> [UInt8] {
        var rest = series.map { $0.foreground.rgb.map { OklabColor($0) } }[...]
        var numbers: [UInt8] = []
        for group in groups {
            numbers += PaletteSeries.match(Array(rest.prefix(group.count)), with: group)
            rest = rest.dropFirst(group.count)
        }
        return numbers
    }

    /// Gives each colour one of the group, those that are most alike first.
    private static func match(_ colors: [OklabColor?], with group: [UInt8]) -> [UInt8] {
        let pairs = colors.indices.flatMap { place in group.map { (place, $0, cost(colors[place], $0)) } }
        var matched: [Int: UInt8] = [:]
        for (place, number, _) in pairs.sorted(by: { $0.2 < $1.2 })
        where matched[place] == nil && !matched.values.contains(number) {
            matched[place] = number
        }
        return colors.indices.compactMap { matched[$0] }
    }

    private static func cost(_ wanted: OklabColor?, _ number: UInt8) -> Double {
        guard let wanted else { return Double(number) }
        let offered = OklabColor(Palette.color(number))
        let lightness = wanted.lightness - offered.lightness
        return wanted.hueDifference(to: offered) + lightness * lightness
    }
}
