/// The keys that Prometheus 3.5 knows, section by section.
enum PrometheusKeys {
    static let top: Set<String> = [
        "global", "runtime", "alerting", "rule_files", "scrape_config_files", "scrape_configs", "storage", "tracing",
        "remote_write", "remote_read", "otlp", "kongtop",
    ]

    /// What `global` and each scrape job have in common.
    private static let shared: Set<String> = [
        "scrape_interval", "scrape_timeout", "scrape_protocols", "scrape_failure_log_file", "body_size_limit",
        "sample_limit", "target_limit", "label_limit", "label_name_length_limit", "label_value_length_limit",
        "keep_dropped_targets", "metric_name_validation_scheme", "metric_name_escaping_scheme",
        "scrape_native_histograms", "convert_classic_histograms_to_nhcb", "always_scrape_classic_histograms",
        "extra_scrape_metrics",
    ]

    static let global: Set<String> = shared.union([
        "evaluation_interval", "rule_query_offset", "query_log_file", "external_labels",
    ])

    static let scrapeJob: Set<String> = shared.union(client).union(relabelings).union(discoveries).union([
        "job_name", "honor_labels", "honor_timestamps", "track_timestamps_staleness", "params",
        "fallback_scrape_protocol", "metrics_path", "scheme", "enable_compression", "native_histogram_bucket_limit",
        "native_histogram_min_bucket_factor", "scrape_classic_histograms",
    ])

    private static let relabelings: Set<String> = ["relabel_configs", "metric_relabel_configs"]

    /// Where targets can come from.
    private static let discoveries: Set<String> = followed.union(otherDiscoveries)

    private static let followed: Set<String> = [
        "static_configs", "file_sd_configs", "http_sd_configs", "dns_sd_configs",
    ]

    /// Discoveries that Prometheus has and kongtop does not follow.
    static let otherDiscoveries: Set<String> = [
        "aws_sd_configs", "azure_sd_configs", "consul_sd_configs", "digitalocean_sd_configs", "docker_sd_configs",
        "dockerswarm_sd_configs", "ec2_sd_configs", "eureka_sd_configs", "gce_sd_configs", "hetzner_sd_configs",
        "ionos_sd_configs", "kubernetes_sd_configs", "kuma_sd_configs", "lightsail_sd_configs", "linode_sd_configs",
        "marathon_sd_configs", "nerve_sd_configs", "nomad_sd_configs", "openstack_sd_configs", "ovhcloud_sd_configs",
        "puppetdb_sd_configs", "scaleway_sd_configs", "serverset_sd_configs", "stackit_sd_configs",
        "triton_sd_configs", "uyuni_sd_configs", "vultr_sd_configs",
    ]

    private static let proxy: Set<String> = [
        "proxy_url", "no_proxy", "proxy_from_environment", "proxy_connect_header",
    ]

    /// How requests are made (`HTTPClientConfig` of prometheus/common).
    static let client: Set<String> = proxy.union([
        "basic_auth", "authorization", "oauth2", "bearer_token", "bearer_token_file", "tls_config",
        "follow_redirects", "enable_http2", "http_headers",
    ])

    static let basicAuth: Set<String> = [
        "username", "username_file", "username_ref", "password", "password_file", "password_ref",
    ]

    static let authorization: Set<String> = ["type", "credentials", "credentials_file", "credentials_ref"]

    static let oauth2: Set<String> = proxy.union([
        "client_id", "client_secret", "client_secret_file", "client_secret_ref", "scopes", "token_url",
        "endpoint_params", "tls_config", "http_headers",
    ])

    static let tls: Set<String> = [
        "ca", "cert", "key", "ca_file", "cert_file", "key_file", "ca_ref", "cert_ref", "key_ref", "server_name",
        "insecure_skip_verify", "min_version", "max_version",
    ]

    static let header: Set<String> = ["values", "secrets", "files"]

    static let relabelRule: Set<String> = [
        "source_labels", "separator", "regex", "modulus", "target_label", "replacement", "action",
    ]

    static let staticGroup: Set<String> = ["targets", "labels"]
    static let fileDiscovery: Set<String> = ["files", "refresh_interval"]
    static let httpDiscovery: Set<String> = client.union(["url", "refresh_interval"])
    static let dnsDiscovery: Set<String> = ["names", "type", "port", "refresh_interval"]

    /// The first level of sections that have no meaning here.
    static let unused: [String: Set<String>] = [
        "runtime": ["gogc"],
        "alerting": ["alert_relabel_configs", "alertmanagers"],
        "storage": ["tsdb", "exemplars"],
        "tracing": [
            "client_type", "endpoint", "sampling_fraction", "insecure", "tls_config", "headers", "compression",
            "timeout",
        ],
        "otlp": [
            "promote_all_resource_attributes", "promote_resource_attributes", "ignore_resource_attributes",
            "translation_strategy", "keep_identifying_resource_attributes", "convert_histograms_to_nhcb",
            "promote_scope_metadata",
        ],
    ]

    static let protocols: Set<String> = [
        "PrometheusProto", "PrometheusText0.0.4", "PrometheusText1.0.0", "OpenMetricsText0.0.1",
        "OpenMetricsText1.0.0",
    ]

    /// Headers that can't be set, in lower case: they belong to the connection or to the scrape itself.
    static let reservedHeaders: Set<String> = [
        "authorization", "host", "content-encoding", "content-length", "content-type", "user-agent", "connection",
        "keep-alive", "proxy-authenticate", "proxy-authorization", "www-authenticate", "accept-encoding",
        "x-prometheus-remote-write-version", "x-prometheus-remote-read-version",
        "x-prometheus-scrape-timeout-seconds", "x-amz-date", "x-amz-security-token", "x-amz-content-sha256",
    ]
}
