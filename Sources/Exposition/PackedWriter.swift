import Glibc
import MetricModel

/// Appends label text to a buffer in the layout of `Labels`; the buffer must be large enough.
struct PackedWriter {
    private let start: UnsafeMutablePointer<UInt8>
    private(set) var count = 0

    init(_ start: UnsafeMutablePointer<UInt8>) {
        self.start = start
    }

    /// Appends one label; one whose value is empty is none.
    @inline(__always)
    mutating func append(_ label: LabelSpan, on page: PageBytes, type: MetricType, bounds: inout BoundCache) {
        guard !label.value.isEmpty else { return }
        let name = page.slice(label.name)
        append(name)
        let value = page.slice(label.value)
        if PackedWriter.isNormalised(name, type: type) {
            appendBound(value, &bounds)
        } else if label.valueIsEscaped {
            appendUnescaped(value)
        } else {
            append(value)
        }
    }

    /// Appends a length and the bytes.
    @inline(__always)
    mutating func append(_ text: UnsafeRawBufferPointer) {
        appendLength(text.count)
        guard let source = text.baseAddress else { return }
        memcpy(start + count, source, text.count)
        count += text.count
    }

    @inline(__always)
    private mutating func appendLength(_ length: Int) {
        var length = UInt(length)
        while length >= 0x80 {
            start[count] = UInt8(truncatingIfNeeded: length) | 0x80
            length >>= 7
            count += 1
        }
        start[count] = UInt8(truncatingIfNeeded: length)
        count += 1
    }

    @inline(__always)
    private mutating func appendBound(_ value: UnsafeRawBufferPointer, _ bounds: inout BoundCache) {
        if let place = bounds.place(of: value) {
            let entry = bounds[place]
            withUnsafeBytes(of: entry.text) { append(UnsafeRawBufferPointer(rebasing: $0[..<entry.count])) }
        } else {
            var text = BoundCache.text(LabelText.unescaped(value))
            text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
        }
    }

    private mutating func appendUnescaped(_ value: UnsafeRawBufferPointer) {
        // The length is not known before: write behind the room the longest length needs, then move the text up.
        let room = 10
        let length = LabelText.unescape(value, into: start + count + room)
        let textStart = start + count + room
        appendLength(length)
        memmove(start + count, textStart, length)
        count += length
    }

}

// MARK: - Bounds

extension PackedWriter {
    /// Whether a label is called `le` or `quantile`.
    @inline(__always)
    static func isBound(_ name: UnsafeRawBufferPointer) -> Bool {
        (name.count == 2 && name[0] == UInt8(ascii: "l") && name[1] == UInt8(ascii: "e"))
            || (name.count == 8 && name.elementsEqual(Label.quantile.utf8))
    }

    /// Whether a 3.x server normalises the label: `le` of histograms and `quantile` of summaries.
    @inline(__always)
    static func isNormalised(_ name: UnsafeRawBufferPointer, type: MetricType) -> Bool {
        switch type {
        case .histogram: name.count == 2 && isBound(name)
        case .summary: name.count == 8 && isBound(name)
        default: false
        }
    }
}
