import MetricModel

/// Gathers what HELP, TYPE and UNIT lines say, family by family.
struct FamilyCollector {
    private(set) var families: [FamilyMetadata] = []
    private var indices: [[UInt8]: Int] = [:]

    /// Reads a line that was read before and is known to be metadata.
    mutating func add(line: UnsafeRawBufferPointer, format: ExpositionFormat) {
        guard let page = PageBytes(line, format: format) else { return }
        var parser = LineParser(page, format: format)
        guard let entry = try? parser.next(), entry == .metadata else { return }
        add(parser.metadata, on: page, format: format)
    }

    mutating func add(_ line: MetadataLine, on page: PageBytes, format: ExpositionFormat) {
        let name = Array(page.slice(line.name))
        let index = indices[name, default: families.count]
        if index == families.count {
            indices[name] = index
            families.append(
                FamilyMetadata(name: LabelText.unescaped(page.slice(line.name)), metadata: MetricMetadata()))
        }
        let text = page.slice(line.text)
        switch line.kind {
        case .help:
            families[index].metadata.help = LabelText.unescaped(text, keepsEscapedQuotes: format == .text004)
        case .unit:
            families[index].metadata.unit = String(decoding: text, as: UTF8.self)
        case .type:
            families[index].metadata.type = line.type
        }
    }
}
