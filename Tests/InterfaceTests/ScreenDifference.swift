/// A failing screen: what came, what was wanted, and where they differ.
enum ScreenDifference {
    static func text(got: String, want: String) -> String {
        let gotLines = got.split(separator: "\n", omittingEmptySubsequences: false)
        let wantLines = want.split(separator: "\n", omittingEmptySubsequences: false)
        var text = "the screen differs\n"
        for row in 0..<max(gotLines.count, wantLines.count) {
            let mine = row < gotLines.count ? gotLines[row] : ""
            let theirs = row < wantLines.count ? wantLines[row] : ""
            if mine != theirs { text += "row \(row)\n  got  \(mine)\n  want \(theirs)\n" }
        }
        return text
    }
}
