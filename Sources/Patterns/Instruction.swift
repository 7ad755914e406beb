/// One step of a compiled expression; where none is named, the next instruction follows.
enum Instruction {
    /// Consumes this scalar.
    case scalar(UInt32)
    /// Consumes any scalar of `Program.sets[…]`.
    case set(Int32)
    /// Goes on in two places; the first is preferred.
    case split(Int32, Int32)
    case jump(Int32)
    /// Notes the current place in a capture slot.
    case save(Int32)
    case assert(Assertion)
    case match

    var consumes: Bool {
        switch self {
        case .scalar, .set: true
        case .split, .jump, .save, .assert, .match: false
        }
    }
}
