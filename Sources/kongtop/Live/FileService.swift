import Interface
import MetricModel

/// Writes files for the screen, away from it, and says where they are.
struct FileService: Sendable {
    let writer: SnapshotWriter
    let source: any SeriesSource
    /// The labels whose values are hidden.
    var redacted: Set<String> = []
    let post: @Sendable (InterfaceEvent) -> Void

    func write(_ file: FileToWrite) {
        Task.detached { store(file) }
    }

    func record(_ order: RecordingOrder) {
        Task.detached {
            do throws(Recorder.Failure) {
                let contents = try Recorder(source: source).contents(order)
                store(FileToWrite(name: order.name, kind: .kongtop, moment: order.view.moment, contents: contents))
            } catch {
                post(.toast(error.description, isError: true))
            }
        }
    }

    private func store(_ file: FileToWrite) {
        do throws(SnapshotWriter.Failure) {
            let complaint = RedactionCheck(labels: redacted, source: source).complaint
            let path = try writer.write(file)
            post(complaint.map { .toast("wrote \(path); \($0)", isError: true) } ?? .wrote(path))
        } catch {
            post(.toast(error.description, isError: true))
        }
    }
}
