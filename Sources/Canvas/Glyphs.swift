/// Text as glyphs: the only way for text from outside onto a grid.
///
/// Controls show as their pictures (`␛`), bidi and other format characters as `·`, so no hostile label reaches the
/// terminal as an escape sequence or turns a line around. At most two combining marks stay on their base; a mark
/// without a base stands on `◌`. Regional indicators become letters, because terminals disagree on how wide a flag is.
public struct Glyphs: Sequence, Sendable {
    private let text: String

    public init(_ text: String) {
        self.text = text
    }

    public func makeIterator() -> Iterator {
        Iterator(text.unicodeScalars)
    }

    /// How many columns the text takes on a grid.
    public static func width(of text: String) -> Int {
        var text = text
        let printable: Int? = text.withUTF8 { bytes in
            bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7f } ? bytes.count : nil
        }
        return printable ?? Glyphs(text).reduce(0) { $0 + $1.columns }
    }

    public struct Iterator: IteratorProtocol {
        private var scalars: String.UnicodeScalarView.Iterator
        private var pending: Unicode.Scalar?

        init(_ view: String.UnicodeScalarView) {
            scalars = view.makeIterator()
            pending = scalars.next()
        }

        public mutating func next() -> Glyph? {
            guard let scalar = pending else { return nil }
            pending = scalars.next()
            switch ScalarRole(scalar) {
            case .plain(let shown): return attachMarks(to: shown)
            case .mark: return attachMarks(to: "◌", first: scalar)
            case .standIn(let shown): return Glyph(shown)
            case .dropped: return next(after: scalar)
            }
        }

        /// Steps over a run of dropped scalars without recursion, so that a megabyte of them is harmless.
        private mutating func next(after dropped: Unicode.Scalar) -> Glyph? {
            while let scalar = pending, case .dropped = ScalarRole(scalar) {
                pending = scalars.next()
            }
            return pending == nil ? nil : next()
        }

        private mutating func attachMarks(to base: Unicode.Scalar, first: Unicode.Scalar = "\0") -> Glyph {
            var firstMark = first
            var secondMark: Unicode.Scalar = "\0"
            while let scalar = pending, !scalar.isASCII {
                switch ScalarRole(scalar) {
                case .mark:
                    if firstMark == "\0" {
                        firstMark = scalar
                    } else if secondMark == "\0" {
                        secondMark = scalar
                    }
                case .dropped: break
                case .plain, .standIn: return Glyph(base, firstMark: firstMark, secondMark: secondMark)
                }
                pending = scalars.next()
            }
            return Glyph(base, firstMark: firstMark, secondMark: secondMark)
        }
    }
}

extension Glyph {
    /// How many columns the glyph takes: 2 for wide characters, 0 for the right half of one, else 1.
    public var columns: Int {
        if base.value < 0x1100 { return base == "\0" ? 0 : 1 }
        return WideRanges.contains(base) ? 2 : 1
    }
}
