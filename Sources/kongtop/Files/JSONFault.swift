/// What is wrong with a line of JSON, and at which byte of the file.
struct JSONFault: Error, Hashable {
    let position: Int
    let reason: String
}
