/// How many colours a terminal shows, from attributes only to all of them.
public enum ColorDepth: Int, Comparable, Sendable, CaseIterable {
    /// No colours: bold, dim, underline and reverse only.
    case none
    case ansi8
    case ansi16
    case palette256
    case trueColor

    public static func < (left: ColorDepth, right: ColorDepth) -> Bool {
        left.rawValue < right.rawValue
    }

    /// What to use with a terminal whose description has `colorCount` colours, or direct colour.
    ///
    /// A NO_COLOR that is not empty means none (no-color.org). COLORTERM=truecolor or 24bit is believed where the
    /// description has 256 colours at least, because no description of a common terminal tells; except under GNU
    /// screen, where it is the outer terminal's and screen would read such a sequence wrongly.
    public static func detect(
        colorCount: Int, hasDirectColor: Bool, environment: (String) -> String?
    ) -> ColorDepth {
        if let wish = environment("NO_COLOR"), !wish.isEmpty { return .none }
        if hasDirectColor { return .trueColor }
        switch colorCount {
        case 256...: return promisesTrueColor(environment) ? .trueColor : .palette256
        case 16...: return .ansi16
        case 8...: return .ansi8
        default: return .none
        }
    }

    private static func promisesTrueColor(_ environment: (String) -> String?) -> Bool {
        guard let promise = environment("COLORTERM"), promise == "truecolor" || promise == "24bit" else { return false }
        let isScreen = environment("TERM")?.hasPrefix("screen") ?? false
        return !isScreen || environment("TMUX") != nil
    }
}
