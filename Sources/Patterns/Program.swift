/// A compiled expression: instructions for a machine that follows all alternatives at once.
struct Program: Sendable {
    let instructions: [Instruction]
    let sets: [ScalarLookup]
    /// Two a group: where it begins and where it ends.
    let slotCount: Int
    let hasAssertions: Bool

    /// The most places that all threads may have to remember together.
    private static let mostSlots = 4_000_000

    init(_ parsed: ParsedPattern) throws(PatternError) {
        var compiler = ProgramCompiler()
        compiler.compile(parsed)
        instructions = compiler.instructions
        sets = parsed.sets.map { ScalarLookup($0) }
        slotCount = 2 * parsed.groupNames.count
        hasAssertions = compiler.instructions.contains {
            if case .assert = $0 { true } else { false }
        }
        guard slotCount * instructions.count <= Program.mostSlots else {
            throw PatternError("error parsing regexp: \(SyntaxFault.tooLarge.rawValue)")
        }
    }

    func consumes(_ instruction: Instruction, _ scalar: UInt32) -> Bool {
        switch instruction {
        case .scalar(let wanted): wanted == scalar
        case .set(let number): sets[Int(number)].contains(scalar)
        case .split, .jump, .save, .assert, .match: false
        }
    }
}
