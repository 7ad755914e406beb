/// Why a redirect was not followed.
public enum RedirectProblem: Hashable, Sendable {
    case tooMany(Int)
    case noLocation
    case badLocation(String)
}

extension RedirectProblem {
    var advice: String {
        switch self {
        case .tooMany(let limit): "redirected more than \(limit) times: the address leads in a circle"
        case .noLocation: "a redirect that does not say where to"
        case .badLocation(let location): "a redirect to \"\(location)\", which is no address"
        }
    }
}
