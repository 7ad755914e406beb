import MetricModel

/// Gathers what HELP, TYPE and UNIT lines say, family by family.
struct FamilyCollector {
    private(set) var families: [FamilyMetadata] = []
    private var indices: [Name: Int] = [:]
    /// The name the last line spoke of: HELP and TYPE of a family stand together.
    private var lastName: [UInt8] = []
    private var lastIndex = 0

    /// Bytes that are hashed all at once; an array hashes them one by one.
    private struct Name: Hashable {
        let bytes: [UInt8]

        func hash(into hasher: inout Hasher) {
            bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
        }
    }

    /// Reads a line that was read before and is known to be metadata.
    mutating func add(line: UnsafeRawBufferPointer, format: ExpositionFormat) {
        guard let page = PageBytes(line, format: format) else { return }
        var parser = LineParser(page, format: format)
        guard let entry = try? parser.next(), entry == .metadata else { return }
        add(parser.metadata, on: page, format: format)
    }

    mutating func add(_ line: MetadataLine, on page: PageBytes, format: ExpositionFormat) {
        let index = familyIndex(of: page.slice(line.name))
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

    private mutating func familyIndex(of name: UnsafeRawBufferPointer) -> Int {
        if lastIndex < families.count && name.elementsEqual(lastName) { return lastIndex }
        lastName = Array(name)
        lastIndex = indices[Name(bytes: lastName), default: families.count]
        if lastIndex == families.count {
            indices[Name(bytes: lastName)] = lastIndex
            families.append(FamilyMetadata(name: LabelText.unescaped(name), metadata: MetricMetadata()))
        }
        return lastIndex
    }
}
