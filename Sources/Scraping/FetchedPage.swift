/// A target's answer with status 200: its bytes, unpacked, and what it says they are.
struct FetchedPage: Sendable {
    var contentType: String?
    var bytes: [UInt8]
}
