import MetricModel

/// Gathers what HELP, TYPE and UNIT lines say, family by family.
struct FamilyCollector {
    private(set) var families: [FamilyMetadata] = []
    /// A family's name, as written, has the slot that is its place in `families`.
    private var names = SeriesTable()
    private let hash = LineHash()
    /// The name the last line spoke of: HELP and TYPE of a family stand together.
    private var lastName: [UInt8] = []
    private var lastIndex = 0

    /// The place of the family the last line spoke of; nil before the first one.
    var lastFamily: Int? { families.isEmpty ? nil : lastIndex }

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
        if lastIndex < families.count, lastName.elementsEqual(name) { return lastIndex }
        lastName.removeAll(keepingCapacity: true)
        lastName.append(contentsOf: name)
        let code = name.baseAddress.map { hash($0, count: name.count) } ?? 0
        let (slot, isNew) = names.slot(of: name, code: code)
        lastIndex = Int(slot)
        if isNew { families.append(FamilyMetadata(name: LabelText.unescaped(name), metadata: MetricMetadata())) }
        return lastIndex
    }
}
