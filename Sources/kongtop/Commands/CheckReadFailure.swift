/// Why `kongtop check` got no page to look at.
struct CheckReadFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
