extension Target {
    /// The headers of a request to the target, for people: the values of all that may be secret are masked, and what
    /// stands in files is not read for it.
    public var requestHeaders: [HeaderLine] {
        var request = ScrapeRequest(target: self, address: address)
        let names = (client.credentials == nil ? [] : ["Authorization"]) + client.headers.map(\.name)
        request.clientHeaders = names.compactMap { try? RequestHeader(name: $0, value: "") }
        return request.maskedHeaders
    }
}
