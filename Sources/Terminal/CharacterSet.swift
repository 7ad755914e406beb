/// Which characters a terminal can be trusted to show.
public enum CharacterSet: Int, Comparable, Sendable, CaseIterable {
    /// ASCII only: the locale's encoding is not UTF-8.
    case ascii
    /// Lines, full blocks, light shades and Latin letters, as the Linux console's fonts have them: no braille, nor
    /// halves or eighths of blocks.
    case basic
    /// All that a usual font has.
    case full

    public static func < (left: CharacterSet, right: CharacterSet) -> Bool {
        left.rawValue < right.rawValue
    }

    /// By the encoding of the locale and the name of the terminal.
    public static func detect(isUTF8: Bool, terminal: String) -> CharacterSet {
        guard isUTF8 else { return .ascii }
        return terminal == "linux" || terminal.hasPrefix("linux-") ? .basic : .full
    }

    /// The locale whose encoding to use where the environment's own does not give UTF-8, or nil to take that at its
    /// word: a bare environment, as in a container, says nothing of the terminal outside, and a UTF-8 locale that is
    /// not installed still says what the terminal speaks.
    static func fallbackLocale(terminal: String, environment: (String) -> String?) -> String? {
        let named = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty }
        guard let named else { return terminal.hasPrefix("vt") ? nil : "C.UTF-8" }
        let name = named.lowercased()
        return name.hasSuffix("utf-8") || name.hasSuffix("utf8") ? "C.UTF-8" : nil
    }
}
