import MetricModel

/// One line of JSON lines; kept and filled again.
struct JSONSeriesLine {
    private(set) var labels = Labels.empty
    /// Whether it is the first line of a recording, which has no samples.
    private(set) var isHeader = false
    private(set) var timestamps: [Int64] = []
    private(set) var values: [Double] = []

    /// Reads the line's object; members that are not known are passed over.
    mutating func read(_ scanner: inout JSONScanner) throws(JSONFault) {
        let start = scanner.position
        timestamps.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
        var found: Labels?
        isHeader = false
        try scanner.forEachMember { (name, scanner) throws(JSONFault) in
            switch name {
            case "metric":
                found = try JSONSeriesLine.labels(&scanner)
            case "values":
                try scanner.forEachElement { (scanner) throws(JSONFault) in
                    values.append(try JSONSeriesLine.value(&scanner))
                }
            case "timestamps":
                try scanner.forEachElement { (scanner) throws(JSONFault) in
                    timestamps.append(try scanner.integer())
                }
            case "kongtop":
                isHeader = true
                try scanner.skipValue()
            default:
                try scanner.skipValue()
            }
        }
        scanner.skipBlanks()
        if !scanner.isAtEnd { throw scanner.fault("expected the end of the line") }
        if isHeader { return }
        guard let found else { throw JSONFault(position: start, reason: "expected a member \"metric\"") }
        guard values.count == timestamps.count else {
            throw JSONFault(position: start, reason: "\(values.count) values but \(timestamps.count) timestamps")
        }
        labels = found
    }

    private static func labels(_ scanner: inout JSONScanner) throws(JSONFault) -> Labels {
        var pairs: [Label] = []
        try scanner.forEachMember { (name, scanner) throws(JSONFault) in
            pairs.append(Label(name, try scanner.string()))
        }
        return Labels(pairs)
    }

    private static func value(_ scanner: inout JSONScanner) throws(JSONFault) -> Double {
        switch scanner.next {
        case UInt8(ascii: "n"):
            try scanner.take("null")
            return StaleMarker.value
        case UInt8(ascii: "\""):
            let position = scanner.position
            let text = try scanner.string()
            if text == "stale" { return StaleMarker.value }
            guard let value = Double(text) else {
                throw JSONFault(position: position, reason: "expected a number, got \(LabelSyntax.quoted(text))")
            }
            return value.isNaN ? StaleMarker.ordinaryNaN : value
        default:
            return try scanner.number()
        }
    }
}
