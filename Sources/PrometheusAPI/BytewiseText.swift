import MetricModel

/// Text that counts as its UTF-8 bytes, as label text does: Swift would take two spellings of `é` for the same.
struct BytewiseText: Hashable, Comparable {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    static func == (left: BytewiseText, right: BytewiseText) -> Bool {
        left.text.isBytewiseEqual(to: right.text)
    }

    /// Bytewise equal strings hash the same, which is all that hashing asks for.
    func hash(into hasher: inout Hasher) {
        hasher.combine(text)
    }

    static func < (left: BytewiseText, right: BytewiseText) -> Bool {
        left.text.precedesBytewise(right.text)
    }
}
