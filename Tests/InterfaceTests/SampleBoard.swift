import Canvas
import Dashboards
import MetricModel

@testable import Interface

/// The Live board at a plausible moment, on a screen of any size.
enum SampleBoard {
    static let entry = BoardEntry(title: "Live") { LiveBoard.board(measure: $0, timeRange: $1) }

    /// Evaluated once for all tests.
    static let live: [Panel.ID: PanelData] = (try? SampleFleet().panels(LiveBoard.board())) ?? [:]
    static let withOutage: [Panel.ID: PanelData] =
        (try? SampleFleet(outage: 200...310).panels(LiveBoard.board())) ?? [:]

    /// After the first scrape, when rates are not known.
    static let firstPage: [Panel.ID: PanelData] =
        (try? SampleFleet(outage: 1...100_000).panels(LiveBoard.board(), since: SampleFleet.now)) ?? [:]

    static let nodes = (1...3).map {
        NodeStatus(
            name: "kong-\($0):8100", isUp: true, lastScrape: SampleFleet.now, duration: 0.004 * Double($0), samples: 412
        )
    }

    static let workspaces = ["default", "research", "search", "support"]

    /// Without any data.
    static func empty(_ width: Int, _ height: Int, theme: Theme = ThemeLibrary.standard()) -> BoardState {
        BoardState(
            boards: [entry], theme: theme, themes: ThemeLibrary.all(), width: width, height: height,
            now: SampleFleet.now)
    }

    static func state(
        _ width: Int, _ height: Int, panels: [Panel.ID: PanelData] = live, theme: Theme = ThemeLibrary.standard()
    ) -> BoardState {
        var state = empty(width, height, theme: theme)
        _ = state.handle(.nodes(nodes))
        _ = state.handle(
            .variableValues([
                "workspace": workspaces, "provider": ["anthropic", "azure", "bedrock", "gemini", "mistral", "openai"],
                "model": ["claude-sonnet-4", "gpt-4o", "gpt-4o-mini"], "cache": ["hit", "miss"], "consumer": [],
            ]))
        _ = state.handle(.collected(SampleFleet.now))
        _ = state.handle(.data(BoardData(ticket: state.lastTicket, panels: panels, duration: 0.0123)))
        return state
    }

    static func grid(_ state: BoardState) -> Grid {
        var grid = Grid(width: state.width, height: state.height)
        draw(state, on: &grid)
        return grid
    }
}
