/// Writes an expression as instructions (Thompson's construction); the parser's limits bound size and recursion.
struct ProgramCompiler {
    private(set) var instructions: [Instruction] = []

    /// The whole match is group 0.
    mutating func compile(_ parsed: ParsedPattern) {
        emit(.group(parsed.syntax, number: 0))
        instructions.append(.match)
    }

    private mutating func emit(_ syntax: Syntax) {
        switch syntax {
        case .empty: break
        case .scalar(let value): instructions.append(.scalar(value))
        case .set(let number): instructions.append(.set(Int32(number)))
        case .assertion(let assertion): instructions.append(.assert(assertion))
        case .sequence(let parts):
            for part in parts { emit(part) }
        case .choice(let alternatives): emitChoice(alternatives)
        case .group(let content, let number):
            instructions.append(.save(Int32(2 * number)))
            emit(content)
            instructions.append(.save(Int32(2 * number + 1)))
        case .repetition(let content, let bounds, let isGreedy):
            emitRepetition(content, bounds, isGreedy: isGreedy)
        }
    }

    private mutating func emitChoice(_ alternatives: [Syntax]) {
        var exits: [Int] = []
        for (index, alternative) in alternatives.enumerated() {
            if index == alternatives.count - 1 {
                emit(alternative)
                break
            }
            let fork = reserve()
            emit(alternative)
            exits.append(reserve())
            instructions[fork] = .split(Int32(fork + 1), here)
        }
        for exit in exits { instructions[exit] = .jump(here) }
    }

    /// `x{2,4}` is `xx(x(x)?)?`, `x{2,}` is `xx+`.
    private mutating func emitRepetition(_ content: Syntax, _ bounds: RepetitionBounds, isGreedy: Bool) {
        guard let most = bounds.most else {
            for _ in 1..<max(1, bounds.least) { emit(content) }
            // `x*` is written `(x+)?`: so an empty turn of the loop can't keep out what a full one would match.
            let fork = bounds.least == 0 ? reserve() : nil
            let start = here
            emit(content)
            instructions.append(.jump(0))
            instructions[Int(here) - 1] = split(start, here, prefersFirst: isGreedy)
            if let fork { instructions[fork] = split(start, here, prefersFirst: isGreedy) }
            return
        }
        for _ in 0..<bounds.least { emit(content) }
        var forks: [Int] = []
        for _ in bounds.least..<most {
            forks.append(reserve())
            emit(content)
        }
        for fork in forks { instructions[fork] = split(Int32(fork + 1), here, prefersFirst: isGreedy) }
    }

    private var here: Int32 { Int32(instructions.count) }

    /// Leaves room for an instruction whose target isn't known yet.
    private mutating func reserve() -> Int {
        instructions.append(.jump(0))
        return instructions.count - 1
    }

    private func split(_ body: Int32, _ exit: Int32, prefersFirst: Bool) -> Instruction {
        prefersFirst ? .split(body, exit) : .split(exit, body)
    }
}
