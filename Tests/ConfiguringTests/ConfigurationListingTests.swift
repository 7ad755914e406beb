import MetricModel
import Scraping
import Testing

@testable import Configuring

struct ConfigurationListingTests {
    private let file = ConfigurationFile.of(
        """
        global: {scrape_interval: 15s}
        scrape_configs:
        - job_name: kong gateways
          basic_auth: {username: me, password_file: pw}
          http_headers: {Kong-Admin-Token: {secrets: [hunter2], files: [token]}}
          tls_config: {ca_file: ca.pem, cert: hunter2, key: hunter2}
          proxy_url: http://u:hunter2@proxy:3128
          static_configs: [{targets: [gateway:8100], labels: {zone: eu}}]
          http_sd_configs: [{url: "http://u:hunter2@sd/x?token=hunter2", authorization: {credentials: hunter2}}]
          dns_sd_configs: [{names: [a.example], type: A, port: 8100}]
          relabel_configs: [{source_labels: [a, b], regex: "(.*);x", target_label: c, replacement: "$1\\n"}]
        kongtop: {theme: nord}
        """)

    private func text(flags: [SettingName: String] = [:]) -> String {
        let settings = Settings.resolve(flags: flags, environment: [:], file: file.settings).settings
        return ConfigurationListing(settings: settings, jobs: file.jobs.map { $0.settled(settings) }).text
    }

    @Test func showsNoSecret() {
        #expect(file.said == [])
        #expect(!text().contains("hunter2"))
    }

    @Test func saysWhoSaidSo() {
        let lines = text(flags: [.interval: "5s"]).split(separator: "\n").map { line in
            line.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
        }
        #expect(lines.contains("theme: nord # /etc/kongtop/test.yaml:12:18"))
        #expect(lines.contains("interval: 5s # --interval"))
        #expect(lines.contains("range: # 15m # default"))
        #expect(lines.contains("scrape_interval: 5s # --interval"))
        #expect(lines.contains("scrape_timeout: 5s # --interval"))
        #expect(text().contains("scrape_timeout: 10s"))
    }

    /// Read again, the listing says the same.
    @Test func isAConfigurationItself() throws {
        let again = ConfigurationFile(text(), path: "/other/again.yaml")
        #expect(again.said == [])
        #expect(again.settings.text(.theme) == "nord")
        var (first, second) = (try #require(file.firstJob), try #require(again.firstJob))
        #expect(first.discoveries[0] == second.discoveries[0])
        #expect(first.relabeling == second.relabeling)
        (first.client, second.client, first.discoveries, second.discoveries) = (.init(), .init(), [], [])
        #expect(first == second)
    }

    @Test func givesEachKeyOnce() throws {
        let text = """
            scrape_configs:
            - job_name: kong
              params: {b: [x, "y z"], a: [1], token: [hunter2]}
              http_headers: {A: {values: [hunter2]}, B: {files: [/b]}}
              target_limit: 7
              oauth2:
                client_id: me
                client_secret: hunter2
                scopes: [read, write]
                token_url: https://idp.example/token
                endpoint_params: {audience: kong, api_key: hunter2}
                tls_config: {ca_file: /ca.pem}
              file_sd_configs: [{files: [/a.yml]}, {files: [/b.yml], refresh_interval: 1m}]
              dns_sd_configs: [{names: [a.example]}, {names: [b.example], type: A, port: 80}]
            """
        let file = ConfigurationFile(text, path: "/etc/kongtop/test.yaml")
        #expect(file.said == [])
        let settings = Settings.resolve(flags: [:], environment: [:], file: file.settings).settings
        let listing = ConfigurationListing(settings: settings, jobs: file.jobs.map { $0.settled(settings) }).text
        #expect(!listing.contains("hunter2"))
        #expect(listing.contains("params: {b: [x, \"y z\"], a: [1], token: [<secret>]}"))
        #expect(listing.contains("endpoint_params: {audience: kong, api_key: <secret>}"))
        let again = ConfigurationFile(listing, path: "/etc/kongtop/test.yaml")
        #expect(again.said == [])
        let (first, second) = (try #require(file.firstJob), try #require(again.firstJob))
        #expect(first.discoveries == second.discoveries && second.targetLimit == 7)
        #expect(second.parameters.map(\.name) == ["b", "a", "token"])
        #expect(second.client.headers.map(\.name) == ["A", "B"])
        guard case .oauth2(let mine) = first.client.credentials, case .oauth2(let read) = second.client.credentials
        else {
            Issue.record("no oauth2")
            return
        }
        #expect(mine.scopes == ["read", "write"] && mine.tls == read.tls && mine.tokenURL == read.tokenURL)
    }
}
