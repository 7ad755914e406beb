import Glibc

/// Reads the parts of a name server's message; nothing in it is believed.
struct DNSReader {
    /// A record of a kind that is not wanted has no `known`.
    struct Record {
        let known: DNSRecord?
    }

    /// More labels no name has; it also ends circles of pointers.
    private static let mostSteps = 130

    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func number() -> UInt16? {
        guard position + 2 <= bytes.count else { return nil }
        defer { position += 2 }
        return UInt16(bytes[position]) << 8 | UInt16(bytes[position + 1])
    }

    /// A name, which may go on elsewhere in the message (RFC 1035, 4.1.4).
    mutating func name() -> DNSName? {
        var labels: [[UInt8]] = []
        var place = position
        var end: Int?
        for _ in 0..<DNSReader.mostSteps {
            guard place < bytes.count else { return nil }
            let length = Int(bytes[place])
            switch length {
            case 0:
                position = end ?? place + 1
                return DNSName(labels: labels)
            case 1...63:
                guard place + 1 + length <= bytes.count else { return nil }
                labels.append(Array(bytes[(place + 1)...(place + length)]))
                place += 1 + length
            case 0xc0...0xff:
                guard place + 2 <= bytes.count else { return nil }
                if end == nil { end = place + 2 }
                place = (length & 0x3f) << 8 | Int(bytes[place + 1])
            default:
                return nil
            }
        }
        return nil
    }

    mutating func record() -> Record? {
        guard name() != nil, let type = number(), number() != nil, number() != nil, number() != nil,
            let length = number(), position + Int(length) <= bytes.count
        else { return nil }
        let start = position
        defer { position = start + Int(length) }
        switch type {
        case DNSType.a where length == 4: return Record(known: address(AF_INET, length: 4))
        case DNSType.aaaa where length == 16: return Record(known: address(AF_INET6, length: 16))
        case DNSType.ns: return name().map { Record(known: .nameServer($0.text)) }
        case DNSType.mx:
            guard number() != nil, let target = name() else { return nil }
            return Record(known: .mail(target: target.text))
        case DNSType.srv:
            guard number() != nil, number() != nil, let port = number(), let target = name() else { return nil }
            return Record(known: .service(target: target.text, port: port))
        default: return Record(known: nil)
        }
    }

    private func address(_ family: CInt, length: Int) -> DNSRecord? {
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        let size = socklen_t(text.count)
        let isWritten = bytes[position..<(position + length)].withUnsafeBytes { source in
            text.withUnsafeMutableBufferPointer { inet_ntop(family, source.baseAddress, $0.baseAddress, size) != nil }
        }
        guard isWritten else { return nil }
        return .address(String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
    }
}
