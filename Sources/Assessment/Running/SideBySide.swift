import Dispatch
import ProductDatabase
import Synchronization

/// Does many small jobs on two databases at once, and gives the outcomes in the order of the jobs.
struct SideBySide {
    private let tables: [ProductTables]

    /// Two ways to the same tables, as they are now.
    init(_ tables: ProductTables) throws(DatabaseError) {
        self.tables = [tables, try tables.twin()]
    }

    func outcomes<Job: Sendable, Outcome: Sendable>(
        of jobs: [Job], _ work: @Sendable (Job, ProductTables) -> Outcome
    ) -> [Outcome] {
        let state = Mutex((next: 0, outcomes: [Outcome?](repeating: nil, count: jobs.count)))
        DispatchQueue.concurrentPerform(iterations: tables.count) { worker in
            while true {
                let place = state.withLock { state in
                    defer { state.next += 1 }
                    return state.next
                }
                guard place < jobs.count else { return }
                let outcome = work(jobs[place], tables[worker])
                state.withLock { $0.outcomes[place] = outcome }
            }
        }
        return state.withLock { $0.outcomes.compactMap(\.self) }
    }
}
