/// Why a name's records can't be had.
struct NameServiceError: Error, Hashable, CustomStringConvertible {
    let name: String
    let reason: String

    var description: String { "\(name): \(reason)" }
}
