import Dashboards

/// The line in which a query is written, with its suggestions and the queries of before.
struct PromptState: Sendable {
    private(set) var field = TextField()
    private(set) var draft = QueryDraft("", cursor: 0)
    private(set) var suggestions: [Suggestion] = []
    /// Of `suggestions`.
    private(set) var selected = 0
    /// Whether the arrows have been in the list, so that Enter means its line and not the query.
    private(set) var isChoosing = false
    /// Whether the list was asked for with Tab, so that it shows before the first letter too.
    private var isAsked = false
    /// Esc closes the list until the next letter.
    private var isDismissed = false
    /// What has been looked up for which place of the language.
    private var vocabulary: Vocabulary?
    private var words: [String] = []

    /// Oldest first.
    private(set) var history: [String] = []
    private var historyPlace: Int?
    /// What was being written when the history was entered.
    private var unsent = ""

    /// How many queries are kept.
    static let longestHistory = 500

    var text: String { field.text }
    var showsSuggestions: Bool { !suggestions.isEmpty }

    // MARK: Text

    /// Changes the text or the cursor.
    ///
    /// - Returns: words to look up, if others than before are needed.
    mutating func edit(_ change: (inout TextField) -> Void) -> Vocabulary? {
        let before = field
        change(&field)
        guard field != before else { return nil }
        if field.scalars != before.scalars { historyPlace = nil }
        isAsked = false
        isDismissed = false
        return refresh()
    }

    mutating func set(_ text: String) -> Vocabulary? {
        field = TextField(text)
        isAsked = false
        isDismissed = true
        return refresh()
    }

    private mutating func refresh() -> Vocabulary? {
        draft = QueryDraft(field.text, cursor: field.offset)
        isChoosing = false
        selected = 0
        guard draft.vocabulary != vocabulary else {
            suggest()
            return nil
        }
        vocabulary = draft.vocabulary
        words = []
        suggest()
        return vocabulary
    }

    /// Takes the words that were looked up, if they are still those needed.
    mutating func take(_ words: [String], for vocabulary: Vocabulary) {
        guard vocabulary == self.vocabulary else { return }
        self.words = words
        let chosen = isChoosing ? suggestions[selected] : nil
        suggest()
        let place = chosen.flatMap(suggestions.firstIndex)
        selected = place ?? 0
        // Enter must not take another one than was chosen.
        isChoosing = place != nil
    }

    // MARK: Suggestions

    private mutating func suggest() {
        let isWelcome = isAsked || !draft.typed.isEmpty || draft.suggestsUnasked
        suggestions = isWelcome && !isDismissed ? draft.suggestions(words: words) : []
        if suggestions.isEmpty { isChoosing = false }
        selected = min(selected, max(0, suggestions.count - 1))
    }

    /// Shows the list where nothing has been typed yet.
    ///
    /// - Returns: words to look up.
    mutating func askForSuggestions() -> Vocabulary? {
        isAsked = true
        isDismissed = false
        return refresh()
    }

    mutating func dismissSuggestions() {
        isDismissed = true
        suggest()
    }

    mutating func moveSelection(_ steps: Int) {
        guard !suggestions.isEmpty else { return }
        // The first arrow enters the list; its first line is marked already.
        if isChoosing || steps != 1 {
            selected = ((selected + steps) % suggestions.count + suggestions.count) % suggestions.count
        }
        isChoosing = true
    }

    /// Takes one of the list at once.
    ///
    /// - Returns: words to look up.
    mutating func takeSuggestion(at index: Int) -> Vocabulary? {
        guard suggestions.indices.contains(index) else { return nil }
        selected = index
        return takeSuggestion()
    }

    mutating func takeSuggestion() -> Vocabulary? {
        guard suggestions.indices.contains(selected) else { return nil }
        let insertion = suggestions[selected].insertion
        let range = draft.range
        let vocabulary = edit { $0.replace(range, with: insertion) }
        if !draft.suggestsUnasked { dismissSuggestions() }
        return vocabulary
    }

    // MARK: History

    mutating func takeHistory(_ queries: [String]) {
        let count = history.count
        history = Array((queries + history).suffix(PromptState.longestHistory))
        // Those that are known already keep their distance from the end.
        historyPlace = historyPlace.map { $0 + history.count - count }
    }

    /// Notes a query that was asked.
    ///
    /// - Returns: whether it is another one than the last.
    mutating func remember(_ query: String) -> Bool {
        historyPlace = nil
        guard history.last != query else { return false }
        history.removeAll { $0 == query }
        history.append(query)
        if history.count > PromptState.longestHistory { history.removeFirst() }
        return true
    }

    /// Goes through the queries of before, and back to the one being written.
    mutating func recall(_ direction: Int) -> Vocabulary? {
        guard !history.isEmpty else { return nil }
        let here = historyPlace ?? history.count
        let next = here + direction
        guard next >= 0, next <= history.count, next != here else { return nil }
        if historyPlace == nil { unsent = field.text }
        let wanted = set(next == history.count ? unsent : history[next])
        historyPlace = next == history.count ? nil : next
        return wanted
    }
}
