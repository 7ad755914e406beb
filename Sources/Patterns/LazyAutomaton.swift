import Synchronization

/// Tells whether a whole text matches by a deterministic automaton whose states are made when first met.
///
/// The table is bounded: when it is full all states are forgotten and made again as needed. One text is matched at a
/// time; who finds the automaton busy is told so and runs the slower machine instead of waiting.
final class LazyAutomaton: Sendable {
    /// Room for transitions: 64k entries of four bytes.
    private static let largestTable = 65_536
    private static let fewestStates = 16

    private let program: Program
    private let alphabet: ScalarAlphabet
    private let table: Mutex<StateTable>

    /// - Returns: nil where a program looks around itself, or needs a table too wide.
    init?(_ program: Program) {
        let limit = LazyAutomaton.largestTable / LazyAutomaton.fewestStates
        guard !program.hasAssertions, let alphabet = ScalarAlphabet(program, limit: limit) else { return nil }
        self.program = program
        self.alphabet = alphabet
        let capacity = min(1024, LazyAutomaton.largestTable / alphabet.count)
        table = Mutex(StateTable(program, width: alphabet.count, capacity: capacity))
    }

    /// Whether the whole text matches, or nil where the automaton is busy.
    func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool? {
        table.withLockIfAvailable { table in
            var state = table.startState(program)
            var position = 0
            while position < text.count {
                let scalar = ScalarDecoder.next(in: text, at: &position)
                let kind = alphabet.kind(of: scalar)
                state = table.known(from: state, kind) ?? table.make(from: state, kind, scalar, program)
                if table.isDead(state) { return false }
            }
            return table.isAccepting(state)
        }
    }
}
