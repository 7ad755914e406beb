/// Why a text is not a target's address.
public struct TargetAddressError: Error, Hashable, Sendable {
    public enum Problem: Error, Hashable, Sendable {
        case empty
        case tooLong
        case blankOrControlCharacter
        case notASCII
        case looksLikeOption
        case unknownScheme(String)
        /// A proxy that is asked in SOCKS, not in HTTP.
        case socksProxy(String)
        case noHost
        case badHost(String)
        case badPort(String)
        case bareIPv6(String)
        case unclosedBracket
        case badSocketPath(String)
        case socketPathTooLong
    }

    /// The text as it was given; may hold a password.
    let text: String
    public let problem: Problem
}

extension TargetAddressError: CustomStringConvertible {
    /// One line: what is wrong with the address and how one is written.
    public var description: String {
        let shown = Redaction.printable(Redaction.maskingUserInfo(in: text), limit: 120)
        return "can't read the address \"\(shown)\": \(reason)"
    }

    private var reason: String {
        switch problem {
        case .empty: "it is empty; give host:port or http://host:port/metrics"
        case .tooLong: "it is longer than 8192 bytes"
        case .blankOrControlCharacter: "it holds a blank or a control character"
        case .notASCII: "it holds a character outside ASCII; write the host in its xn-- form and the path with %XX"
        case .looksLikeOption: "it begins with \"-\" like an option"
        case .unknownScheme(let name):
            "the scheme \"\(Redaction.printable(name, limit: 40))\" is not http or https"
        case .socksProxy(let name):
            "kongtop does not speak \(Redaction.printable(name, limit: 40)); give an http or https proxy"
        case .noHost: "the host is missing; give host:port or http://host:port/metrics"
        case .badHost(let host): "\"\(Redaction.printable(host, limit: 80))\" is not a host name or an address"
        case .badPort(let port): "the port \"\(Redaction.printable(port, limit: 20))\" is not a number from 1 to 65535"
        case .bareIPv6: "an IPv6 address stands in brackets, as in [::1]:8100"
        case .badSocketPath: "a unix socket is written unix:/path/of/the.sock, or unix:/path/of/the.sock:/metrics"
        case .socketPathTooLong: "the path of a unix socket has at most 107 bytes"
        case .unclosedBracket: "the bracket \"[\" of an IPv6 address is not closed"
        }
    }
}
