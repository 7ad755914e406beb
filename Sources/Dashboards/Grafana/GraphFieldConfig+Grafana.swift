extension GraphFieldConfig {
    /// - Parameter json: The `custom` part of a field configuration.
    init(_ json: JSONValue) {
        self.init()
        drawing = json["drawStyle"].text.flatMap { ["line": .lines, "bars": .bars, "points": .points][$0] }
        // Of XY charts.
        let show = json["show"].text
        drawing = drawing ?? show.flatMap { ["points": .points, "lines": .lines, "points+lines": .lines][$0] }
        interpolation = json["lineInterpolation"].text.flatMap(Interpolation.init)
        fillOpacity = json["fillOpacity"].number.map { min(max($0, 0), 100) }
        fillsDownTo = json["fillBelowTo"].text
        lineWidth = json["lineWidth"].number
        isDashed = json["lineStyle"]["fill"].text.map { $0 != "solid" }
        // What `auto` shows where there is room, a terminal never has room for.
        showsPoints = json["showPoints"].text.map { $0 == "always" } ?? (show == "points+lines" ? true : nil)
        stacking = (json["stacking"]["mode"].text).flatMap(TimeSeriesOptions.Stacking.init)
        let group = json["stacking"]["group"]
        // `false` is a group like any other: that of series which stand upon none of the others.
        stackingGroup = group.text ?? group.flag.map { "\($0)" }
        axisPlacement = json["axisPlacement"].text.flatMap(AxisPlacement.init)
        axisLabel = json["axisLabel"].text
        softMinimum = json["axisSoftMin"].number
        softMaximum = json["axisSoftMax"].number
        isCenteredAtZero = json["axisCenteredZero"].flag
        let scale = json["scaleDistribution"]
        logarithmBase = scale["type"].text.map { type in
            type == "linear" || type == "ordinal" ? 0 : scale["log"].number ?? 10
        }
        linearThreshold = scale["type"].text.map { type in
            type == "symlog" ? scale["linearThreshold"].number.flatMap { $0 > 0 ? $0 : nil } ?? 1 : 0
        }
        colorsByValue = json["gradientMode"].text.map { $0 == "scheme" }
        transform = json["transform"].text.flatMap(Transform.init)
        isHidden = json["hideFrom"]["viz"].flag
        isHiddenInLegend = json["hideFrom"]["legend"].flag
        spansGaps = json["spanNulls"].flag ?? json["spanNulls"].number.map { $0 > 0 }
        let style = json["thresholdsStyle"]["mode"].text
        thresholdLines = style.map { $0.contains("line") || $0.contains("dashed") }
        thresholdAreas = style.map { $0.contains("area") }
    }
}
