/// Stat, gauge and bar gauge as they were written before Grafana 8, told in today's terms
/// (SingleStatBaseOptions.ts, sharedSingleStatMigrationHandler).
struct OldValuePanel {
    let json: JSONValue

    private static let types: Set<String> = ["stat", "gauge", "bargauge"]

    /// The panel as it would be written today; as it is where that is what it is.
    var modern: JSONValue {
        guard Self.types.contains(json["type"].text ?? ""), case .object(var members) = json else { return json }
        let version = self.version
        if version < 7 {
            let old = fieldOptions
            if old.isObject { (members["options"], members["fieldConfig"]) = (options(old), fieldConfig(old)) }
        }
        if version < 8 { members["fieldConfig"] = Self.withImpliedEnds(members["fieldConfig"] ?? .null) }
        return .object(members)
    }

    /// `7.5` of `7.5.2`; panels that don't say it are as old as can be.
    private var version: Double {
        let parts = (json["pluginVersion"].text ?? "").split(separator: ".").prefix(2)
        return Double(parts.joined(separator: ".")) ?? 6.1
    }

    /// What the panel says of its fields, in the words of 6.2 to 6.7; those of 6.0 and 6.1 stood in the options
    /// themselves.
    private var fieldOptions: JSONValue {
        let options = json["options"]
        let old = options["valueOptions"]
        if !old.isObject {
            guard case .object(var fields) = options["fieldOptions"] else { return .null }
            if !(fields["thresholds"]?.isArray ?? false) { fields["thresholds"] = options["thresholds"] }
            return .object(fields)
        }
        return [
            "mappings": options["valueMappings"], "thresholds": options["thresholds"],
            "calcs": old["stat"].isText ? .array([old["stat"]]) : .null,
            "defaults": [
                "unit": old["unit"], "decimals": old["decimals"], "min": options["minValue"],
                "max": options["maxValue"],
            ],
        ]
    }

    private func options(_ old: JSONValue) -> JSONValue {
        var options = json["options"].members
        options["reduceOptions"] = ["calcs": old["calcs"], "values": old["values"], "limit": old["limit"]]
        return .object(options)
    }

    private func fieldConfig(_ old: JSONValue) -> JSONValue {
        let own = json["fieldConfig"]
        var defaults = own["defaults"].members.merging(old["defaults"].members) { _, older in older }
        if old["mappings"].isArray { defaults["mappings"] = old["mappings"] }
        let steps = defaults["thresholds"]?.isArray ?? false ? defaults["thresholds"] : old["thresholds"]
        if let steps, steps.isArray { defaults["thresholds"] = ["mode": .string("absolute"), "steps": steps] }
        return [
            "defaults": .object(defaults),
            "overrides": .array(own["overrides"].elements + old["overrides"].elements),
        ]
    }

    /// Percentages went from 0 to 100 then without anybody saying it.
    private static func withImpliedEnds(_ config: JSONValue) -> JSONValue {
        let ends: [String: Double] = ["percent": 100, "percentunit": 1]
        let most = ends[config["defaults"]["unit"].text ?? ""]
        guard let most, case .object(var members) = config else { return config }
        var defaults = config["defaults"].members
        if config["defaults"]["min"].number == nil { defaults["min"] = .number(0) }
        if config["defaults"]["max"].number == nil { defaults["max"] = .number(most) }
        members["defaults"] = .object(defaults)
        return .object(members)
    }
}
