/// Puts words in the place of others in one pass: of several at a place the longest, and never within what was put in.
///
/// Words that overlap are replaced as one, by what stands for the first.
struct TextReplacement: Sendable, Hashable {
    /// What is looked for, as bytes in their order: those that begin alike stand beside each other, the shorter first.
    private var words: [[UInt8]] = []
    /// By place among the words.
    private var replacements: [String] = []

    /// - Parameter pairs: Of equal words the first one counts; empty ones are left out.
    init(_ pairs: some Sequence<(word: String, replacement: String)>) {
        var all: [[UInt8]: String] = [:]
        for pair in pairs where !pair.word.isEmpty {
            let word = Array(pair.word.utf8)
            if all[word] == nil { all[word] = pair.replacement }
        }
        let sorted = all.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        words = sorted.map(\.key)
        replacements = sorted.map(\.value)
    }

    func callAsFunction(_ text: String) -> String {
        guard !words.isEmpty else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var place = 0
        while place < bytes.count {
            if let found = longest(in: bytes, at: place) {
                result += replacements[found].utf8
                place = end(of: found, in: bytes, at: place)
            } else {
                result.append(bytes[place])
                place += 1
            }
        }
        // Words of whole characters begin and end where characters do.
        return String(decoding: result, as: UTF8.self)
    }

    /// Where the word ends, and those that begin within it: none of them may show its tail.
    private func end(of word: Int, in bytes: [UInt8], at start: Int) -> Int {
        var end = start + words[word].count
        var place = start + 1
        while place < end {
            if let other = longest(in: bytes, at: place) { end = max(end, place + words[other].count) }
            place += 1
        }
        return end
    }

    /// The longest word that stands at a place.
    private func longest(in bytes: [UInt8], at start: Int) -> Int? {
        var found: Int?
        var candidates = words.indices
        for (depth, byte) in bytes[start...].enumerated() {
            // Those that end here come before those that go on.
            let lower = first(in: candidates) { $0.count > depth && $0[depth] >= byte }
            let upper = first(in: lower..<candidates.upperBound) { $0.count > depth && $0[depth] > byte }
            candidates = lower..<upper
            guard let shortest = candidates.first else { break }
            if words[shortest].count == depth + 1 { found = shortest }
        }
        return found
    }

    /// The first word for which something holds that holds for all after it too.
    private func first(in candidates: Range<Int>, where isThere: ([UInt8]) -> Bool) -> Int {
        var (low, high) = (candidates.lowerBound, candidates.upperBound)
        while low < high {
            let middle = low + (high - low) / 2
            if isThere(words[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
