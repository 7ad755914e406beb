/// A series' identity: label names and values, sorted bytewise by name, each name once.
///
/// A label with an empty value is the same as no label (Prometheus' data model), so none is ever kept.
/// The pairs are packed into one buffer: a fleet has hundreds of thousands of label sets, and comparing
/// or hashing one must not walk a tree of strings.
public struct Labels: Sendable {
    /// `varint(name length) name varint(value length) value`, repeated.
    @usableFromInline
    let packed: [UInt8]

    public static let empty = Labels(packed: [])

    init(packed: [UInt8]) {
        self.packed = packed
    }

    /// Takes over label text that is packed already, as the page reader packs it while it scans.
    ///
    /// - Parameter packed: `varint(name length) name varint(value length) value`, repeated; sorted bytewise by name,
    ///   each name once, no empty value, all of it valid UTF-8. Nothing of this is checked again.
    package init(alreadyPacked packed: some Sequence<UInt8>) {
        self.packed = [UInt8](packed)
    }

    /// The packed text, in the layout `init(alreadyPacked:)` takes.
    package var packedBytes: [UInt8] { packed }

    /// Sorts the pairs by name and drops empty values; of a name given twice the last one counts.
    public init(_ pairs: some Sequence<Label>) {
        var sorted: [Label] = []
        for pair in pairs {
            sorted.append(pair)
        }
        Labels.sortByName(&sorted)
        var packed: [UInt8] = []
        for (index, pair) in sorted.enumerated() {
            let isRepeated = index + 1 < sorted.count && sorted[index + 1].name.isBytewiseEqual(to: pair.name)
            if pair.value.isEmpty || isRepeated { continue }
            Labels.append(pair.name, to: &packed)
            Labels.append(pair.value, to: &packed)
        }
        self.packed = packed
    }

    /// A stable sort. Label sets are short and mostly sorted already: those are sorted by insertion.
    private static func sortByName(_ pairs: inout [Label]) {
        if pairs.count > 32 { return pairs.sort { $0.name.precedesBytewise($1.name) } }
        for index in pairs.indices.dropFirst() {
            let moving = pairs[index]
            var hole = index
            while hole > 0, moving.name.precedesBytewise(pairs[hole - 1].name) {
                pairs[hole] = pairs[hole - 1]
                hole -= 1
            }
            pairs[hole] = moving
        }
    }

    private static func append(_ text: String, to packed: inout [UInt8]) {
        var text = text
        text.withUTF8 { utf8 in
            var length = UInt(utf8.count)
            while length >= 0x80 {
                packed.append(UInt8(truncatingIfNeeded: length) | 0x80)
                length >>= 7
            }
            packed.append(UInt8(length))
            packed.append(contentsOf: utf8)
        }
    }
}

// MARK: - Identity

extension Labels: Hashable {
    public static func == (left: Labels, right: Labels) -> Bool {
        left.packed == right.packed
    }

    public func hash(into hasher: inout Hasher) {
        packed.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
}

extension Labels: Comparable {
    /// The order in which Prometheus lists series: label by label, names before values, bytewise.
    public static func < (left: Labels, right: Labels) -> Bool {
        left.packed.withUnsafeBytes { mine in
            right.packed.withUnsafeBytes { theirs in
                var myPosition = 0
                var theirPosition = 0
                while myPosition < mine.count {
                    guard theirPosition < theirs.count else { return false }
                    let a = mine[PackedText.next(in: mine, at: &myPosition)]
                    let b = theirs[PackedText.next(in: theirs, at: &theirPosition)]
                    if !a.elementsEqual(b) { return a.lexicographicallyPrecedes(b) }
                }
                return theirPosition < theirs.count
            }
        }
    }
}

// MARK: - Reading

extension Labels: Sequence {
    public struct Iterator: IteratorProtocol {
        private let packed: [UInt8]
        private var position = 0

        fileprivate init(packed: [UInt8]) {
            self.packed = packed
        }

        public mutating func next() -> Label? {
            guard position < packed.count else { return nil }
            return packed.withUnsafeBytes { bytes in
                let name = PackedText.next(in: bytes, at: &position)
                let value = PackedText.next(in: bytes, at: &position)
                return Label(
                    String(decoding: bytes[name], as: UTF8.self), String(decoding: bytes[value], as: UTF8.self))
            }
        }
    }

    public func makeIterator() -> Iterator {
        Iterator(packed: packed)
    }

    public var underestimatedCount: Int { count }
}

/// Finds the pieces of a packed label buffer.
enum PackedText {
    /// The range of the text whose length stands at `position`, which moves behind it.
    static func next(in bytes: UnsafeRawBufferPointer, at position: inout Int) -> Range<Int> {
        var length = 0
        var shift = 0
        while bytes[position] >= 0x80 {
            length |= Int(bytes[position] & 0x7f) << shift
            shift += 7
            position += 1
        }
        length |= Int(bytes[position]) << shift
        position += 1
        let start = position
        position += length
        return start..<position
    }
}

extension Labels {
    public var isEmpty: Bool { packed.isEmpty }

    public var count: Int {
        packed.withUnsafeBytes { bytes in
            var position = 0
            var pieces = 0
            while position < bytes.count {
                _ = PackedText.next(in: bytes, at: &position)
                pieces += 1
            }
            return pieces / 2
        }
    }

    /// The label's value, or the empty text where there is no such label.
    public subscript(name: String) -> String {
        var name = name
        return name.withUTF8 { wanted in
            packed.withUnsafeBytes { bytes in
                var position = 0
                while position < bytes.count {
                    let key = PackedText.next(in: bytes, at: &position)
                    let value = PackedText.next(in: bytes, at: &position)
                    if bytes[key].elementsEqual(wanted) {
                        return String(decoding: bytes[value], as: UTF8.self)
                    }
                }
                return ""
            }
        }
    }

    /// The metric's name (`__name__`), or the empty text.
    public var metricName: String { self[Label.metricName] }

    /// How many bytes of memory the label set holds.
    public var byteCount: Int { packed.count }
}

// MARK: - Deriving

extension Labels {
    /// The same labels with one set, or removed where `value` is empty.
    public func setting(_ name: String, to value: String) -> Labels {
        Labels(Array(self) + [Label(name, value)])
    }

    /// Only the labels that the names list.
    public func keeping(_ names: Set<String>) -> Labels {
        Labels(lazy.filter { names.contains($0.name) })
    }

    /// All but the labels that the names list.
    public func removing(_ names: Set<String>) -> Labels {
        Labels(lazy.filter { !names.contains($0.name) })
    }

    /// All but the metric's name.
    public var withoutMetricName: Labels {
        removing([Label.metricName])
    }
}

extension Labels: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (String, String)...) {
        self.init(elements.map { Label($0.0, $0.1) })
    }
}
