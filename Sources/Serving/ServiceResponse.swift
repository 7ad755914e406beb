/// What a route answers.
public struct ServiceResponse: Sendable {
    public enum Body: Sendable {
        /// Sent with a `Content-Length`.
        case whole([UInt8])
        /// Sent in chunks, as nginx sends what Lua prints.
        case chunked([UInt8])
        /// Chunks are promised and none is sent: the connection ends, which the client must notice.
        case brokenOff
    }

    /// An HTTP status code, 200...599.
    public var status: Int
    public var headers: ServiceHeaders
    public var body: Body

    public init(status: Int = 200, headers: ServiceHeaders = [:], body: Body = .whole([])) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    public init(status: Int = 200, contentType: String, text: String) {
        self.init(status: status, headers: ["Content-Type": contentType], body: .whole(Array(text.utf8)))
    }

    /// What Prometheus' clients read of an error: the envelope of its API.
    ///
    /// - Parameter text: plain words, without quotes and control bytes.
    static func refusal(_ status: Int, _ text: String) -> ServiceResponse {
        ServiceResponse(
            status: status, contentType: "application/json",
            text: "{\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":\"\(text)\"}")
    }

    /// The same answer, after which the connection ends: what the client still sends is not read.
    var closing: ServiceResponse {
        var response = self
        response.headers["Connection"] = "close"
        return response
    }

    /// A line of plain text, as for errors.
    public static func plain(_ status: Int, _ text: String) -> ServiceResponse {
        ServiceResponse(status: status, contentType: "text/plain; charset=utf-8", text: text + "\n")
    }
}
