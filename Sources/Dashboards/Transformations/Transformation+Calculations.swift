extension Transformation {
    static func calculate(_ options: JSONValue) -> CalculateField? {
        var mode: CalculateField.Mode?
        var title = ""
        switch options["mode"].text {
        case "reduceRow"?, nil:
            let reduce = options["reduce"]
            let reducer = reduce["reducer"].text.flatMap(Reducer.init(grafanaName:)) ?? .sum
            mode = .row(reducer, fields: reduce["include"].elements.compactMap(\.text))
            title = reducer.title
        case "binary"?:
            let (left, right) = (operand(options["binary"]["left"]), operand(options["binary"]["right"]))
            let sign = options["binary"]["operator"].text ?? "+"
            guard let left, let right, CalculateField.binaryOperations.contains(sign) else { return nil }
            mode = .binary(left.operand, sign, right.operand)
            title = "\(left.text) \(sign) \(right.text)"
        case "unary"?:
            let (sign, field) = (options["unary"]["operator"].text ?? "abs", options["unary"]["fieldName"].text ?? "")
            guard CalculateField.unaryOperations.contains(sign) else { return nil }
            mode = .unary(sign, field: field)
            title = "\(sign)(\(field))"
        case "index"?:
            mode = .index(asPercentile: options["index"]["asPercentile"].flag ?? false)
            title = "Row"
        case "cumulativeFunctions"?:
            let (reducer, field) = course(options["cumulative"], default: .sum)
            guard let reducer, [.sum, .mean].contains(reducer) else { return nil }
            mode = .cumulative(reducer, field: field)
            title = "cumulative \(reducer == .sum ? "sum" : "mean")(\(field))"
        case "windowFunctions"?:
            let (reducer, field) = course(options["window"], default: .mean)
            let window = options["window"]
            guard let reducer, [.mean, .stdDev, .variance].contains(reducer) else { return nil }
            let size = window["windowSize"].number ?? 0.1
            guard size > 0, size <= 10_000 else { return nil }
            let alignment = window["windowAlignment"].text ?? "trailing"
            mode = .window(
                reducer, field: field, size: size, isShare: window["windowSizeMode"].text != "fixed",
                isCentered: alignment == "centered")
            title = "\(alignment) moving \(reducer.rawValue)(\(field))"
        default: return nil
        }
        return mode.map {
            CalculateField(
                mode: $0, alias: name(options["alias"]) ?? title,
                replacesFields: options["replaceFields"].flag ?? false, joinsSeries: options["timeSeries"].flag ?? true)
        }
    }

    private static func operand(_ json: JSONValue) -> (operand: CalculateField.Operand, text: String)? {
        if let text = json["matcher"]["options"].text {
            return json["matcher"]["id"].text == "byName" ? (.field(text), text) : nil
        }
        guard let text = json["fixed"].text ?? json.text else { return nil }
        return JSONValue.string(text).number.map { (.number($0), text) } ?? (.field(text), text)
    }

    private static func course(_ json: JSONValue, default reducer: Reducer) -> (Reducer?, field: String) {
        (json["reducer"].text.map { Reducer(grafanaName: $0) } ?? reducer, json["field"].text ?? "")
    }
}
