import Configuring
import Dashboards
import MetricModel

extension Settings {
    /// The Live board's thresholds, and what is wrong with those that are none.
    var readThresholds: (thresholds: LiveThresholds, problems: [LiveThresholds.Problem]) {
        LiveThresholds.reading(thresholds.map { ($0.name, $0.value) })
    }
}
