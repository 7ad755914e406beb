import MetricModel

struct ExpositionPageReader: PageReading {
    private var slots: [String: Int] = [:]

    mutating func read(
        _ bytes: [UInt8], as kind: ContentKind, into receiver: inout some SampleReceiving
    ) throws(ScrapeFailureReason) {
        for (number, line) in bytes.split(separator: 10).enumerated() {
            let text = String(decoding: line, as: UTF8.self)
            if text.hasPrefix("#") { continue }
            let name = String(text.prefix { $0 != " " && $0 != "{" })
            var labels = [Label(Label.metricName, name)]
            var rest = text.dropFirst(name.count)
            if rest.hasPrefix("{") {
                guard let close = rest.firstIndex(of: "}") else {
                    throw .unparsable(line: number + 1, column: 1, message: "unclosed")
                }
                for pair in rest[rest.index(after: rest.startIndex)..<close].split(separator: ",") {
                    let parts = pair.split(separator: "=")
                    guard parts.count == 2 else { throw .unparsable(line: number + 1, column: 1, message: "bad label") }
                    labels.append(Label(String(parts[0]), String(parts[1].dropFirst().dropLast())))
                }
                rest = rest[rest.index(after: close)...]
            }
            let fields = rest.split(separator: " ")
            guard let first = fields.first, let value = Double(first) else {
                throw .unparsable(line: number + 1, column: 1, message: "no value")
            }
            let key = String(text.dropLast(rest.count))
            let slot: Int
            if let known = slots[key] {
                slot = known
            } else {
                slot = slots.count
                slots[key] = slot
                receiver.announce(Labels(labels))
            }
            let time = fields.count > 1 ? Int64(fields[1]).map(Timestamp.init(milliseconds:)) : nil
            try receiver.receive(slot, value, at: time)
        }
    }
}
