import GRDB
import QuestionAPI
import QuestionModel

/// A row of the audit's table; texts are kept as the bytes that they are, for these are hashed.
struct AuditRow {
  static let columns = """
    number, time, author, account, address, whoSalt, who, subject, aboutSalt, about, action, detail, question, revision,
    firstSequence, lastSequence, request, hash
    """

  let number: Int64
  let time: Int64
  /// Author, account and address.
  let who: PersonalTexts
  /// The account that it was done to.
  let about: PersonalTexts?
  let action: [UInt8]
  let detail: [UInt8]
  let question: [UInt8]?
  let revision: [UInt8]?
  let firstSequence: Int64?
  let lastSequence: Int64?
  let request: [UInt8]?

  /// The row's hash, which is also one over all rows before.
  func hash(after before: [UInt8]) -> [UInt8] {
    var bytes = AuditBytes("audit/1")
    bytes.add(before)
    bytes.add(number)
    bytes.add(time)
    bytes.add(who.digest)
    bytes.add(about?.digest)
    bytes.add(action)
    bytes.add(detail)
    bytes.add(question)
    bytes.add(revision)
    bytes.add(firstSequence)
    bytes.add(lastSequence)
    bytes.add(request)
    return bytes.digest
  }
}

extension AuditRow {
  /// A stored row with its hash.
  static func read(_ row: RawRow) -> (row: AuditRow, hash: [UInt8]) {
    let who = PersonalTexts(
      texts: [row.optionalBytes(2), row.optionalBytes(3), row.optionalBytes(4)], salt: row.optionalBytes(5),
      digest: row.bytes(6))
    let (subject, salt, digest) = (row.optionalBytes(7), row.optionalBytes(8), row.optionalBytes(9))
    // A name without a digest is none that was written here; with an empty one the row's hash does not hold.
    let isAbout = subject != nil || salt != nil || digest != nil
    let about = isAbout ? PersonalTexts(texts: [subject], salt: salt, digest: digest ?? []) : nil
    let stored = AuditRow(
      number: row.number(0), time: row.number(1), who: who, about: about, action: row.bytes(10), detail: row.bytes(11),
      question: row.optionalBytes(12), revision: row.optionalBytes(13), firstSequence: row.optionalNumber(14),
      lastSequence: row.optionalNumber(15), request: row.optionalBytes(16))
    return (stored, row.bytes(17))
  }

  /// The row as it is told.
  func record(hash: [UInt8]) throws(BankError) -> AuditRecord {
    guard let hash = ContentDigest(bytes: hash) else { throw .corrupt("the hash of row \(number) of the audit") }
    var sequences: ClosedRange<Int>?
    if let firstSequence, let lastSequence, firstSequence <= lastSequence {
      sequences = Int(firstSequence)...Int(lastSequence)
    }
    return AuditRecord(
      number: Int(number), time: Timestamp(milliseconds: time), author: who.texts[0]?.text,
      account: who.texts[1]?.text, address: who.texts[2]?.text, action: action.text, detail: detail.text,
      subject: about?.texts[0]?.text, question: question.flatMap { QuestionID(bytes: $0) },
      revision: revision.flatMap { RevisionID(bytes: $0) }, sequences: sequences, request: request?.text, hash: hash)
  }

  /// Writes the row at the end of the chain, and gives its hash.
  func insert(after link: ChainLink, _ database: Database) throws -> ChainLink {
    let hash = hash(after: link.hash)
    let statement = try RawStatement(
      database,
      """
      INSERT INTO audit (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    try statement.run { values in
      values.bind(number)
      values.bind(time)
      for text in who.texts { values.bind(text: text) }
      values.bind(blob: who.salt)
      values.bind(blob: who.digest)
      values.bind(text: about?.texts[0])
      values.bind(blob: about?.salt)
      values.bind(blob: about?.digest)
      values.bind(text: action)
      values.bind(text: detail)
      values.bind(blob: question)
      values.bind(blob: revision)
      values.bind(firstSequence)
      values.bind(lastSequence)
      values.bind(text: request)
      values.bind(blob: hash)
    }
    return ChainLink(number: number, hash: hash)
  }
}
