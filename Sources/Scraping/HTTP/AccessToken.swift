import FoundationEssentials
import NIOCore

/// What a token server gave: the value of an `Authorization` header, and how long it holds.
struct AccessToken: Sendable {
    let authorization: Secret
    /// Nil where the server did not say.
    let lifetime: TimeAmount?

    /// A year; what a server promises beyond that is not needed.
    private static let longestLifetime: Int64 = 31_536_000
    /// A token is given up a little early, as it takes time to arrive (golang.org/x/oauth2 does the same).
    private static let margin: Int64 = 10

    /// What a server answers: `{"access_token": "…", "token_type": "Bearer", "expires_in": 3600}`.
    private struct Answer: Decodable {
        let accessToken: String
        let tokenType: String?
        let expiresIn: Seconds?

        enum CodingKeys: String, CodingKey {
            case accessToken = "access_token"
            case tokenType = "token_type"
            case expiresIn = "expires_in"
        }
    }

    /// A number, which some servers write as text.
    private struct Seconds: Decodable {
        let value: Double

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            value = try (try? container.decode(Double.self)) ?? Double(container.decode(String.self)) ?? 0
        }
    }

    /// - Throws: `.oauth2` where that is no token.
    init(answer: [UInt8], of address: TargetAddress) throws(ScrapeFailureReason) {
        guard NestingGuard.problem(in: answer) == nil,
            let answer = try? JSONDecoder().decode(Answer.self, from: Data(answer)), !answer.accessToken.isEmpty
        else { throw .oauth2(url: address.url, detail: "the answer is no JSON object with an access_token") }
        let type = answer.tokenType ?? ""
        // Go's client spells the usual types as the RFCs do.
        let name = ["bearer": "Bearer", "mac": "MAC", "basic": "Basic", "": "Bearer"][type.lowercased()] ?? type
        authorization = Secret("\(name) \(answer.accessToken)")
        let seconds = answer.expiresIn.flatMap { Int64(exactly: $0.value.rounded(.down)) } ?? 0
        lifetime = seconds > 0 ? .seconds(min(seconds, AccessToken.longestLifetime) - AccessToken.margin) : nil
    }
}
