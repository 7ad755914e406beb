import Dashboards
import MetricModel
import TestSupport

extension Fleet {
    /// Says of a gateway, scrape by scrape, that it answers.
    mutating func noteUp(_ instance: String) {
        var samples = SampleBuffer()
        var time = since
        while time <= now {
            samples.append(time.milliseconds, 1)
            time = time + .seconds(2)
        }
        let labels = Labels([Label(Label.metricName, "up"), Label(Label.instance, instance)])
        source.series.append(.init(labels: labels, samples: samples))
    }

    /// From a moment on a gateway no longer answers: its series end with stale markers, and `up` says so.
    mutating func lose(_ instance: String, at moment: Timestamp, until back: Timestamp? = nil) {
        for index in source.series.indices where source.series[index].labels[Label.instance] == instance {
            let isUp = source.series[index].labels.metricName == "up"
            let old = source.series[index].samples
            var samples = SampleBuffer()
            for (time, value) in zip(old.timestamps, old.values) {
                if time < moment.milliseconds || back.map({ time >= $0.milliseconds }) ?? false {
                    samples.append(time, value)
                } else if isUp {
                    samples.append(time, 0)
                } else if samples.timestamps.last.map({ $0 < moment.milliseconds }) ?? false {
                    samples.append(time, StaleMarker.value)
                }
            }
            source.series[index].samples = samples
        }
    }
}
