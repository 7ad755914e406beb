/// The moments an expression is evaluated at: `start`, and every `interval` after it.
struct Steps: Hashable {
    /// Milliseconds since the Unix epoch.
    let start: Int64
    /// Milliseconds, more than zero.
    let interval: Int64
    let count: Int

    init(start: Int64, interval: Int64, count: Int) {
        self.start = start
        self.interval = interval
        self.count = count
    }

    init(at moment: Int64) {
        self.init(start: moment, interval: 1, count: 1)
    }

    /// The moment of a step. Steps are made so that this never overflows.
    func time(_ index: Int) -> Int64 {
        start &+ Int64(index) &* interval
    }

    var end: Int64 { time(count - 1) }
}
