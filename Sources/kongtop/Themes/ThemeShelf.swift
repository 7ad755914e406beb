import Canvas
import Interface

/// The themes there are, fitted to one terminal: those of the program, the user's own, and a file that was named.
struct ThemeShelf: Sendable {
    /// What `--theme` says: a name or a path; nil where nothing was chosen.
    var wanted: String?
    var depth: Interface.ColorDepth
    var glyphs: GlyphSet
    var user = UserThemes()

    /// What can be chosen, what is chosen, and what is wrong with the rest.
    struct Content: Sendable {
        var themes: [Theme]
        var chosen: Theme
        var complaints: [String]
    }

    /// Reads all theme files.
    ///
    /// - Parameter ground: the terminal's own background, where it is known; where no theme was chosen, a light one
    ///   gets a light theme.
    func content(on ground: Theme.Kind?) -> Content {
        var (own, complaints) = user.load()
        var chosen: Theme?
        if let wanted {
            do throws(ThemeError) {
                let theme = try ThemeShelf.theme(wanted, among: own)
                chosen = theme
                if ThemeShelf.isPath(wanted) { own.insert(theme, at: 0) }
            } catch {
                // What is wrong with the theme that was asked for comes first.
                complaints.removeAll { $0 == "\(error)" }
                complaints.insert("\(error)", at: 0)
            }
        }
        let standard = ground == .light ? try? ThemeLibrary.theme(named: "grafana-light") : nil
        return Content(
            themes: ThemeShelf.joined(own).map { fit($0, on: ground) },
            chosen: fit(chosen ?? standard ?? ThemeLibrary.standard(), on: ground), complaints: complaints)
    }

    private func fit(_ theme: Theme, on ground: Theme.Kind?) -> Theme {
        var theme = theme.adapted(to: depth, ground: ground)
        theme.glyphs = glyphs
        return theme
    }

    /// The program's themes, replaced by the user's of the same name, and then the user's others.
    static func joined(_ own: [Theme]) -> [Theme] {
        let builtIn = ThemeLibrary.all().map { theme in own.first { $0.name == theme.name } ?? theme }
        return builtIn + own.filter { theme in !builtIn.contains { $0.name == theme.name } }
    }

    /// A theme by its name, or by the path of its file.
    static func theme(_ wanted: String, among own: [Theme]) throws(ThemeError) -> Theme {
        if isPath(wanted) { return try UserThemes.read(wanted) }
        if let theme = own.first(where: { $0.name == wanted }) { return theme }
        guard let builtIn = try? ThemeLibrary.theme(named: wanted) else {
            let names = joined(own).map(\.name).joined(separator: ", ")
            // A file of that name that can't be read is the likely reason.
            for path in UserThemes().paths where path.hasSuffix("/\(wanted).yaml") { return try UserThemes.read(path) }
            throw ThemeError(file: wanted, message: "no such theme; there are \(names)")
        }
        return builtIn
    }

    private static func isPath(_ text: String) -> Bool {
        text.contains("/") || text.hasSuffix(".yaml") || text.hasSuffix(".yml")
    }
}
