import Exposition
import MetricModel
import Scraping
import Testing

@testable import Configuring

struct ConfigurationFileTests {
    /// What people have: other sections, other discoveries, deprecated and rare keys.
    private static let usual = """
        global:
          scrape_interval:     15s
          evaluation_interval: 30s
          external_labels: {monitor: codelab}
          scrape_protocols: [PrometheusProto, OpenMetricsText1.0.0, PrometheusText0.0.4]
          metric_name_validation_scheme: legacy
        runtime: {gogc: 50}
        rule_files: ["first.rules", "my/*.rules"]
        alerting:
          alertmanagers:
          - static_configs: [{targets: ["alerts:9093"]}]
        remote_write:
        - url: http://remote/push
        storage: {tsdb: {out_of_order_time_window: 30m}}
        tracing: {endpoint: "localhost:4317", client_type: grpc}
        scrape_configs:
        - job_name: prometheus
          honor_labels: true
          file_sd_configs:
          - files: [foo/*.slow.json, single/file.yml]
            refresh_interval: 10m
          static_configs:
          - targets: ['localhost:9090', 'localhost:9191']
            labels: {my: label}
          relabel_configs:
          - source_labels: [job, __meta_dns_name]
            regex: (.*)some-[regex]
            target_label: job
            replacement: foo-${1}
          bearer_token_file: token
        - job_name: dns
          scheme: https
          metrics_path: /my_path
          scrape_interval: 50s
          scrape_timeout: 5s
          sample_limit: 1000
          body_size_limit: 10MB
          basic_auth: {username: admin, password: "multi\\nline"}
          dns_sd_configs:
          - names: [first.example]
          - {names: [second.example], type: a, port: 8100}
          fallback_scrape_protocol: PrometheusText0.0.4
          native_histogram_bucket_limit: 120
        - job_name: kubernetes
          kubernetes_sd_configs: [{role: pod}]
        """

    @Test func takesAPrometheusConfigurationAsItIs() throws {
        let file = ConfigurationFile.of(ConfigurationFileTests.usual)
        #expect(
            file.said == [
                "8:13 note rules are not evaluated here: the files are not looked into",
                "45:26 note kongtop does not follow kubernetes_sd_configs; give the targets by static_configs, "
                    + "file_sd_configs, http_sd_configs or dns_sd_configs",
            ])
        #expect(file.isUsable)
        #expect(file.jobs.map(\.job.name) == ["prometheus", "dns", "kubernetes"])
        #expect(file.jobs.map(\.notFollowed) == [[], [], ["kubernetes_sd_configs"]])
    }

    @Test func jobsTakeWhatGlobalSaysAndTheirOwnFirst() throws {
        let file = ConfigurationFile.of(ConfigurationFileTests.usual)
        let first = try #require(file.jobs.first)
        #expect(first.job.interval == .seconds(15))
        #expect(first.job.timeout == .seconds(10))
        #expect(first.origins["scrape_interval"]?.description == "/etc/kongtop/test.yaml:2:24")
        #expect(first.origins["honor_labels"]?.description == "/etc/kongtop/test.yaml:18:17")
        #expect(first.origins["scrape_timeout"] == nil)
        #expect(first.job.honorsLabels)
        #expect(
            first.job.client.credentials
                == .authorization(type: "Bearer", credentials: .file("/etc/kongtop/token")))
        let labels: Labels = ["my": "label"]
        #expect(
            first.job.discoveries == [
                .listed([
                    TargetGroup(
                        source: "0", targets: [["__address__": "localhost:9090"], ["__address__": "localhost:9191"]],
                        labels: labels)
                ]),
                .files(
                    FileDiscovery(
                        patterns: ["/etc/kongtop/foo/*.slow.json", "/etc/kongtop/single/file.yml"],
                        refreshInterval: .minutes(10))),
            ])
        let second = file.jobs[1].job
        #expect((second.interval, second.timeout) == (.seconds(50), .seconds(5)))
        #expect((second.scheme, second.metricsPath) == (.https, "/my_path"))
        #expect((second.limits.sampleCount, second.limits.bodyByteCount) == (1000, 10 << 20))
        #expect(second.fallbackFormat == .text004)
        #expect(
            second.discoveries == [
                .dns(DNSDiscovery(names: ["first.example"])),
                .dns(DNSDiscovery(names: ["second.example"], type: .a, port: 8100)),
            ])
        #expect(
            second.client.credentials
                == .basic(username: .inline(Secret("admin")), password: .inline(Secret("multi\nline"))))
    }

    @Test func anEmptyFileIsAnEmptyConfiguration() {
        for text in ["", "# nothing\n", "global:\n", "scrape_configs: []\n", "kongtop:\n"] {
            #expect(ConfigurationFile.of(text).said == [])
        }
    }

    @Test func namesKeysThatNobodyKnows() {
        let file = ConfigurationFile.of("scrape_config:\n- job_name: x\nglobal:\n  scrape_intervall: 5s\n")
        #expect(
            file.said == [
                "1:1 warning nobody knows the key \"scrape_config\" in a configuration; did you mean \"scrape_configs\"?",
                "4:3 warning nobody knows the key \"scrape_intervall\" in global; did you mean \"scrape_interval\"?",
            ])
        #expect(file.isUsable)
    }

    @Test func mergesAndAliases() throws {
        let file = ConfigurationFile.of(
            """
            scrape_configs:
            - &first
              job_name: a
              scrape_interval: 5s
              metrics_path: /x
            - <<: *first
              job_name: b
              scrape_interval: 7s
            """)
        #expect(file.said == [])
        #expect(file.jobs.map(\.job.interval) == [.seconds(5), .seconds(7)])
        #expect(file.jobs.map(\.job.metricsPath) == ["/x", "/x"])
    }

    @Test func includesFilesOfScrapeConfigs() {
        let file = ConfigurationFile(
            "scrape_config_files: [more/*.yml]\nscrape_configs: [{job_name: a}]", path: "conf/main.yml"
        ) { pattern in
            #expect(pattern == "conf/more/*.yml")
            return [
                IncludedFile(
                    path: "conf/more/1.yml", text: "scrape_configs:\n- job_name: b\n  basic_auth: {username_file: u}"),
                IncludedFile(path: "conf/more/2.yml", text: "scrape_configs:\n- job_name: a"),
                IncludedFile(path: "conf/more/3.yml", text: nil),
            ]
        }
        #expect(file.jobs.map(\.job.name) == ["a", "b"])
        #expect(
            file.jobs[1].job.client.credentials
                == .basic(username: .file("conf/more/u"), password: .inline(Secret(""))))
        #expect(
            file.complaints.map(\.description) == [
                "conf/more/2.yml:2:13: error: the job name \"a\" is taken already at conf/main.yml:2:29",
                "conf/more/3.yml: error: can't read the file",
            ])
    }
}
