import Foundation

/// The processor time that a piece of work takes, which does not depend on what else the machine does.
func processorTime<Result>(of work: () throws -> Result) rethrows -> (seconds: Double, result: Result) {
    let start = threadTime()
    let result = try work()
    return (threadTime() - start, result)
}

private func threadTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
