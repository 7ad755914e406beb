import MetricModel

/// Which series the latest selections found, for as long as no series comes or goes: a board asks for the same ones
/// every second, and so do many of its expressions.
struct SelectionMemo {
    /// A matcher by what it says.
    struct Key: Hashable {
        private let name: BytewiseText
        private let value: BytewiseText
        private let operation: Matcher.Operation

        init(_ matcher: Matcher) {
            name = BytewiseText(matcher.name)
            value = BytewiseText(matcher.value)
            operation = matcher.operation
        }
    }

    private var found: [[Key]: Postings] = [:]
    private var generation: UInt64 = 0
    private var slotCount = 0
    /// With more slots than this in all, 4 MiB, it begins anew.
    private static let mostSlots = 1 << 20
    private static let mostSelections = 512

    /// What was found for these matchers in this generation of the index.
    func slots(_ key: [Key], in generation: UInt64) -> Postings? {
        generation == self.generation ? found[key] : nil
    }

    mutating func remember(_ slots: Postings, for key: [Key], in generation: UInt64) {
        let isFull = slotCount + slots.count > SelectionMemo.mostSlots || found.count >= SelectionMemo.mostSelections
        if generation != self.generation || isFull {
            found = [:]
            slotCount = 0
            self.generation = generation
        }
        guard slots.count <= SelectionMemo.mostSlots, found[key] == nil else { return }
        found[key] = slots
        slotCount += slots.count
    }
}
