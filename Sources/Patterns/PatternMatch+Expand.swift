extension PatternMatch {
    /// The template with `$1`, `${1}`, `$name` and `${name}` replaced by what the groups captured, as Go's
    /// `Regexp.Expand` does it.
    ///
    /// A name goes as far as letters, digits and underscores go: `$1x` is the group named `1x`, `${1}x` is group 1
    /// and an `x`. Groups that don't exist or took no part are empty; `$$` is a dollar, and so is any other `$`.
    public func expand(_ template: String) -> String {
        var result = ""
        var rest = Substring(template).unicodeScalars
        while let scalar = rest.popFirst() {
            guard scalar == "$" else {
                result.unicodeScalars.append(scalar)
                continue
            }
            if rest.first == "$" {
                rest.removeFirst()
                result += "$"
            } else if let name = PatternMatch.popName(from: &rest) {
                result += captured(by: name)
            } else {
                result += "$"
            }
        }
        return result
    }

    private static func popName(from rest: inout Substring.UnicodeScalarView) -> String? {
        let isBraced = rest.first == "{"
        let body = isBraced ? rest.dropFirst() : rest
        let name = body.prefix { $0 == "_" || $0.properties.isAlphabetic || $0.properties.numericType == .decimal }
        guard !name.isEmpty else { return nil }
        let behind = body[name.endIndex...]
        if isBraced {
            guard behind.first == "}" else { return nil }
            rest = behind.dropFirst()
        } else {
            rest = behind
        }
        return String(name)
    }

    private func captured(by name: String) -> Substring {
        let isNumber = name.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        let hasLeadingZero = name.utf8.count > 1 && name.utf8.first == UInt8(ascii: "0")
        if isNumber && !hasLeadingZero { return Int(name).flatMap { self[$0] } ?? "" }
        return self[name] ?? ""
    }
}
