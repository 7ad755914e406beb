extension TimeSeriesPanel {
    private var hasNumbers: Bool { frame.values.joined().contains { $0?.isFinite ?? false } }

    /// Why there is no line although there are series, and what brings them back; nil where there are lines.
    var emptyWords: (title: String, detail: String)? {
        guard hasSeries else { return nil }
        let keys = context.keys
        guard !hasLines else { return hasNumbers ? nil : PanelMessage.nothingCounted(data, keys: keys) }
        if context.isLegendOpen {
            let show = "\(keys.label(of: .hideSeries)) shows the marked series"
            return ("all series are hidden", "\(show), \(keys.label(of: .onlySeries)) only that one")
        }
        let zoom = "\(keys.label(of: .zoom)) zooms the panel"
        return ("all series are hidden", "\(zoom), where \(keys.label(of: .hideSeries)) shows them again")
    }
}
