import Glibc

/// What this process has used so far, all threads together.
struct ProcessUsage {
    let processorSeconds: Double
    let wallSeconds: Double
    let residentMebibytes: Double

    static var now: ProcessUsage {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        let processor = Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        clock_gettime(CLOCK_MONOTONIC, &time)
        let wall = Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        return ProcessUsage(processorSeconds: processor, wallSeconds: wall, residentMebibytes: resident)
    }

    /// `VmRSS` of /proc.
    private static var resident: Double {
        guard let file = fopen("/proc/self/statm", "r") else { return .nan }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 200)
        guard fgets(&line, 200, file) != nil else { return .nan }
        let words = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
            .split(separator: " ")
        guard words.count > 1, let pages = Double(words[1]) else { return .nan }
        return pages * Double(sysconf(Int32(_SC_PAGESIZE))) / 1_048_576
    }
}
