import MetricModel

extension JSONValue {
    /// Whether a target's data source is Grafana itself, which computes with other targets' answers.
    var isServerExpression: Bool {
        let uid = self["uid"].text ?? ""
        return text == "__expr__" || self["type"].text == "__expr__" || uid == "__expr__" || uid == "-100"
    }
}

extension ServerExpression {
    /// Why an expression is not computed.
    enum Failure: Error {
        /// Grafana has it, and it is not drawn here: its name.
        case unknown(String)
        /// It can't be read: why.
        case unreadable(String)
    }

    /// Reads a target of the data source `__expr__`.
    init(_ json: JSONValue) throws(Failure) {
        let text = json["expression"].text ?? ""
        let input = Self.input(text)
        switch json["type"].text ?? "" {
        case "math":
            do throws(MathError) {
                self = .math(try MathExpression(text))
            } catch {
                throw .unreadable("\(error.reason) at \(error.offset + 1) in \(text)")
            }
        case "reduce":
            let name = json["reducer"].text ?? "last"
            guard let reducer = ServerReducer(rawValue: name) else { throw .unknown("reduction \(name)") }
            self = .reduce(input, reducer, try Self.mode(json["settings"]))
        case "resample": self = .resample(input, try Self.resampling(json))
        case "threshold": self = .threshold(input, try Self.threshold(json["conditions"].elements.first ?? .null))
        case let name: throw .unknown(name.isEmpty ? "expression" : "expression \(name)")
        }
    }

    /// `A` and `$A` are the same query.
    private static func input(_ text: String) -> String {
        String(text.drop { "${ ".contains($0) }.prefix { !"} ".contains($0) })
    }

    private static func mode(_ settings: JSONValue) throws(Failure) -> ServerReducer.Mode {
        switch settings["mode"].text ?? "" {
        case "", "strict": return .strict
        case "dropNN": return .dropping
        case "replaceNN": return .replacing(settings["replaceWithValue"].number ?? 0)
        case let name: throw .unknown("reduction mode \(name)")
        }
    }

    private static func resampling(_ json: JSONValue) throws(Failure) -> ServerResampling {
        let (window, down, up) = (
            json["window"].text ?? "", json["downsampler"].text ?? "mean", json["upsampler"].text ?? "fillna"
        )
        guard let span = TimeSpan(window), span > .zero else {
            throw .unreadable("\(window) is no time to resample to")
        }
        guard let reducer = ServerReducer(rawValue: down) else { throw .unknown("downsampler \(down)") }
        guard let filling = ServerResampling.Filling(rawValue: up) else { throw .unknown("upsampler \(up)") }
        return ServerResampling(window: span, reducer: reducer, filling: filling)
    }

    private static func threshold(_ condition: JSONValue) throws(Failure) -> ServerThreshold {
        // Two limits, one to begin and one to end, are for alerts that remember.
        if condition["unloadEvaluator"].isObject { throw .unknown("threshold with a second limit") }
        let limits = condition["evaluator"]["params"].elements.map { $0.number ?? 0 }
        let (first, second) = (limits.first ?? 0, limits.dropFirst().first ?? 0)
        switch condition["evaluator"]["type"].text ?? "" {
        case "gt": return .above(first, orEqual: false)
        case "gte": return .above(first, orEqual: true)
        case "lt": return .below(first, orEqual: false)
        case "lte": return .below(first, orEqual: true)
        case "eq": return .equal(first)
        case "ne": return .notEqual(first)
        case "within_range": return .within(first, second, orEqual: false)
        case "within_range_included": return .within(first, second, orEqual: true)
        case "outside_range": return .outside(first, second, orEqual: false)
        case "outside_range_included": return .outside(first, second, orEqual: true)
        case let name: throw .unknown("threshold \(name)")
        }
    }
}
