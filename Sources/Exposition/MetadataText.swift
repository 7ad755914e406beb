/// A page's lines of metadata, one behind the other; what they say is worked out when somebody asks.
struct MetadataText {
    private var bytes: [UInt8] = []
    private var format = ExpositionFormat.text004

    init() {}

    /// - Parameter places: where the lines stand, line feeds included.
    init(_ places: [Range<Int>], on page: PageBytes, format: ExpositionFormat) {
        self.format = format
        bytes.reserveCapacity(places.reduce(0) { $0 + $1.count })
        for place in places { bytes.append(contentsOf: page.slice(place)) }
    }

    /// What the lines say, family by family.
    var families: [FamilyMetadata] {
        bytes.withUnsafeBytes { text in
            guard let page = PageBytes(text, format: format) else { return [] }
            var collector = FamilyCollector()
            var parser = LineParser(page, format: format)
            while let entry = try? parser.next(), entry == .metadata {
                collector.add(parser.metadata, on: page, format: format)
            }
            return collector.families
        }
    }
}
