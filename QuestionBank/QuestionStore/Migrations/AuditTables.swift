import GRDB
import QuestionModel

extension Schema {
  /// Chains the rows that are there, and lets no more be changed or removed.
  static func chainAudit(_ database: Database) throws {
    try database.execute(sql: "ALTER TABLE audit RENAME TO audit_before")
    try database.execute(sql: auditTable)
    let rows = try Row.fetchCursor(
      database, sql: "SELECT time, author, action, detail FROM audit_before ORDER BY number")
    var link = ChainLink.start
    while let row = try rows.next() {
      let (author, action, detail): (String?, String, String) = (row["author"], row["action"], row["detail"])
      let chained = AuditRow(
        number: link.number + 1, time: row["time"], who: PersonalTexts(sealing: [author, nil, nil]), about: nil,
        action: Array(action.utf8), detail: Array(detail.utf8), question: QuestionID(detail)?.bytes, revision: nil,
        firstSequence: nil, lastSequence: nil, request: nil)
      link = try chained.insert(after: link, database)
    }
    try link.write(.head, database)
    try database.execute(sql: "DROP TABLE audit_before")
    try database.execute(sql: auditRules)
  }

  /// `hash` is over the row and the hash of the row before; `who` and `about` are salted digests of what names people.
  private static let auditTable = """
    CREATE TABLE audit (
      number INTEGER PRIMARY KEY,
      time INTEGER NOT NULL,
      author TEXT,
      account TEXT,
      address TEXT,
      whoSalt BLOB,
      who BLOB NOT NULL,
      subject TEXT,
      aboutSalt BLOB,
      about BLOB,
      action TEXT NOT NULL,
      detail TEXT NOT NULL,
      question BLOB,
      revision BLOB,
      firstSequence INTEGER,
      lastSequence INTEGER,
      request TEXT,
      hash BLOB NOT NULL
    ) STRICT;
    CREATE INDEX audit_by_question ON audit (question) WHERE question IS NOT NULL;
    CREATE INDEX audit_by_sequence ON audit (firstSequence) WHERE firstSequence IS NOT NULL;
    """

  /// A replacing insert removes rows without asking the trigger on removal, so no number may be given twice.
  private static let auditRules = """
    CREATE TRIGGER audit_is_added_to BEFORE INSERT ON audit
    WHEN EXISTS (SELECT 1 FROM audit WHERE number = NEW.number)
    BEGIN SELECT RAISE(ABORT, 'rows of the audit are not replaced'); END;

    CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
    WHEN coalesce(audit_permission(), '') <> 'erase'
      OR NEW.number IS NOT OLD.number OR NEW.time IS NOT OLD.time OR NEW.who IS NOT OLD.who
      OR NEW.about IS NOT OLD.about OR NEW.action IS NOT OLD.action OR NEW.detail IS NOT OLD.detail
      OR NEW.question IS NOT OLD.question OR NEW.revision IS NOT OLD.revision
      OR NEW.firstSequence IS NOT OLD.firstSequence OR NEW.lastSequence IS NOT OLD.lastSequence
      OR NEW.request IS NOT OLD.request OR NEW.hash IS NOT OLD.hash
    BEGIN SELECT RAISE(ABORT, 'rows of the audit are not changed'); END;

    CREATE TRIGGER audit_is_not_removed BEFORE DELETE ON audit
    WHEN coalesce(audit_permission(), '') <> 'retain'
    BEGIN SELECT RAISE(ABORT, 'rows of the audit are not removed'); END;
    """
}
