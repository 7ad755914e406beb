import ArgumentParser
import Canvas

/// What `--charset` takes: which characters graphs and frames are drawn with.
enum Charset: String, CaseIterable, ExpressibleByArgument {
    case braille, block, ascii

    var glyphs: GlyphSet {
        switch self {
        case .braille: .braille
        case .block: .blocks
        case .ascii: .ascii
        }
    }
}
