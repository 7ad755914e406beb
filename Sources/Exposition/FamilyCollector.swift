import Glibc
import MetricModel

/// Gathers what HELP, TYPE and UNIT lines say, family by family.
struct FamilyCollector {
    private(set) var families: [FamilyMetadata] = []
    /// A family's name, as written, has the slot that is its place in `families`.
    private var names = SeriesTable()
    /// The name the last line spoke of, with zeros behind it: HELP and TYPE of a family stand together.
    private var lastName = [UInt8](repeating: 0, count: LabelPacker.slack)
    private var lastIndex = 0

    /// The place of the family the last line spoke of; nil before the first one.
    var lastFamily: Int? { families.isEmpty ? nil : lastIndex }

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
        let lastCount = lastName.count - LabelPacker.slack
        if lastIndex < families.count, lastCount == name.count, startsWithLastName(name) { return lastIndex }
        lastName.removeAll(keepingCapacity: true)
        lastName.append(contentsOf: name)
        lastName.append(contentsOf: repeatElement(0, count: LabelPacker.slack))
        let (slot, isNew) = lastName.withUnsafeBytes {
            names.slot(of: UnsafeRawBufferPointer(rebasing: $0.dropLast(LabelPacker.slack)))
        }
        lastIndex = Int(slot)
        if isNew { families.append(FamilyMetadata(name: LabelText.unescaped(name), metadata: MetricMetadata())) }
        return lastIndex
    }

    private func startsWithLastName(_ name: UnsafeRawBufferPointer) -> Bool {
        guard let start = name.baseAddress else { return true }
        return lastName.withUnsafeBytes { last in last.baseAddress.map { memcmp($0, start, name.count) == 0 } ?? false }
    }
}
