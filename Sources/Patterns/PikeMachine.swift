/// Runs a program over a text with all alternatives side by side (Pike's algorithm): time is at most text × program.
///
/// Threads stand in order of preference, so that the match found is the one a backtracking matcher finds first.
struct PikeMachine {
    private enum Visit {
        case instruction(Int)
        /// Undoes a save once all that follows from it is visited.
        case restore(slot: Int, Int32)
    }

    private let program: Program
    private let slotCount: Int
    private var current: ThreadList
    private var next: ThreadList
    private var stack: [Visit] = []
    private var scratch: [Int32]

    /// - Parameter wantsCaptures: without, only whether there is a match can be told, with less work.
    init(_ program: Program, wantsCaptures: Bool) {
        self.program = program
        slotCount = wantsCaptures ? program.slotCount : 0
        current = ThreadList(size: program.instructions.count, slotCount: slotCount)
        next = ThreadList(size: program.instructions.count, slotCount: slotCount)
        scratch = Array(repeating: -1, count: slotCount)
    }

    /// The slots of the match that begins at `start` (and ends with the text), or of the first one behind `start`.
    mutating func run(
        _ text: UnsafeBufferPointer<UInt8>, from start: Int, isWhole: Bool
    ) -> [Int32]? {
        var found: [Int32]?
        var position = start
        next.removeAll()
        addStart(text, position)
        while true {
            swap(&current, &next)
            next.removeAll()
            if current.count == 0, found != nil || isWhole { break }
            var behind = position
            let scalar = position < text.count ? ScalarDecoder.next(in: text, at: &behind) : nil
            if let match = step(text, scalar, to: behind, isWhole: isWhole) { found = match }
            if scalar == nil { break }
            if found == nil && !isWhole { addStart(text, behind) }
            position = behind
        }
        return found
    }

    /// Lets a match begin here, preferred less than those that began before.
    private mutating func addStart(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) {
        for slot in 0..<slotCount { scratch[slot] = -1 }
        follow(0, text, position)
    }

    /// Moves every thread over a scalar; a thread that matches ends all that are less preferred.
    private mutating func step(
        _ text: UnsafeBufferPointer<UInt8>, _ scalar: UInt32?, to behind: Int, isWhole: Bool
    ) -> [Int32]? {
        for index in 0..<current.count {
            let instruction = program.instructions[current[index]]
            if case .match = instruction {
                if isWhole && scalar != nil { continue }
                current.copySlots(of: index, to: &scratch)
                return scratch
            }
            if let scalar, program.consumes(instruction, scalar) {
                current.copySlots(of: index, to: &scratch)
                follow(current[index] + 1, text, behind)
            }
        }
        return nil
    }

    /// Adds to `next` the instructions that can be reached from one without consuming anything, depth first.
    private mutating func follow(_ start: Int, _ text: UnsafeBufferPointer<UInt8>, _ position: Int) {
        stack.append(.instruction(start))
        while let visit = stack.popLast() {
            switch visit {
            case .restore(let slot, let value): scratch[slot] = value
            case .instruction(let index):
                if next.insert(index) { expand(index, text, position) }
            }
        }
    }

    private mutating func expand(_ index: Int, _ text: UnsafeBufferPointer<UInt8>, _ position: Int) {
        switch program.instructions[index] {
        case .scalar, .set, .match: next.setSlots(scratch)
        case .jump(let target): stack.append(.instruction(Int(target)))
        case .split(let first, let second):
            stack.append(.instruction(Int(second)))
            stack.append(.instruction(Int(first)))
        case .assert(let assertion):
            if assertion.holds(in: text, at: position) { stack.append(.instruction(index + 1)) }
        case .save(let number):
            let slot = Int(number)
            if slot < slotCount {
                stack.append(.restore(slot: slot, scratch[slot]))
                scratch[slot] = Int32(truncatingIfNeeded: position)
            }
            stack.append(.instruction(index + 1))
        }
    }
}

extension Assertion {
    /// Whether the condition holds between the bytes around `position`.
    func holds(in text: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
        switch self {
        case .textStart: position == 0
        case .textEnd: position == text.count
        case .lineStart: position == 0 || text[position - 1] == 0x0a
        case .lineEnd: position == text.count || text[position] == 0x0a
        case .wordBoundary: isBoundary(in: text, at: position)
        case .noWordBoundary: !isBoundary(in: text, at: position)
        }
    }

    private func isBoundary(in text: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
        let before = position > 0 && isWord(text[position - 1])
        let after = position < text.count && isWord(text[position])
        return before != after
    }

    private func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x5f: true
        default: false
        }
    }
}
