/// What a request meets on its way.
struct RequestConditions: Sendable {
    /// How badly the provider is doing, 0 to 1.
    var trouble = 0.0
    /// Whether the stream runs into its rate limit.
    var isCrowded = false
    /// The chance of finding the answer in the cache.
    var hitRatio = 0.0
}
