extension TargetAddress {
    /// Reads an address whose path counts as it stands: `http://host` means `/`, not `/metrics`.
    public init(exactly text: String) throws(TargetAddressError) {
        try self.init(text, lonePath: "/")
    }
}
