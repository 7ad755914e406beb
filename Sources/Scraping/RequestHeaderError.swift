/// Why a text is not a request header; the header's value is never part of it.
public enum RequestHeaderError: Error, Hashable, Sendable {
    case noColon
    case badName(String)
    case badValue(name: String)
}

extension RequestHeaderError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .noColon:
            "a header is written 'Name: value', as in --header 'Kong-Admin-Token: …'; there is no colon in it"
        case .badName(let name): "\"\(name)\" is not a header's name; letters, digits and - are"
        case .badValue(let name): "the value of the header \(name) holds a line break or a control character"
        }
    }
}
