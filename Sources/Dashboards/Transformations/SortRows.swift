/// Puts rows in the order of a field (`sortBy`), and keeps only the first ones (`limit`).
struct SortRows: FrameTransformation {
    var field: String?
    var isDescending = false
    var limit: Int?

    func apply(to frames: [DataFrame]) -> [DataFrame] {
        frames.map { frame in
            var frame = frame
            if let index = field.flatMap({ frame.index(of: $0) }) {
                frame = frame.sorted(by: index, descending: isDescending)
            }
            if let limit, limit < frame.rowCount { frame = frame.keeping(rows: Array(0..<max(limit, 0))) }
            return frame
        }
    }
}
