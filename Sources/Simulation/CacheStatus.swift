/// What the cache did for a request, in Kong's spelling of the label.
enum CacheStatus: String, Sendable {
    case none = ""
    case hit = "hit"
    case miss = "miss"
    case bypass = "Bypass"
}
