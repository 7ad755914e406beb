import MetricModel

/// Which series the latest selections found, for as long as no series comes or goes: a board asks for the same ones
/// every second, and so do many of its expressions.
struct SelectionMemo {
    /// Matchers as a key; an array of them would be copied, one by one, to be hashed.
    private struct Question: Hashable {
        let matchers: [Matcher]

        func hash(into hasher: inout Hasher) {
            for index in matchers.indices { hasher.combine(matchers[index].fingerprint) }
        }
    }

    private var selections: [Question: FoundSeries] = [:]
    private var generation: UInt64 = 0
    private var slotCount = 0
    /// With more slots than this in all, 4 MiB, it begins anew.
    private static let mostSlots = 1 << 20
    private static let mostSelections = 512

    /// What was found for these matchers in this generation of the index.
    func found(_ matchers: [Matcher], in generation: UInt64) -> FoundSeries? {
        generation == self.generation ? selections[Question(matchers: matchers)] : nil
    }

    mutating func remember(_ selection: FoundSeries, for matchers: [Matcher], in generation: UInt64) {
        let count = selection.slots.count
        let isFull = slotCount + count > SelectionMemo.mostSlots || selections.count >= SelectionMemo.mostSelections
        if generation != self.generation || isFull {
            selections = [:]
            slotCount = 0
            self.generation = generation
        }
        let question = Question(matchers: matchers)
        guard count <= SelectionMemo.mostSlots, selections[question] == nil else { return }
        selections[question] = selection
        slotCount += count
    }
}
