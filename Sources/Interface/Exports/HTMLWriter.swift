public import Canvas

/// A grid as a page that needs nothing but itself: the picture of `SVGWriter`, and below it the same as text, for
/// screen readers, search and copying.
public enum HTMLWriter {
    /// - Parameters:
    ///   - other: as for `SVGWriter`.
    ///   - title: the page's title.
    ///   - note: a line below the picture: when, and of what.
    public static func text(
        of grid: Grid, other: Grid? = nil, kind: Theme.Kind, title: String, note: String
    ) -> String {
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <meta name="color-scheme" content="\(other == nil ? kind.rawValue : "dark light")">
        <title>\(EscapedText.escaped(title))</title>
        <style>
        body{margin:1.5rem auto;max-width:max-content;padding:0 1rem;font:14px/1.4 system-ui,sans-serif}
        svg{max-width:100%;height:auto;border-radius:6px}
        pre{font:13px/1.3 ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace;overflow:auto}
        </style>
        </head>
        <body>
        \(SVGWriter.text(of: grid, other: other, kind: kind, title: title))
        <p>\(EscapedText.escaped(note))</p>
        <details><summary>As text</summary>
        <pre>\(EscapedText.escapedLines(grid.plainText))</pre>
        </details>
        </body>
        </html>

        """
    }
}
