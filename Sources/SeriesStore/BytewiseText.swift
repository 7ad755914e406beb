import MetricModel

/// Text as a dictionary key by its bytes: `==` of Swift's strings takes two spellings of `é` for the same.
struct BytewiseText: Hashable {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    static func == (left: BytewiseText, right: BytewiseText) -> Bool {
        left.text.isBytewiseEqual(to: right.text)
    }

    func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
