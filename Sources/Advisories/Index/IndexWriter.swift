/// Writes rows into the index, many in a transaction.
final class IndexWriter {
    let file: SQLiteFile
    private let insertRecord: SQLiteStatement
    private let insertAlias: SQLiteStatement
    private let insertPackage: SQLiteStatement
    private let insertRange: SQLiteStatement
    private let insertTree: SQLiteStatement
    private let insertProduct: SQLiteStatement
    private let insertStatement: SQLiteStatement
    private var isInTransaction = false
    private var waiting = 0
    private var hasIndexes = true
    /// Whether the indexes beside the primary keys are made at the end, because so much is to come that this is faster.
    var leavesIndexesForTheEnd = false

    /// How many records are written before they are kept for good.
    private static let transactionSize = 20_000

    /// A writer for an index that is open to write.
    init(_ file: SQLiteFile) throws(AdvisoriesError) {
        self.file = file
        func statement(_ name: String) throws(AdvisoriesError) -> SQLiteStatement {
            try file.statement(IndexStatements.text(name))
        }
        insertRecord = try statement("insert-record")
        insertAlias = try statement("insert-alias")
        insertPackage = try statement("insert-package")
        insertRange = try statement("insert-affected")
        insertTree = try statement("insert-configuration")
        insertProduct = try statement("insert-product")
        insertStatement = try statement("insert-statement")
    }

    // MARK: Transactions

    /// Begins to write, if that has not begun.
    func begin() throws(AdvisoriesError) {
        guard !isInTransaction else { return }
        try file.run("BEGIN IMMEDIATE")
        isInTransaction = true
    }

    /// Keeps what was written for good.
    func commit() throws(AdvisoriesError) {
        guard isInTransaction else { return }
        try file.run("COMMIT")
        isInTransaction = false
        waiting = 0
    }

    /// Takes back what was not kept yet.
    func rollBack() {
        guard isInTransaction else { return }
        isInTransaction = false
        // Where even this fails, SQLite does it when the file is opened next.
        try? file.run("ROLLBACK")
    }

    // MARK: Indexes

    private func dropIndexes() throws(AdvisoriesError) {
        try begin()
        for index in try secondaryIndexes() { try file.run("DROP INDEX \(index)") }
        hasIndexes = false
    }

    /// Makes the indexes that are missing, after an import that left them out or was ended before it made them.
    func makeIndexes() throws(AdvisoriesError) {
        let present = try secondaryIndexes()
        let missing = IndexStatements.secondaryIndexes.filter { !present.contains($0.name) }
        hasIndexes = true
        guard !missing.isEmpty else { return }
        try begin()
        for index in missing { try file.run(index.statement) }
        try commit()
    }

    private func secondaryIndexes() throws(AdvisoriesError) -> [String] {
        var names: [String] = []
        let select = try file.statement(IndexStatements.text("secondary-indexes"))
        while try select.step() { names.append(select.text(0) ?? "") }
        return names
    }

    // MARK: Rows

    /// Writes a batch of a feed, and keeps it for good now and then.
    func write(_ batch: RowBatch, feed: Int) throws(AdvisoriesError) {
        try begin()
        if leavesIndexesForTheEnd {
            leavesIndexesForTheEnd = false
            try dropIndexes()
        }
        for record in batch.records where record.replaces { try removeRows(of: record.id) }
        let outcome: Result<Void, AdvisoriesError> = batch.texts.withUnsafeBytes { texts in
            do throws(AdvisoriesError) {
                return .success(try insert(batch, feed: feed, texts))
            } catch {
                return .failure(error)
            }
        }
        try outcome.get()
        try insertStatements(batch)
        waiting += batch.records.count
        if waiting >= Self.transactionSize { try commit() }
    }

    private func insert(
        _ batch: RowBatch, feed: Int, _ texts: UnsafeRawBufferPointer
    ) throws(AdvisoriesError) {
        func slice(_ text: RowBatch.Text) -> UnsafeRawBufferPointer {
            UnsafeRawBufferPointer(rebasing: texts[Int(text.start)..<Int(text.start + text.count)])
        }
        func bindText(_ text: RowBatch.Text, to statement: SQLiteStatement, at index: Int) {
            if text.count < 0 {
                statement.bind(nil as Int?, at: index)
            } else {
                statement.bindText(lyingAt: slice(text), at: index)
            }
        }
        func bindBytes(_ text: RowBatch.Text, to statement: SQLiteStatement, at index: Int) {
            if text.count < 0 {
                statement.bind(nil as Int?, at: index)
            } else {
                statement.bindBytes(lyingAt: slice(text), at: index)
            }
        }
        for move in batch.moves {
            let statement = try file.statement(IndexStatements.text("move-record"))
            bindText(move.part, to: statement, at: 1)
            statement.bind(move.record, at: 2)
            try statement.run()
        }
        for record in batch.records {
            insertRecord.bind(record.id, at: 1)
            insertRecord.bind(feed, at: 2)
            bindText(record.part, to: insertRecord, at: 3)
            bindText(record.name, to: insertRecord, at: 4)
            insertRecord.bind(record.digest.stored, at: 5)
            insertRecord.bind(record.substance.stored, at: 6)
            bindText(record.published, to: insertRecord, at: 7)
            bindText(record.modified, to: insertRecord, at: 8)
            insertRecord.bind(record.isWithdrawn ? 1 : 0, at: 9)
            bindText(record.aliases, to: insertRecord, at: 10)
            bindText(record.summary, to: insertRecord, at: 11)
            bindText(record.vectors, to: insertRecord, at: 12)
            bindText(record.weaknesses, to: insertRecord, at: 13)
            bindText(record.links, to: insertRecord, at: 14)
            bindText(record.sourceFiles, to: insertRecord, at: 15)
            try insertRecord.run()
        }
        for alias in batch.aliases {
            bindText(alias.name, to: insertAlias, at: 1)
            insertAlias.bind(alias.record, at: 2)
            try insertAlias.run()
        }
        for package in batch.packages {
            insertPackage.bind(package.ecosystem, at: 1)
            insertPackage.bind(package.name, at: 2)
            insertPackage.bind(package.id, at: 3)
            insertPackage.bind(package.scheme.rawValue, at: 4)
            try insertPackage.run()
        }
        for range in batch.ranges {
            insertRange.bind(range.package, at: 1)
            insertRange.bind(range.record, at: 2)
            insertRange.bind(range.part, at: 3)
            bindBytes(range.low, to: insertRange, at: 4)
            bindBytes(range.high, to: insertRange, at: 5)
            insertRange.bind(range.flags.rawValue, at: 6)
            bindText(range.lowText, to: insertRange, at: 7)
            bindText(range.highText, to: insertRange, at: 8)
            bindText(range.platforms, to: insertRange, at: 9)
            try insertRange.run()
        }
        for tree in batch.trees {
            insertTree.bind(tree.id, at: 1)
            insertTree.bind(tree.record, at: 2)
            bindBytes(tree.body, to: insertTree, at: 3)
            try insertTree.run()
        }
        for product in batch.products {
            bindText(product.product, to: insertProduct, at: 1)
            bindText(product.vendor, to: insertProduct, at: 2)
            insertProduct.bind(product.tree, at: 3)
            try insertProduct.run()
        }
    }

    private func insertStatements(_ batch: RowBatch) throws(AdvisoriesError) {
        for statement in batch.statements {
            insertStatement.bind(statement.content.vulnerability, at: 1)
            insertStatement.bind(statement.record, at: 2)
            insertStatement.bind(statement.part, at: 3)
            insertStatement.bind(statement.content.status.rawValue, at: 4)
            insertStatement.bind(statement.content.justification?.rawValue, at: 5)
            insertStatement.bind(statement.content.detail, at: 6)
            insertStatement.bind(statement.content.action, at: 7)
            insertStatement.bind(statement.subject.product.joined(separator: "\n"), at: 8)
            insertStatement.bind(statement.subject.part.joined(separator: "\n"), at: 9)
            insertStatement.bind(statement.content.author, at: 10)
            insertStatement.bind(statement.content.made, at: 11)
            try insertStatement.run()
        }
    }

    // MARK: Removing

    /// Removes records with all their rows.
    func remove(_ records: [Int]) throws(AdvisoriesError) {
        for record in records {
            try begin()
            try removeRows(of: record)
            try run("delete-record", record)
            waiting += 1
            if waiting >= Self.transactionSize { try commit() }
        }
    }

    /// Removes the rows of a record that stand in other tables.
    private func removeRows(of record: Int) throws(AdvisoriesError) {
        // Without its indexes, each would be looked for in whole tables.
        if !hasIndexes { try makeIndexes() }
        try begin()
        let names = try file.statement(IndexStatements.text("names-of-record"))
        names.bind(record, at: 1)
        if try names.step() {
            let aliases = (names.text(1) ?? "").split(separator: "\n").map(String.init)
            let all = [names.text(0) ?? ""] + aliases
            names.reset()
            for name in all {
                let delete = try file.statement(IndexStatements.text("delete-alias"))
                delete.bind(name, at: 1)
                delete.bind(record, at: 2)
                try delete.run()
            }
        }
        try removeConfigurations(of: record)
        try run("delete-affected", record)
        try run("delete-statements", record)
    }

    private func removeConfigurations(of record: Int) throws(AdvisoriesError) {
        var trees: [(id: Int, body: [UInt8])] = []
        let select = try file.statement(IndexStatements.text("configurations-of-record"))
        select.bind(record, at: 1)
        while try select.step() { trees.append((select.integer(0), select.bytes(1) ?? [])) }
        guard !trees.isEmpty else { return }
        let delete = try file.statement(IndexStatements.text("delete-product"))
        for tree in trees {
            for name in ConfigurationProducts.of(encoded: tree.body) {
                delete.bind(name.product, at: 1)
                delete.bind(name.vendor, at: 2)
                delete.bind(tree.id, at: 3)
                try delete.run()
            }
        }
        try run("delete-configurations", record)
    }

    /// Runs a statement with one number.
    func run(_ name: String, _ number: Int) throws(AdvisoriesError) {
        let statement = try file.statement(IndexStatements.text(name))
        statement.bind(number, at: 1)
        try statement.run()
    }
}
