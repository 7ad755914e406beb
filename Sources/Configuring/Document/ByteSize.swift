/// Sizes in bytes as Prometheus reads them: `100MB`, `1.5GiB`, `512KB`; every prefix is a power of 1024.
enum ByteSize {
    private static let units: [(name: String, bytes: Double)] = [
        ("B", 1), ("KiB", 0x1p10), ("MiB", 0x1p20), ("GiB", 0x1p30), ("TiB", 0x1p40), ("PiB", 0x1p50), ("EiB", 0x1p60),
        ("KB", 0x1p10), ("MB", 0x1p20), ("GB", 0x1p30), ("TB", 0x1p40), ("PB", 0x1p50), ("EB", 0x1p60),
    ]

    /// - Returns: nil for anything else, sizes of 2^62 bytes and more included.
    static func parse(_ text: String) -> Int? {
        if text == "0" { return 0 }
        var rest = Substring(text)
        var total = 0.0
        repeat {
            let digits = rest.prefix { ("0"..."9").contains($0) || $0 == "." }
            rest = rest.dropFirst(digits.count)
            let letters = rest.prefix { !("0"..."9").contains($0) && $0 != "." }
            rest = rest.dropFirst(letters.count)
            guard let number = Double(digits), let unit = units.first(where: { $0.name == letters }) else { return nil }
            total += number * unit.bytes
        } while !rest.isEmpty
        return total < 0x1p62 ? Int(total) : nil
    }
}
