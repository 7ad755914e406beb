/// What the parser throws inside: cheap to make, and turned into an `ExpositionError` only where somebody reads it.
struct LineFault: Error {
    /// Where in the page, in bytes.
    let offset: Int
    let reason: String
}
