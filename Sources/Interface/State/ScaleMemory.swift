/// The top of a graph's axis, kept steady: it grows at once and shrinks only when much room stood empty for a while,
/// so that a graph neither jumps with every sample nor when a pause ends.
struct ScaleMemory: Sendable, Hashable {
    private(set) var top: Double
    private var roomyFrames = 0

    /// After so many frames below `roomy` of the top the axis is made for the data again.
    private static let patience = 15
    private static let roomy = 0.6

    init(largest: Double) {
        top = ScaleMemory.padded(largest)
    }

    mutating func see(largest: Double) {
        let wanted = ScaleMemory.padded(largest)
        if wanted > top {
            // A hair above the old top is no reason to move it, as long as the line still fits.
            if largest > top { top = wanted }
            roomyFrames = 0
        } else if wanted < top * ScaleMemory.roomy {
            roomyFrames += 1
            if roomyFrames > ScaleMemory.patience {
                top = wanted
                roomyFrames = 0
            }
        } else {
            roomyFrames = 0
        }
    }

    private static func padded(_ largest: Double) -> Double {
        largest.isFinite && largest > 0 ? min(largest * 1.08, .greatestFiniteMagnitude) : 1
    }
}
