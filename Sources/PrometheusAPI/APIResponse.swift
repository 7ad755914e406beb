/// What the API answers.
public struct APIResponse: Sendable {
    public var status: Int
    public var contentType: String
    public var body: [UInt8]

    init(status: Int = 200, contentType: String = "application/json", body: [UInt8]) {
        self.status = status
        self.contentType = contentType
        self.body = body
    }

    init(_ json: JSONWriter) {
        self.init(body: json.bytes)
    }

    init(_ error: APIError) {
        self.init(status: error.status, body: APIEnvelope.failure(error).bytes)
    }

    init(plain text: String, status: Int = 200) {
        self.init(status: status, contentType: "text/plain; charset=utf-8", body: Array(text.utf8))
    }
}
