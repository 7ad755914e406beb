import ArgumentParser
import Canvas

/// What `--charset` takes: which characters graphs and frames are drawn with.
enum Charset: String, CaseIterable, ExpressibleByArgument {
    case auto, braille, block, console, ascii

    /// Nil where the terminal is to be asked.
    var glyphs: GlyphSet? {
        switch self {
        case .auto: nil
        case .braille: .braille
        case .block: .blocks
        case .console: .console
        case .ascii: .ascii
        }
    }
}
