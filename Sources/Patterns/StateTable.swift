/// The states a lazy automaton has met: each is the set of instructions that wait for a scalar.
struct StateTable {
    private let width: Int
    private let capacity: Int
    private var transitions: [Int32] = []
    private var members: [[Int32]] = []
    private var accepting: [Bool] = []
    private var numbers: [[Int32]: Int] = [:]
    private var visited: ThreadList
    private var stack: [Int] = []
    private let matchInstruction: Int

    init(_ program: Program, width: Int, capacity: Int) {
        self.width = width
        self.capacity = capacity
        visited = ThreadList(size: program.instructions.count, slotCount: 0)
        matchInstruction = program.instructions.count - 1
    }

    /// The state before the first scalar, which is made first after the table was emptied.
    mutating func startState(_ program: Program) -> Int {
        if !members.isEmpty { return 0 }
        visited.removeAll()
        follow(0, program)
        return add(collected(program))
    }

    @inline(__always)
    func known(from state: Int, _ kind: Int) -> Int? {
        let target = transitions[state * width + kind]
        return target < 0 ? nil : Int(target)
    }

    func isDead(_ state: Int) -> Bool { members[state].isEmpty }

    func isAccepting(_ state: Int) -> Bool { accepting[state] }

    /// Finds the state that a scalar leads to and notes the way, unless the table had to be emptied for it.
    mutating func make(from state: Int, _ kind: Int, _ scalar: UInt32, _ program: Program) -> Int {
        visited.removeAll()
        for instruction in members[state]
        where program.consumes(program.instructions[Int(instruction)], scalar) {
            follow(Int(instruction) + 1, program)
        }
        let target = collected(program)
        if let number = numbers[target] {
            transitions[state * width + kind] = Int32(number)
            return number
        }
        if members.count >= capacity {
            removeAll()
            _ = startState(program)
            return numbers[target] ?? add(target)
        }
        let number = add(target)
        transitions[state * width + kind] = Int32(number)
        return number
    }

    private mutating func removeAll() {
        transitions.removeAll(keepingCapacity: true)
        members.removeAll(keepingCapacity: true)
        accepting.removeAll(keepingCapacity: true)
        numbers.removeAll(keepingCapacity: true)
    }

    private mutating func add(_ state: [Int32]) -> Int {
        numbers[state] = members.count
        members.append(state)
        accepting.append(state.last == Int32(matchInstruction))
        transitions.append(contentsOf: repeatElement(-1, count: width))
        return members.count - 1
    }

    /// The visited instructions that consume or match, in order: equal states have equal members.
    private func collected(_ program: Program) -> [Int32] {
        var result: [Int32] = []
        for index in 0..<visited.count {
            let instruction = visited[index]
            if program.instructions[instruction].consumes || instruction == matchInstruction {
                result.append(Int32(instruction))
            }
        }
        return result.sorted()
    }

    private mutating func follow(_ start: Int, _ program: Program) {
        stack.append(start)
        while let index = stack.popLast() {
            guard visited.insert(index) else { continue }
            switch program.instructions[index] {
            case .scalar, .set, .match, .assert: break
            case .jump(let target): stack.append(Int(target))
            case .split(let first, let second):
                stack.append(Int(second))
                stack.append(Int(first))
            case .save: stack.append(index + 1)
            }
        }
    }
}
