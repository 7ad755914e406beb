import Canvas

extension Theme {
    /// A style as it is on the selected line.
    ///
    /// Where the selection turns colours round, the line is of one piece: each colour would become a ground of its own.
    func selected(_ style: Style) -> Style {
        let ground = self[.selection]
        if ground.attributes.contains(.reverse) { return ground.with(style.attributes.intersection(.bold)) }
        return style.on(ground.background).with(ground.attributes)
    }
}
