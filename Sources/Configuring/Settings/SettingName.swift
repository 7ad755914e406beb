/// kongtop's own settings: the keys of the section `kongtop:`, and how else each can be given. The one table of them.
public enum SettingName: String, CaseIterable, Hashable, Sendable {
    case theme, board, boards, interval, range, retention, currency, tolerant, charset, utc, keys, thresholds
    case snapshotDirectory = "snapshot_dir"

    /// What values it takes.
    public enum Kind: Hashable, Sendable {
        case text
        /// From so many milliseconds.
        case duration(atLeast: Int64)
        case flag
        case oneOf([String])
        /// A path; relative ones count from the configuration file's folder.
        case path
        /// A list of paths.
        case paths
        /// Names and what each stands for, such as commands and their keys.
        case map
    }

    public var kind: Kind {
        switch self {
        case .theme, .board: .text
        case .boards: .paths
        case .interval: .duration(atLeast: 100)
        case .range, .retention: .duration(atLeast: 60_000)
        case .currency: .text
        case .tolerant, .utc: .flag
        case .charset: .oneOf(["auto", "ascii", "block", "braille", "console"])
        case .snapshotDirectory: .path
        case .keys, .thresholds: .map
        }
    }

    /// `KONGTOP_THEME`; nil for what only a file can say.
    public var environmentVariable: String? {
        kind == .map ? nil : "KONGTOP_" + rawValue.uppercased()
    }

    /// What it is where nobody says anything; for `config show`.
    public var defaultText: String {
        switch self {
        case .theme: "by the terminal's background"
        case .board: "live"
        case .interval: "2s for addresses, each job's scrape_interval for configured targets"
        case .range: "15m"
        case .retention: "130m, or twice the range and 10m; 24h for serve"
        case .currency: "$"
        case .tolerant, .utc: "false"
        case .charset: "auto"
        case .snapshotDirectory: "."
        case .boards, .keys, .thresholds: "none"
        }
    }

    /// For the README and messages.
    public var does: String {
        switch self {
        case .theme: "colours: a theme's name or file"
        case .board: "the board shown first"
        case .boards: "files of more boards"
        case .interval: "how often every target is asked; over each job's own interval"
        case .range: "how far back boards show"
        case .retention: "how long samples are kept, within 1 GiB of memory"
        case .currency: "the sign of costs"
        case .tolerant: "leave out lines that can't be read instead of refusing the page"
        case .charset: "auto, ascii, block, braille or console"
        case .utc: "times in UTC instead of local time"
        case .snapshotDirectory: "where snapshots go"
        case .keys: "keys by command: pause: p"
        case .thresholds: "from where on a number of Live is a warning: cost: 100"
        }
    }

    /// All settings as the README shows them, in Markdown.
    public static var markdown: String {
        allCases.reduce("| setting | environment | default | what |\n| --- | --- | --- | --- |\n") { text, name in
            let variable = name.environmentVariable.map { "`\($0)`" } ?? ""
            return text + "| `\(name.rawValue)` | \(variable) | \(name.defaultText) | \(name.does) |\n"
        }
    }
}
