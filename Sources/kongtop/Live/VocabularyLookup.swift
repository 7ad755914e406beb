import Dashboards
import Interface
import MetricModel
import SeriesStore
import Synchronization

/// Looks up names and values for the prompt away from the screen; of the questions that wait only the newest counts.
final class VocabularyLookup: Sendable {
    private struct State {
        var waiting: Vocabulary?
        var isWorking = false
    }

    private let state = Mutex(State())
    private let store: MemoryStore
    private let post: @Sendable (InterfaceEvent) -> Void

    /// More words than this nobody can choose from.
    private static let most = 50_000

    init(store: MemoryStore, post: @escaping @Sendable (InterfaceEvent) -> Void) {
        self.store = store
        self.post = post
    }

    func request(_ vocabulary: Vocabulary) {
        let mustStart = state.withLock { state in
            state.waiting = vocabulary
            defer { state.isWorking = true }
            return !state.isWorking
        }
        guard mustStart else { return }
        Task.detached { [self] in
            while let next = next() { post(.words(next, Array(words(of: next).prefix(VocabularyLookup.most)))) }
        }
    }

    private func next() -> Vocabulary? {
        state.withLock { state in
            defer { state.waiting = nil }
            if state.waiting == nil { state.isWorking = false }
            return state.waiting
        }
    }

    private func words(of vocabulary: Vocabulary) -> [String] {
        switch vocabulary {
        case .metricNames: values(of: Label.metricName, [])
        case .labelNames(let selectors) where selectors.isEmpty: names([])
        case .labelNames(let selectors):
            Set(selectors.flatMap(names)).sorted { $0.precedesBytewise($1) }
        case .labelValues(let name, let matchers): values(of: name, matchers)
        }
    }

    private func names(_ matchers: [Matcher]) -> [String] {
        store.labelNames(
            matching: matchers, from: VocabularyLookup.ever.lowerBound, through: VocabularyLookup.ever.upperBound)
    }

    private func values(of name: String, _ matchers: [Matcher]) -> [String] {
        store.labelValues(
            name, matching: matchers, from: VocabularyLookup.ever.lowerBound, through: VocabularyLookup.ever.upperBound)
    }

    private static let ever = Timestamp(milliseconds: .min)...Timestamp(milliseconds: .max)
}
