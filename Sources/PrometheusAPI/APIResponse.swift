/// What the API answers.
public struct APIResponse: Sendable {
    public var status: Int
    public var contentType: String
    public var body: [UInt8]

    private init(status: Int = 200, contentType: String = "application/json", body: [UInt8]) {
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

    init(plain text: String) {
        self.init(contentType: "text/plain; charset=utf-8", body: Array(text.utf8))
    }

    static func success(warnings: [String] = [], data: (inout JSONWriter) -> Void) -> APIResponse {
        APIResponse(APIEnvelope.success(warnings: warnings, data: data))
    }
}
