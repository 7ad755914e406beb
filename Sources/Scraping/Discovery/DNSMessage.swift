/// Questions to a name server and its answers (RFC 1035, 4).
struct DNSMessage {
    /// What the server says of the whole question.
    enum Status: Hashable {
        case fine
        /// There is no such name.
        case unknownName
        /// The server can't or won't answer; the code of RFC 1035, 4.1.1.
        case refused(UInt8)
    }

    let status: Status
    /// Whether there is more than the message holds; it must be asked again over TCP.
    let isTruncated: Bool
    let records: [DNSRecord]

    /// More records than this are not read; an answer of 64 KiB holds fewer.
    private static let mostRecords = 6000
    private static let internetClass: UInt16 = 1

    /// The bytes of a question that wants the server to ask others.
    static func question(_ name: DNSName, type: UInt16, id: UInt16) -> [UInt8] {
        var bytes = bigEndian(id) + [0x01, 0x00, 0, 1, 0, 0, 0, 0, 0, 0]
        bytes += name.encoded + bigEndian(type) + bigEndian(internetClass)
        return bytes
    }

    /// Reads the answer to a question; nil for bytes that are no such answer.
    init?(_ bytes: [UInt8], answering id: UInt16, _ name: DNSName, type: UInt16) {
        var reader = DNSReader(bytes)
        guard let answerID = reader.number(), answerID == id, let flags = reader.number(), flags & 0x8000 != 0,
            let questions = reader.number(), let answers = reader.number(), reader.number() != nil,
            reader.number() != nil, questions == 1, reader.name() == name, reader.number() == type,
            reader.number() == DNSMessage.internetClass
        else { return nil }
        isTruncated = flags & 0x0200 != 0
        status =
            switch flags & 0xf {
            case 0: .fine
            case 3: .unknownName
            case let code: .refused(UInt8(code))
            }
        var records: [DNSRecord] = []
        for _ in 0..<min(Int(answers), DNSMessage.mostRecords) {
            guard let record = reader.record() else {
                if isTruncated { break }
                return nil
            }
            if let record = record.known { records.append(record) }
        }
        self.records = records
    }

    private static func bigEndian(_ number: UInt16) -> [UInt8] {
        [UInt8(number >> 8), UInt8(number & 0xff)]
    }
}
