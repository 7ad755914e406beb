/// The bounds of histogram buckets, the values of `le`.
public enum BucketBound {
    /// The bound as a scrape of a 3.x server stores it, whatever way the page spells it: `25` becomes `25.0`.
    ///
    /// What is no number stays as it is.
    public static func stored(_ text: String) -> String {
        BoundCache.text(text)
    }
}
