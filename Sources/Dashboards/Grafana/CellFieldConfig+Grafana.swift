extension CellFieldConfig {
    /// There are not many more calculations than these, and no more room.
    private static let mostFooters = 32

    /// - Parameter json: The `custom` part of a field configuration; `displayMode` is what it was before version 10.
    init(_ json: JSONValue) {
        let cell = json["cellOptions"]
        let type = cell["type"].text ?? json["displayMode"].text
        let gradient = BarGaugeOptions.Mode.gradient
        switch type {
        case "color-text"?: self.init(style: .coloredText)
        case "color-background"?, "color-background-solid"?: self.init(style: .coloredBackground)
        case "gauge"?:
            self.init(style: .gauge, gaugeMode: cell["mode"].text.flatMap(BarGaugeOptions.Mode.init) ?? .basic)
        case "basic"?: self.init(style: .gauge, gaugeMode: .basic)
        case "gradient-gauge"?: self.init(style: .gauge, gaugeMode: gradient)
        case "lcd-gauge"?: self.init(style: .gauge, gaugeMode: .lcd)
        case "sparkline"?: self.init(style: .sparkline)
        case nil: self.init()
        default: self.init(style: .plain)
        }
        colorsRow = cell["applyToRow"].flag
        let reducers = json["footer"]["reducers"]
        footer =
            reducers.isArray
            ? reducers.elements.prefix(Self.mostFooters).compactMap { $0.text.flatMap(Reducer.init(grafanaName:)) }
            : nil
        alignment = json["align"].text.flatMap(Alignment.init)
        width = json["width"].number.flatMap { $0 > 0 && $0 < 1e5 ? $0 : nil }
        isHidden = json["hidden"].flag ?? json["hideFrom"]["viz"].flag
    }
}
