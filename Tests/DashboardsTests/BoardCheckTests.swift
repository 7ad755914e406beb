import FoundationEssentials
import Testing

@testable import Dashboards

struct BoardCheckTests {
    private static let files =
        [
            "apisix", "argo-cd", "coredns-rows", "dcgm-exporter", "envoy-ai-gateway", "ingress-nginx", "istio-service",
            "k8s-resources-cluster", "litellm-all-metrics", "node-exporter-full", "rabbitmq-overview", "tgi", "traefik",
            "vllm",
        ].map { "grafana/\($0).json" } + ["../kong/dashboard-kong-official-7424.json"]

    /// Of public dashboards nothing crashes, every expression can be read, and nearly all panels are drawn fully.
    @Test(arguments: files)
    func drawsPublicDashboards(file: String) throws {
        guard let data = SharedSuite.data(file) else { return }
        let check = BoardCheck(try GrafanaDashboard(json: data))
        let full = check.panels.count { $0.status == .full }
        print("\(file): \(full) of \(check.panels.count) full")
        for panel in check.panels where panel.status != .full {
            print("  \(panel.type) \(panel.title): \(panel.ignored) \(panel.errors)")
        }
        #expect(!check.panels.isEmpty)
        #expect(Double(full) >= 0.95 * Double(check.panels.count))
    }
}
