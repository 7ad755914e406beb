/// The cache plugin in front of a stream.
struct CacheProfile: Hashable, Sendable {
    /// Empty for an exact cache, which needs no vectors.
    var vectorDatabase = ""
    var embeddingsProvider = ""
    var embeddingsModel = ""
    /// The share of hits once the cache is warm.
    var warmHitRatio: Double

    var isSemantic: Bool { !vectorDatabase.isEmpty }
}
