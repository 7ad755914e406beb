extension ColorScheme {
    /// A scheme of the heatmap's, which has names of its own (D3's).
    init?(heatmap name: String) {
        let known: [String: ColorScheme] = [
            "RdYlGn": .redYellowGreen, "YlOrRd": .yellowRed, "YlOrBr": .yellowRed, "OrRd": .yellowRed,
            "RdYlBu": .spectral,
            "Blues": .blues, "Greens": .greens, "Reds": .reds, "Purples": .purples, "Oranges": .oranges,
            "BuPu": .bluePurple, "Magma": .warm, "Inferno": .warm, "Plasma": .warm, "Rainbow": .turbo,
            "YlGnBu": .yellowBlue, "GnBu": .blues, "Greys": .blues, "interpolateSpectral": .spectral,
            "interpolateOranges": .oranges, "interpolateBlues": .blues, "interpolateGreens": .greens,
            "interpolateReds": .reds, "interpolateRdYlGn": .redYellowGreen, "interpolateYlOrRd": .yellowRed,
        ]
        guard let scheme = ColorScheme(rawValue: name) ?? known[name] else { return nil }
        self = scheme
    }
}
