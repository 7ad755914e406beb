/// The panel for one number before version 7, told in today's terms.
struct LegacySinglestat {
    let json: JSONValue

    var kind: PanelKind {
        let reducer = json["valueName"].text.flatMap(Reducer.init(grafanaName:)) ?? .mean
        var reduce = ReduceOptions(calculations: [reducer])
        if let column = json["tableColumn"].text, !column.isEmpty,
            json["targets"].elements.contains(where: { $0["format"].text == "table" })
        {
            // Of a table the first row counts, a text in it too, whatever is said of series.
            reduce.fields = column
            reduce.calculations = [.firstNotNull]
        }
        reduce.prefix = json["prefix"].text ?? ""
        reduce.suffix = json["postfix"].text ?? ""
        if json["gauge"]["show"].flag == true {
            return .gauge(
                GaugeOptions(
                    reduce: reduce, showsThresholdLabels: json["gauge"]["thresholdLabels"].flag ?? false,
                    showsThresholdMarkers: json["gauge"]["thresholdMarkers"].flag ?? true))
        }
        let color: StatOptions.ColorMode =
            json["colorBackground"].flag == true ? .background : json["colorValue"].flag == true ? .value : .none
        return .stat(
            StatOptions(
                reduce: reduce, colorMode: color, graph: json["sparkline"]["show"].flag == true ? .area : .none,
                textMode: json["valueName"].text == "name" ? .name : .value))
    }

    /// Two values between three colours: `"70,90"`.
    var thresholds: Thresholds? {
        let values = (json["thresholds"].text ?? "").split(separator: ",").compactMap {
            Double(String($0.filter { $0 != " " }))
        }
        let colors = json["colors"].elements.map { $0.text.flatMap { PanelColor(grafana: $0) } ?? .text }
        guard let first = colors.first, !values.isEmpty else { return nil }
        let steps = zip(values, colors.dropFirst()).map { Thresholds.Step(value: $0, color: $1) }
        return Thresholds(steps: [Thresholds.Step(value: -.infinity, color: first)] + steps)
    }

    /// Words for values: `null` means no value.
    var mappings: [ValueMapping] {
        let values = json["valueMaps"].elements.map { map in
            let value = map["value"].text ?? ""
            return ValueMapping(value == "null" ? .special(.null) : .value(value), text: map["text"].text)
        }
        let ranges = json["rangeMaps"].elements.compactMap { map -> ValueMapping? in
            if map["from"].text == "null" { return ValueMapping(.special(.null), text: map["text"].text) }
            return ValueMapping(.range(from: map["from"].number, to: map["to"].number), text: map["text"].text)
        }
        return json["mappingType"].integer == 2 ? ranges : values
    }
}
