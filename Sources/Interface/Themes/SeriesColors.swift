/// Which colour belongs to whom: a name keeps its slot for as long as the program runs, on every panel.
///
/// The providers that Kong knows have slots of their own, so that they look the same tomorrow and on another machine;
/// any other name takes the free slot its hash points to.
public struct SeriesColors: Sendable, Hashable {
    /// How many slots there are before colours repeat.
    public static let slots = 12

    private static let wellKnown: [String: Int] = [
        "openai": 0, "anthropic": 1, "mistral": 2, "azure": 3, "gemini": 4, "bedrock": 5, "cohere": 6, "llama2": 7,
        "huggingface": 8,
    ]

    private var assigned: [String: Int] = [:]

    public init() {}

    /// Gives a name its slot, if it has none yet.
    public mutating func meet(_ name: String) {
        guard assigned[name] == nil, assigned.count < 4096 else { return }
        if let slot = SeriesColors.wellKnown[name] {
            assigned[name] = slot
            return
        }
        let taken = Set(assigned.values).union(SeriesColors.wellKnown.values)
        let start = SeriesColors.hash(name)
        let candidates = (0..<SeriesColors.slots).map { (start + $0) % SeriesColors.slots }
        assigned[name] = candidates.first { !taken.contains($0) } ?? start
    }

    /// The name's slot; its hash's where it was never met.
    public func slot(of name: String) -> Int {
        assigned[name] ?? SeriesColors.wellKnown[name] ?? SeriesColors.hash(name)
    }

    /// FNV-1a, because Swift's own hash differs from run to run.
    private static func hash(_ name: String) -> Int {
        var hash: UInt32 = 2_166_136_261
        for byte in name.utf8 {
            hash = (hash ^ UInt32(byte)) &* 16_777_619
        }
        return Int(hash % UInt32(slots))
    }
}
