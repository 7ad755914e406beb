import ArgumentParser

@main
struct Kongtop: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kongtop", abstract: "Watch LLM traffic through Kong AI gateways, in the terminal.")
}
