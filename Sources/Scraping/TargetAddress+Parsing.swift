import MetricModel

extension TargetAddress {
    /// Where a gateway's page is when nothing else is said.
    static let defaultPath = "/metrics"

    /// What `sockaddr_un` holds, in bytes, but for the end's zero.
    private static let longestSocketPath = 107

    /// The longest address that is read, in bytes.
    private static let longest = 8192

    /// Reads what a person types: `host:port`, `http://host:port`, `https://host/path?query`, `[::1]:8100`.
    public init(_ text: String) throws(TargetAddressError) {
        try self.init(text, lonePath: TargetAddress.defaultPath)
    }

    /// - Parameter lonePath: what an address without a path, or with `/` alone, means.
    init(_ text: String, lonePath: String) throws(TargetAddressError) {
        let trimmed = TargetAddress.trimmed(text)
        func failure(_ problem: TargetAddressError.Problem) -> TargetAddressError {
            TargetAddressError(text: trimmed, problem: problem)
        }
        if let problem = TargetAddress.firstProblem(of: trimmed) { throw failure(problem) }
        if trimmed.hasPrefix("unix:") {
            do {
                try self.init(socket: trimmed.dropFirst("unix:".count), lonePath: lonePath)
            } catch {
                throw failure(error)
            }
            return
        }
        let scheme: Scheme
        var rest: Substring
        if let separator = trimmed.firstRange(of: "://") {
            let name = trimmed[..<separator.lowerBound].lowercased()
            guard let known = Scheme(rawValue: name) else { throw failure(.unknownScheme(name)) }
            scheme = known
            rest = trimmed[separator.upperBound...]
        } else {
            scheme = .http
            rest = trimmed[...]
        }
        let authorityEnd = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
        var authority = rest[..<authorityEnd]
        rest = rest[authorityEnd...]
        var userInfo: Secret?
        if let at = authority.lastIndex(of: "@") {
            userInfo = Secret(PercentCoding.decoded(String(authority[..<at])))
            authority = authority[authority.index(after: at)...]
        }
        do {
            let (host, port) = try TargetAddress.splitAuthority(authority)
            self.init(
                scheme: scheme, host: host.lowercased(), port: port ?? scheme.defaultPort, socketPath: nil,
                path: TargetAddress.path(from: rest, lonePath: lonePath), userInfo: userInfo,
                instance: String(authority))
        } catch {
            throw failure(error)
        }
    }

    /// `/run/kong.sock`, `///run/kong.sock`, `/run/kong.sock:/metrics`
    private init(socket text: Substring, lonePath: String) throws(TargetAddressError.Problem) {
        var rest = text
        if rest.hasPrefix("///") { rest = rest.dropFirst(2) }
        let separator = rest.firstRange(of: ":/")
        let socket = String(rest[..<(separator?.lowerBound ?? rest.endIndex)])
        let path = separator.map { rest[rest.index(after: $0.lowerBound)...] } ?? ""
        guard socket.hasPrefix("/"), socket.utf8.count > 1 else { throw .badSocketPath(socket) }
        guard socket.utf8.count <= TargetAddress.longestSocketPath else { throw .socketPathTooLong }
        self.init(
            scheme: .http, host: "localhost", port: Scheme.http.defaultPort, socketPath: socket,
            path: TargetAddress.path(from: path, lonePath: lonePath), userInfo: nil, instance: "unix:\(socket)")
    }

    private static func trimmed(_ text: String) -> String {
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r\n" }
        let leading = text.drop(while: isBlank)
        guard let last = leading.lastIndex(where: { !isBlank($0) }) else { return "" }
        return String(leading[...last])
    }

    private static func firstProblem(of text: String) -> TargetAddressError.Problem? {
        if text.isEmpty { return .empty }
        if text.utf8.count > longest { return .tooLong }
        if text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7f }) { return .blankOrControlCharacter }
        if text.utf8.contains(where: { $0 >= 0x80 }) { return .notASCII }
        if text.hasPrefix("-") { return .looksLikeOption }
        return nil
    }

    /// Host and port of `host`, `host:port`, `[::1]` and `[::1]:port`.
    private static func splitAuthority(
        _ authority: Substring
    ) throws(TargetAddressError.Problem) -> (host: String, port: Int?) {
        var host = authority
        var portText: Substring?
        if authority.hasPrefix("[") {
            guard let bracket = authority.firstIndex(of: "]") else { throw .unclosedBracket }
            host = authority[authority.index(after: authority.startIndex)..<bracket]
            let behind = authority[authority.index(after: bracket)...]
            guard behind.isEmpty || behind.hasPrefix(":") else { throw .badHost(String(authority)) }
            portText = behind.isEmpty ? nil : behind.dropFirst()
            guard isIPv6(host) else { throw .badHost(String(host)) }
        } else {
            if let colon = authority.firstIndex(of: ":") {
                portText = authority[authority.index(after: colon)...]
                host = authority[..<colon]
            }
            if portText?.contains(":") == true { throw .bareIPv6(String(authority)) }
            if host.isEmpty { throw .noHost }
            guard isHostName(host) else { throw .badHost(String(host)) }
        }
        guard let portText else { return (String(host), nil) }
        guard !portText.isEmpty, portText.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let port = Int(portText), (1...65535).contains(port)
        else { throw .badPort(String(portText)) }
        return (String(host), port)
    }

    private static func isHostName(_ host: Substring) -> Bool {
        host.utf8.count <= 253
            && host.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }

    /// Whether the text has an IPv6 address' alphabet and colons; the resolver has the last word.
    private static func isIPv6(_ host: Substring) -> Bool {
        host.contains(":") && host.utf8.count <= 45
            && host.allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
    }

    private static func path(from rest: Substring, lonePath: String) -> String {
        let withoutFragment = rest.prefix { $0 != "#" }
        let path = withoutFragment.prefix { $0 != "?" }
        let query = withoutFragment[path.endIndex...]
        return (path.isEmpty || path == "/" ? lonePath : String(path)) + query
    }
}
