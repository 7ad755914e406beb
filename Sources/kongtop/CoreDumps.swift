import Glibc

/// Keeps what the program has in memory out of core dumps: tokens and passwords are among it.
enum CoreDumps {
    /// Asks for no core dumps, of this program and of what it may start.
    ///
    /// A limit of one byte rather than none: Linux hands cores to a program (`core_pattern` with a `|`) whatever the limit
    /// is, but for exactly one byte, at which it hands over nothing (core(5), fs/coredump.c). Unlike
    /// `PR_SET_DUMPABLE` it leaves `perf` and debuggers to those who may use them anyway.
    static func forbid() {
        var limit = rlimit(rlim_cur: 1, rlim_max: 1)
        if setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit) == 0 { return }
        // The limit may be lower already, and can't be raised then.
        limit = rlimit(rlim_cur: 0, rlim_max: 0)
        _ = setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
    }
}
