import ArgumentParser

/// A size in cells, as `120x36`.
struct GridSize: Hashable, ExpressibleByArgument, CustomStringConvertible {
    var width: Int
    var height: Int

    private static let sides = 1...1000

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    /// At least 1x1, at most 1000x1000.
    init?(argument: String) {
        let parts = argument.lowercased().split(separator: "x", omittingEmptySubsequences: false)
        guard parts.count == 2, let width = Int(parts[0]), let height = Int(parts[1]),
            GridSize.sides.contains(width), GridSize.sides.contains(height)
        else { return nil }
        self.init(width: width, height: height)
    }

    /// The same, with the limits named where the text is no size.
    static func read(_ text: String) throws -> GridSize {
        guard let size = GridSize(argument: text) else {
            throw ValidationError("a size is columns x rows, from 1x1 to 1000x1000, such as 120x36")
        }
        return size
    }

    var description: String { "\(width)x\(height)" }
    var defaultValueDescription: String { description }
}
