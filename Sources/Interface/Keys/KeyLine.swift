/// A line of the key table as it is read in help and README.
struct KeyLine: Hashable {
    /// How its keys are written: `h ←`, `1 … 9`.
    var label: String
    var does: String
    /// What the configuration calls it: `pause`, `board-1 … board-9`.
    var name: String
    /// What the footer calls it; may be empty.
    var short: String

    /// The lines of bindings: neighbours that do the same share one, with the keys of all.
    static func lines(of bindings: [KeyBinding]) -> [KeyLine] {
        var runs: [[KeyBinding]] = []
        for binding in bindings {
            if runs.last?.last?.does == binding.does {
                runs[runs.count - 1].append(binding)
            } else {
                runs.append([binding])
            }
        }
        return runs.compactMap(KeyLine.init)
    }

    private init?(_ run: [KeyBinding]) {
        guard let first = run.first, let last = run.last else { return nil }
        does = first.does
        short = first.short
        if run.count == 1 {
            label = first.label
            name = first.command.rawValue
        } else {
            label = KeyLine.label(of: run.flatMap(\.keys))
            name = "\(first.command.rawValue) … \(last.command.rawValue)"
        }
    }

    /// `1 … 9` where the keys are digits in a row, else all of them.
    private static func label(of keys: [KeyPress]) -> String {
        let digits = keys.compactMap { key -> Int? in
            guard case .character(let digit) = key.key, key.modifiers.isEmpty else { return nil }
            return digit.wholeNumberValue
        }
        guard let first = digits.first, let last = digits.last, first < last, digits.count == keys.count,
            digits == Array(first...last)
        else { return keys.map(\.label).joined(separator: " ") }
        return "\(first) … \(last)"
    }
}
