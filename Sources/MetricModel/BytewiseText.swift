/// Text as a dictionary key by its bytes: `==` of Swift's strings takes two spellings of `é` for the same.
package struct BytewiseText: Hashable, Comparable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    package static func == (left: BytewiseText, right: BytewiseText) -> Bool {
        left.text.isBytewiseEqual(to: right.text)
    }

    package func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }

    package static func < (left: BytewiseText, right: BytewiseText) -> Bool {
        left.text.precedesBytewise(right.text)
    }
}
