extension TargetAddress {
    /// The address that a `Location` header of this address' answer means: absolute, `//host/…`, `/path` or relative.
    ///
    /// Credentials are kept only where `sharesSecrets(with:)` allows it.
    func resolving(_ location: String) throws(TargetAddressError) -> TargetAddress {
        let target: TargetAddress
        if location.prefix(while: { !"/?#".contains($0) }).hasSuffix(":") && location.contains("://") {
            target = try TargetAddress(location, lonePath: "/")
        } else if location.hasPrefix("//") {
            target = try TargetAddress("\(scheme.rawValue):\(location)", lonePath: "/")
        } else if socketPath != nil {
            return TargetAddress(
                scheme: scheme, host: host, port: port, socketPath: socketPath, path: absolutePath(of: location),
                userInfo: nil, instance: instance)
        } else {
            let origin = "\(scheme.rawValue)://\(endpoint)"
            target = try TargetAddress(origin + absolutePath(of: location), lonePath: "/")
        }
        let keepsUserInfo = target.userInfo == nil && sharesSecrets(with: target)
        return TargetAddress(
            scheme: target.scheme, host: target.host, port: target.port, socketPath: nil, path: target.path,
            userInfo: keepsUserInfo ? userInfo : target.userInfo, instance: instance)
    }

    private func absolutePath(of location: String) -> String {
        if location.hasPrefix("/") { return location }
        let ownPath = path.prefix { $0 != "?" }
        if location.hasPrefix("?") { return ownPath + location }
        let folder = ownPath.prefix(through: ownPath.lastIndex(of: "/") ?? ownPath.startIndex)
        return folder + location
    }
}
