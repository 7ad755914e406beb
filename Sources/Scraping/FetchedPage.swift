/// A target's answer with status 200: its bytes, unpacked, and what it says they are.
public struct FetchedPage: Sendable {
    /// The Content-Type header; nil where there is none.
    public internal(set) var contentType: String?
    public internal(set) var bytes: [UInt8]
    /// What the answer's head said, in its order.
    public internal(set) var headers: [HeaderLine] = []
}
