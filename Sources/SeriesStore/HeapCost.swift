/// What the allocator and the runtime take beside the content, in bytes.
enum HeapCost {
    /// An array's header, and the allocator's own.
    static let array = 32 + 16
    /// Text of up to 15 bytes lives in the string itself.
    static func of(_ text: String) -> Int {
        text.utf8.count <= 15 ? 0 : text.utf8.count + array
    }
}
