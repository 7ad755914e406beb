/// How a screen is to be used; what is not set is found out.
public struct TerminalOptions: Hashable, Sendable {
    /// The colours to use, where it should not be what `ColorDepth.detect` finds. 24-bit colour is taken at its word;
    /// of the others a terminal gets no more than its description has.
    public var colorDepth: ColorDepth?
    public var mouse: MouseReporting
    /// Whether to ask for the background colour, which comes as an event if the terminal knows.
    public var asksBackground: Bool

    public init(colorDepth: ColorDepth? = nil, mouse: MouseReporting = .buttons, asksBackground: Bool = true) {
        self.colorDepth = colorDepth
        self.mouse = mouse
        self.asksBackground = asksBackground
    }
}
