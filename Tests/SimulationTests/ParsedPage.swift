import Testing

/// A page taken apart, simply and strictly, so that tests need no other room's parser.
struct ParsedPage {
    struct Sample {
        let name: String
        let labels: [(name: String, value: String)]
        /// As printed.
        let number: String

        var value: Double { Double(number) ?? .nan }

        func label(_ name: String) -> String { labels.first { $0.name == name }?.value ?? "" }

        /// Name and labels without `le`, as text.
        var seriesKey: String {
            name + labels.filter { $0.name != "le" }.map { "|\($0.name)=\($0.value)" }.joined()
        }
    }

    /// The lines that begin with `#`, in their order.
    private(set) var headers: [String] = []
    private(set) var samples: [Sample] = []
    private(set) var badLines: [String] = []
    /// Sample names in order of their first appearance.
    private(set) var names: [String] = []

    init(_ bytes: [UInt8]) {
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let text = String(decoding: line, as: UTF8.self)
            if line.first == UInt8(ascii: "#") {
                headers.append(text)
            } else if let sample = ParsedPage.sample(Array(line)) {
                samples.append(sample)
                if names.last != sample.name, !names.contains(sample.name) { names.append(sample.name) }
            } else {
                badLines.append(text)
            }
        }
    }

    func samples(named name: String) -> [Sample] { samples.filter { $0.name == name } }

    func sum(_ name: String, where isWanted: (Sample) -> Bool = { _ in true }) -> Double {
        samples(named: name).filter(isWanted).reduce(0) { $0 + $1.value }
    }

    private static func sample(_ line: [UInt8]) -> Sample? {
        guard let nameEnd = line.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: " ") }) else {
            return nil
        }
        var labels: [(name: String, value: String)] = []
        var position = nameEnd
        if line[position] == UInt8(ascii: "{") {
            repeat {
                position += 1
                guard let label = label(line, &position) else { return nil }
                labels.append(label)
            } while position < line.count && line[position] == UInt8(ascii: ",")
            guard position < line.count, line[position] == UInt8(ascii: "}") else { return nil }
            position += 1
        }
        guard position < line.count, line[position] == UInt8(ascii: " ") else { return nil }
        let number = text(line[(position + 1)...])
        guard Double(number) != nil else { return nil }
        return Sample(name: text(line[..<nameEnd]), labels: labels, number: number)
    }

    private static func label(_ line: [UInt8], _ position: inout Int) -> (name: String, value: String)? {
        guard let equals = line[position...].firstIndex(of: UInt8(ascii: "=")), equals + 1 < line.count else {
            return nil
        }
        let name = text(line[position..<equals])
        var value: [UInt8] = []
        position = equals + 2
        while position < line.count, line[position] != UInt8(ascii: "\"") {
            if line[position] == UInt8(ascii: "\\") { position += 1 }
            guard position < line.count else { return nil }
            value.append(line[position])
            position += 1
        }
        position += 1
        return (name, text(value[...]))
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
