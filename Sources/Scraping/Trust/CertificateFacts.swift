public import MetricModel
import NIOCore

/// What a server's certificate says of itself, as far as people need it to mend a failed connection.
public struct CertificateFacts: Hashable, Sendable {
    /// The common name, else the organisation; empty where there is neither.
    public let subject: String
    public let issuer: String
    public let validFrom: Timestamp
    public let validUntil: Timestamp
    /// DNS names and addresses that it is for.
    public let names: [String]
    /// Whether it names itself as its issuer.
    public let isSelfIssued: Bool

    private static let mostNames = 64

    /// Reads a certificate (RFC 5280, 4.1); nil where it can't be understood.
    init?(der: [UInt8]) {
        var outer = DERReader(der[...])
        guard var whole = outer.next(0x30), var body = whole.next(0x30) else { return nil }
        _ = body.next(0xa0)
        guard body.next(0x02) != nil, body.next(0x30) != nil, let issuer = body.next(0x30),
            var validity = body.next(0x30), let subject = body.next(0x30), body.next(0x30) != nil,
            let from = CertificateFacts.time(&validity), let until = CertificateFacts.time(&validity)
        else { return nil }
        self.issuer = CertificateFacts.shortName(issuer)
        self.subject = CertificateFacts.shortName(subject)
        isSelfIssued = issuer.bytes.elementsEqual(subject.bytes)
        validFrom = from
        validUntil = until
        names = CertificateFacts.alternativeNames(body)
    }

    /// `CN`, else `O`, of a distinguished name.
    private static func shortName(_ name: DERReader) -> String {
        var name = name
        var organisation = ""
        while var set = name.next(0x31) {
            while var pair = set.next(0x30) {
                guard let kind = pair.next(0x06), let (_, value) = pair.next() else { continue }
                let text = String(decoding: value.bytes, as: UTF8.self)
                if kind.bytes.elementsEqual([0x55, 0x04, 0x03]) { return Redaction.printable(text, limit: 100) }
                if kind.bytes.elementsEqual([0x55, 0x04, 0x0a]) { organisation = text }
            }
        }
        return Redaction.printable(organisation, limit: 100)
    }

    /// `UTCTime` `YYMMDDHHMMSSZ` and `GeneralizedTime` `YYYYMMDDHHMMSSZ`.
    private static func time(_ validity: inout DERReader) -> Timestamp? {
        guard let (tag, content) = validity.next() else { return nil }
        var digits = content.bytes.prefix { (0x30...0x39).contains($0) }.map { Int64($0) - 0x30 }
        guard content.bytes.count == digits.count + 1, content.bytes.last == UInt8(ascii: "Z") else { return nil }
        if tag == 0x17, digits.count == 12 { digits = (digits[0] >= 5 ? [1, 9] : [2, 0]) + digits }
        guard digits.count == 14 else { return nil }
        func number(_ range: Range<Int>) -> Int64 { digits[range].reduce(0) { $0 * 10 + $1 } }
        let days = CivilDate.daysSinceEpoch(year: number(0..<4), month: number(4..<6), day: number(6..<8))
        let seconds = days * 86_400 + number(8..<10) * 3600 + number(10..<12) * 60 + number(12..<14)
        return Timestamp(milliseconds: seconds * 1000)
    }

    /// The extension 2.5.29.17.
    private static func alternativeNames(_ body: DERReader) -> [String] {
        var body = body
        var names: [String] = []
        while let (tag, content) = body.next() {
            guard tag == 0xa3 else { continue }
            var content = content
            guard var extensions = content.next(0x30) else { return [] }
            while var entry = extensions.next(0x30) {
                guard let kind = entry.next(0x06), kind.bytes.elementsEqual([0x55, 0x1d, 0x11]) else { continue }
                _ = entry.next(0x01)
                guard var wrapped = entry.next(0x04), var list = wrapped.next(0x30) else { continue }
                while names.count < mostNames, let (kind, name) = list.next() {
                    if let text = CertificateFacts.name(kind, Array(name.bytes)) { names.append(text) }
                }
            }
        }
        return names
    }

    private static func name(_ kind: UInt8, _ bytes: [UInt8]) -> String? {
        switch kind {
        case 0x82: Redaction.printable(String(decoding: bytes, as: UTF8.self), limit: 100)
        case 0x87: (try? SocketAddress(packedIPAddress: ByteBuffer(bytes: bytes), port: 0))?.ipAddress
        default: nil
        }
    }
}
