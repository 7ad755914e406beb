/// Whether the program was ever started before by this user.
struct FirstStart: Sendable {
    let folder: StateFolder

    private static let fileName = "hints-shown"

    /// True once: the next time it is false. False as well where nothing can be remembered, so that nobody is told the
    /// same at every start.
    func take() -> Bool {
        guard folder.read(FirstStart.fileName, limit: 1024) == nil else { return false }
        return folder.append(
            Array("The hints of the first start were shown; remove this file to see them again.\n".utf8),
            to: FirstStart.fileName)
    }
}
