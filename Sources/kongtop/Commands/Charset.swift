import ArgumentParser
import Canvas

/// What `--charset` takes: which characters graphs and frames are drawn with.
enum Charset: String, CaseIterable, ExpressibleByArgument {
    case auto, braille, block, ascii

    /// Nil where the terminal is to be asked.
    var glyphs: GlyphSet? {
        switch self {
        case .auto: nil
        case .braille: .braille
        case .block: .blocks
        case .ascii: .ascii
        }
    }
}
