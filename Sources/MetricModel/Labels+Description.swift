extension Labels: CustomStringConvertible {
    /// The series as PromQL writes it: `name{label="value"}`.
    ///
    /// Names outside the classic alphabet are quoted (`{"a.b", "l.x"="v"}`). Values are escaped as Go's `%q` does,
    /// so no control byte of a hostile label comes through.
    public var description: String {
        let name = metricName
        let nameIsClassic = LabelSyntax.isClassicMetricName(name)
        var inBraces: [String] = []
        if !name.isEmpty && !nameIsClassic {
            inBraces.append(LabelSyntax.quoted(name))
        }
        for label in self where label.name != Label.metricName {
            let key = LabelSyntax.isClassicLabelName(label.name) ? label.name : LabelSyntax.quoted(label.name)
            inBraces.append("\(key)=\(LabelSyntax.quoted(label.value))")
        }
        let prefix = nameIsClassic ? name : ""
        if inBraces.isEmpty { return prefix.isEmpty ? "{}" : prefix }
        return "\(prefix){\(inBraces.joined(separator: ", "))}"
    }
}
