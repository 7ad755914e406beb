import Canvas

extension BoardState {
    /// Takes themes that were read anew; the one on the screen is replaced by its new self.
    ///
    /// - Parameter standard: what shows as long as the user has picked no other; nil leaves what is there.
    mutating func take(_ newThemes: [Theme], standard: Theme?) {
        let glyphs = theme.glyphs
        func drawn(_ theme: Theme) -> Theme {
            var theme = theme
            theme.glyphs = glyphs
            return theme
        }
        themes = newThemes.map(drawn)
        themeBefore = themeBefore.map { before in
            if let standard, !hasPickedTheme { return drawn(standard) }
            return themes.first { $0.name == before.name } ?? before
        }
        // While the user looks through them, the picker shows which one it is.
        if case .picker(let picker) = overlay, picker.purpose == .theme { return preview(picker) }
        if let standard, !hasPickedTheme {
            theme = drawn(standard)
        } else if let same = themes.first(where: { $0.name == theme.name }) {
            theme = same
        }
    }

    /// Braille, then blocks, the console's, then ASCII, whatever the terminal was thought to have.
    mutating func nextGlyphs() {
        let all = GlyphSet.allCases
        let next = all[((all.firstIndex(of: theme.glyphs) ?? 0) + 1) % all.count]
        theme.glyphs = next
        themeBefore?.glyphs = next
        for index in themes.indices { themes[index].glyphs = next }
        switch next {
        case .braille: show("characters: braille, and all others")
        case .blocks: show("characters: blocks and lines")
        case .console: show("characters: the Linux console's")
        case .ascii: show("characters: ASCII only")
        }
    }
}
