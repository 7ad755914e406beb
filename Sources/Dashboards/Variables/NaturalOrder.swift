/// The order in which people put names with numbers in them: `node2` before `node10`, whatever the case.
enum NaturalOrder {
    /// nil where neither comes first.
    static func precedes(_ left: String, _ right: String) -> Bool? {
        var (a, b) = (Array(left.lowercased().utf8)[...], Array(right.lowercased().utf8)[...])
        while let first = a.first, let second = b.first {
            let (x, y) = (digits(a), digits(b))
            if !x.isEmpty, !y.isEmpty {
                let (p, q) = (x.drop { $0 == UInt8(ascii: "0") }, y.drop { $0 == UInt8(ascii: "0") })
                if p.count != q.count { return p.count < q.count }
                if !p.elementsEqual(q) { return p.lexicographicallyPrecedes(q) }
                (a, b) = (a.dropFirst(x.count), b.dropFirst(y.count))
            } else {
                if first != second { return first < second }
                (a, b) = (a.dropFirst(), b.dropFirst())
            }
        }
        return a.isEmpty == b.isEmpty ? nil : a.isEmpty
    }

    private static func digits(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        text.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    }
}
