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
    mutating func append(_ label: LabelSpan, on page: PageBytes, type: MetricType) {
        guard !label.value.isEmpty else { return }
        let name = page.slice(label.name)
        append(name)
        let value = page.slice(label.value)
        if type == .histogram || type == .summary, PackedWriter.isBound(name) {
            appendBound(value, name: name, type: type)
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

    /// Puts zeros behind the text, so that hashing may read whole words.
    mutating func finish() {
        memset(start + count, 0, LabelPacker.slack)
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

    private mutating func appendUnescaped(_ value: UnsafeRawBufferPointer) {
        // The length is not known before: write behind the room the longest length needs, then move the text up.
        let room = 10
        let length = LabelText.unescape(value, into: start + count + room)
        let textStart = start + count + room
        appendLength(length)
        memmove(start + count, textStart, length)
        count += length
    }

    private mutating func appendBound(_ value: UnsafeRawBufferPointer, name: UnsafeRawBufferPointer, type: MetricType) {
        let written = LabelText.unescaped(value)
        var text = PackedWriter.normalised(written, of: String(decoding: name, as: UTF8.self), type: type)
        text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
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

    /// The value a 3.x server stores: `le` of histograms and `quantile` of summaries as OpenMetrics writes floats.
    static func normalised(_ value: String, of name: String, type: MetricType) -> String {
        let isNormalised =
            (type == .histogram && name.isBytewiseEqual(to: Label.bucketBound))
            || (type == .summary && name.isBytewiseEqual(to: Label.quantile))
        guard isNormalised else { return value }
        var value = value
        return value.withUTF8 { FloatText.bound(UnsafeRawBufferPointer($0)) }.map(GoFloat.openMetrics) ?? value
    }
}
