/// `function(arguments)`.
public struct Call: Sendable {
    public var function: Function
    public var arguments: [Expression]
    public var range: Range<Int>
}
