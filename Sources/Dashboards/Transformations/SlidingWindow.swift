/// A window that moves over values, and what those in it come to, at a constant cost for each value.
///
/// Two stacks instead of a running sum: nothing is ever subtracted, so that what a very large value did is gone with it.
struct SlidingWindow {
    private var back: [Moments] = []
    private var backTotal = Moments()
    /// With all that came later and stands in front too; the oldest one is last.
    private var front: [Moments] = []

    /// - Parameter value: nil holds a place, and counts for nothing.
    mutating func append(_ value: Double?) {
        let moments = value.map { Moments($0) } ?? Moments()
        back.append(moments)
        backTotal = backTotal + moments
    }

    /// Drops the oldest value.
    mutating func removeFirst() {
        if front.isEmpty {
            var total = Moments()
            while let last = back.popLast() {
                total = last + total
                front.append(total)
            }
            backTotal = Moments()
        }
        _ = front.popLast()
    }

    var moments: Moments { (front.last ?? Moments()) + backTotal }
}
