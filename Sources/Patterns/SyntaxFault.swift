/// What can be wrong with an expression, in the words of Go's regexp/syntax.
enum SyntaxFault: String {
    case invalidRange = "invalid character class range"
    case invalidEscape = "invalid escape sequence"
    case invalidGroupName = "invalid named capture"
    case unsupportedPerl = "invalid or unsupported Perl syntax"
    case nestedRepetition = "invalid nested repetition operator"
    case invalidCount = "invalid repeat count"
    case missingBracket = "missing closing ]"
    case missingParenthesis = "missing closing )"
    case missingArgument = "missing argument to repetition operator"
    case trailingBackslash = "trailing backslash at end of expression"
    case unexpectedParenthesis = "unexpected )"
    case nestsTooDeeply = "expression nests too deeply"
    case tooLarge = "expression too large"
}
