import Foundation
import GRDB
public import QuestionAPI
import QuestionModel
import QuestionSync

/// Looks at every byte of a bank and says what is wrong with it.
public struct BankCheck: Sendable {
  /// Revisions looked at.
  public private(set) var revisions = 0
  /// What is wrong, at most 100 findings; empty for a sound bank.
  public private(set) var findings: [String] = []
  /// What is worth knowing and no damage, at most 100 notes: questions whose passage is not in the bank.
  public private(set) var notes: [String] = []

  /// Checks a bank.
  ///
  /// - Parameter path: the database file; it is only read.
  /// - Throws: `BankError` if it cannot be opened at all.
  public init(of path: String) throws(BankError) {
    guard FileManager.default.fileExists(atPath: path) else { throw .notFound("file \(path)") }
    var check = Self()
    try StoreErrors.mapped(path) {
      var configuration = Configuration()
      configuration.readonly = true
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.read { try check.run($0) }
    }
    self = check
  }

  private init() {}

  private mutating func add(_ finding: String) {
    if findings.count < 100 { findings.append(finding) }
  }

  private mutating func run(_ database: Database) throws {
    guard try Int32.fetchOne(database, sql: "PRAGMA application_id") == Schema.applicationID else {
      throw BankError.corrupt("the file is no question bank")
    }
    for line in try String.fetchAll(database, sql: "PRAGMA integrity_check(20)") where line != "ok" {
      add("database: \(line)")
    }
    guard findings.isEmpty else { return }
    let orphans = try Int.fetchOne(database, sql: "SELECT count(*) FROM pragma_foreign_key_check") ?? 0
    if orphans > 0 { add("\(orphans) rows point at rows that are not there") }
    try checkRevisions(database)
    if try Schema.migrator.hasCompletedMigrations(database) {
      try checkProjections(database)
      try checkSignatures(database)
    } else {
      notes.append("An older version wrote the bank: what it shows and finds was not checked. Open it once.")
    }
    try checkComments(database)
    try checkOperations(database)
    try checkNamespaces(database)
    try checkPassages(database)
    try checkAudit(database)
    let media = try Row.fetchCursor(database, sql: "SELECT digest, bytes FROM media")
    while let row = try media.next() {
      let digest = row.bytes("digest")
      guard ContentDigest(of: row.bytes("bytes")).bytes != digest else { continue }
      add("a media file's bytes do not have its digest \(ContentDigest(bytes: digest)?.short ?? "?")")
    }
  }

  private mutating func checkAudit(_ database: Database) throws {
    // In a bank that this version has not opened yet the rows have no hashes.
    guard try AuditVerifier.canVerify(database) else { return }
    guard let fault = try AuditVerifier.verify(database).fault else { return }
    add("row \(fault.number) of the audit: \(fault.reason)")
  }

  private mutating func checkPassages(_ database: Database) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT question.id AS id, revision.document AS document FROM search
        CROSS JOIN question ON question.number = search.rowid
        CROSS JOIN revision ON revision.sequence = question.head
        WHERE search MATCH ? ORDER BY search.rowid
        """, arguments: [SearchCompiler.match(.property(.anyPassage))])
    while let row = try rows.next(), notes.count < 100 {
      // What does not read is told among the revisions.
      guard let content = try? Revision(json: JSONParser.parse(row.bytes("document"))).content,
        let passage = content.passage, let id = QuestionID(bytes: row.bytes("id"))
      else { continue }
      let record = try content.passageID.flatMap { try RecordRows.current(database, $0)?.record }
      let found = record.map { (try? $0.decoded())?.content.kind ?? .passage }
      guard found != .passage else { continue }
      let reason = found == nil ? "is not in the bank" : "is no passage but a question"
      notes.append("question \(id): its passage \(passage.prefix(64)) \(reason)")
    }
  }

  private mutating func checkRevisions(_ database: Database) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT sequence, revision.id AS revision, document, key, question.id AS question
        FROM revision JOIN question ON question.number = revision.question ORDER BY sequence
        """)
    // A bank that this version has not opened yet has no such table.
    let all =
      try database.tableExists("feed_mark")
      ? Int.fetchAll(database, sql: "SELECT sequence FROM feed_mark ORDER BY sequence") : []
    var passed = 0
    func marks(before sequence: Int) -> Int {
      while passed < all.count, all[passed] < sequence { passed += 1 }
      return passed
    }
    while let row = try rows.next() {
      revisions += 1
      let sequence: Int = row["sequence"]
      if sequence != revisions + marks(before: sequence) { add("the change feed has a gap before \(sequence)") }
      let document = row.bytes("document")
      let id = ContentDigest(of: document)
      guard id.bytes == row.bytes("revision") else {
        add("revision \(sequence): its bytes do not have its id")
        continue
      }
      do {
        let revision = try Revision(json: JSONParser.parse(document))
        if revision.question.bytes != row.bytes("question") { add("revision \(id.short) belongs to another question") }
        if let key = row.optionalBytes("key"), ContentDigest(of: key) != revision.keyDigest {
          add("revision \(id.short): its key does not have the digest it names")
        }
        for parent in revision.parents {
          let exists = try Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT 1 FROM revision WHERE id = ?)", arguments: [parent.databaseValue])
          if exists != true { add("revision \(id.short): its parent \(parent.short) is missing") }
        }
      } catch let error as DatabaseError { throw error } catch { add("revision \(id.short) cannot be read: \(error)") }
    }
  }

  /// Of a question with one revision the row alone tells; of others the heads are worked out anew.
  private mutating func checkHeads(_ database: Database) throws {
    let questions = try Row.fetchAll(
      database,
      sql: """
        SELECT number, head, heads, count(*) AS revisions
        FROM question JOIN revision ON revision.question = question.number
        GROUP BY number HAVING revisions > 1 OR heads <> 1
        """)
    for row in questions {
      let number: Int64 = row["number"]
      // What does not read is told among the revisions.
      guard let history = try? HistoryRows.of(question: number, database),
        let settled = try SettledQuestion.settle(
          history.map(\.step), bytes: { try HistoryRows.bytes(of: $0, database) })
      else { continue }
      let shown = history.first { $0.step.id == settled.shown }
      guard shown?.sequence != row["head"] as Int64 || settled.heads.count != row["heads"] as Int else { continue }
      add("question number \(number) shows a revision that is not its newest, or hides a conflict")
    }
  }

  /// Every signature must hold, and cover every revision that it names.
  private mutating func checkSignatures(_ database: Database) throws {
    let signings = try Row.fetchCursor(database, sql: "SELECT * FROM signing ORDER BY number")
    while let row = try signings.next() {
      let stored = try StoredSigning(row)
      if let fault = try stored.fault(database) { add("signature \(stored.number): \(fault)") }
    }
  }

  private mutating func checkComments(_ database: Database) throws {
    // A bank that this version has not opened yet has no such table.
    guard try database.tableExists("comment") else { return }
    let strays =
      try Int.fetchOne(
        database,
        sql: """
          SELECT count(*) FROM comment WHERE NOT EXISTS (
            SELECT 1 FROM revision WHERE revision.id = comment.revision AND revision.question = comment.question)
          """) ?? 0
    if strays > 0 { add("\(strays) comments are on revisions that are not there") }
    let misjudged =
      try Int.fetchOne(
        database,
        sql: """
          SELECT count(*) FROM comment WHERE isOpen <> (answers IS NULL AND NOT coalesce((
            SELECT isResolved FROM comment_change WHERE comment_change.comment = comment.number
            ORDER BY comment_change.number DESC LIMIT 1), 0))
          """) ?? 0
    if misjudged > 0 { add("\(misjudged) comments are open though they were resolved, or the other way round") }
  }

  private mutating func checkOperations(_ database: Database) throws {
    guard try database.tableExists("operation") else { return }
    let last =
      try database.tableExists("feed_mark")
      ? FeedMarkRows.lastSequence(database) : Int64.fetchOne(database, sql: "SELECT max(sequence) FROM revision") ?? 0
    let strays =
      try Int.fetchOne(
        database,
        sql: """
          SELECT count(*) FROM operation WHERE lastSequence >= firstSequence
            AND (firstSequence < 1 OR lastSequence > ?)
          """, arguments: [last]) ?? 0
    if strays > 0 { add("\(strays) operations are of revisions that are not there") }
  }

  private mutating func checkNamespaces(_ database: Database) throws {
    guard try database.tableExists("namespace") else { return }
    do { _ = try NamespaceRows.all(database) } catch let error as DatabaseError { throw error } catch {
      add("the namespaces of tags cannot be read: \(error)")
    }
  }

  private mutating func checkProjections(_ database: Database) throws {
    let headless =
      try Int.fetchOne(
        database,
        sql: """
          SELECT count(*) FROM question LEFT JOIN revision ON revision.sequence = question.head
          WHERE revision.question IS NOT question.number
          """) ?? 0
    if headless > 0 { add("\(headless) questions show a revision that is not theirs") }
    try checkHeads(database)
    let misplaced =
      try Int.fetchOne(
        database,
        sql: """
          SELECT count(*) FROM question WHERE evictedAt IS NOT (
            SELECT CASE kind WHEN 'evicted' THEN sequence END FROM feed_mark
            WHERE question = question.number AND kind IN ('evicted', 'returned') ORDER BY sequence DESC LIMIT 1)
          """) ?? 0
    if misplaced > 0 { add("\(misplaced) questions are in view or out of it otherwise than the feed says") }
    // Grouped once: the table has no index by facet, and a look-up for each would read it whole each time.
    let miscounted = try Int.fetchOne(
      database,
      sql: """
        WITH counted AS (SELECT facet AS number, count(*) AS questions FROM question_facet GROUP BY facet)
        SELECT count(*) FROM facet LEFT JOIN counted USING (number)
        WHERE facet.questions <> coalesce(counted.questions, 0)
        """)
    if let miscounted, miscounted > 0 { add("\(miscounted) counts of tags or fields are wrong") }
    let all = SearchCompiler.match(.everything) ?? ""
    let indexed =
      try Int.fetchOne(
        database, sql: "SELECT count(*) FROM search WHERE search MATCH ?", arguments: [all]) ?? 0
    let questions = try Int.fetchOne(database, sql: "SELECT count(*) FROM question WHERE evictedAt IS NULL") ?? 0
    if indexed != questions { add("the search index holds \(indexed) of \(questions) questions") }
  }
}
