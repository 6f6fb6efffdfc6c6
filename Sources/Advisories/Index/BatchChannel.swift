import Foundation

/// Hands batches from the thread that reads to the one that writes, a few at a time, so that neither runs far ahead.
final class BatchChannel<Item: Sendable>: @unchecked Sendable {
    private let condition = NSCondition()
    private var items: [Item] = []
    private var isClosed = false
    private let room: Int

    init(room: Int) { self.room = room }

    /// Waits for room and hands an item over; false where nobody takes it any more.
    func send(_ item: Item) -> Bool {
        condition.lock()
        defer { condition.unlock() }
        while items.count >= room, !isClosed { condition.wait() }
        guard !isClosed else { return false }
        items.append(item)
        condition.broadcast()
        return true
    }

    /// Waits for an item.
    func receive() -> Item {
        condition.lock()
        defer { condition.unlock() }
        while items.isEmpty { condition.wait() }
        let item = items.removeFirst()
        condition.broadcast()
        return item
    }

    /// Takes nothing any more.
    func close() {
        condition.lock()
        isClosed = true
        items = []
        condition.broadcast()
        condition.unlock()
    }
}
