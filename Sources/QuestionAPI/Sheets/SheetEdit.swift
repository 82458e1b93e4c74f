public import QuestionFormats
public import QuestionModel

/// Many questions edited as one text: reading them, and saving what came of the text.
public struct SheetEdit: Sendable, Hashable {
  /// What saving an edited text would do, or has done.
  public struct Outcome: Sendable, Hashable {
    /// Something of the text that was not saved.
    public struct Failure: Sendable, Hashable {
      /// First line of the question in the text, from 1.
      public let line: Int
      /// Why it was not saved.
      public let error: BankError
    }

    /// New questions.
    public internal(set) var created = 0
    /// Questions with a new revision.
    public internal(set) var updated = 0
    /// Questions as they were.
    public internal(set) var unchanged = 0
    /// What was not saved, in the order of the text.
    public internal(set) var failures: [Failure] = []
  }

  /// A question of an edited text that the bank does not have so.
  public struct Change: Sendable, Hashable {
    /// What was read from the text.
    public let entry: QuestionSheet.Entry
    /// How it differs from what the bank had; nil for a new question.
    public let difference: QuestionDiff?
  }

  /// Most questions of one text.
  public static let most = 500

  /// The questions as they were read, or as they were saved last.
  public private(set) var records: [QuestionRecord] = []
  /// The texts of their passages, whose first words are told above them.
  private var passages: [QuestionID: String] = [:]
  /// Tells the new questions of this text from those of another, so that none is made twice when it is tried again.
  private let name = UInt64.random(in: .min ... .max)

  /// Reads the questions.
  ///
  /// - Parameters:
  ///   - selection: which questions.
  ///   - bank: where they are.
  /// - Throws: `.notFound` where there are none, `.invalid` where there are more than `most`, and what the bank throws.
  public init(_ selection: BulkSelection, in bank: some BankService) async throws(BankError) {
    let ids: [QuestionID]
    switch selection {
    case .ids(let chosen): ids = chosen
    case .query(let query): ids = try await Self.find(query, in: bank)
    }
    guard ids.count <= Self.most else {
      throw .invalid([FieldProblem("query", "finds more than \(Self.most) questions; narrow it down")])
    }
    for id in ids {
      let record = try await bank.question(id)
      records.append(record)
      let content = try record.decoded().content
      guard let passage = content.passageID, passages[passage] == nil else { continue }
      passages[passage] = try await bank.passage(of: content)
    }
  }

  private static func find(_ query: String, in bank: some BankService) async throws(BankError) -> [QuestionID] {
    var ids: [QuestionID] = []
    var request = SearchRequest(query: query, limit: SearchRequest.maximumLimit)
    repeat {
      let page = try await bank.search(request)
      ids += page.items.map(\.id)
      request.cursor = page.next
    } while request.cursor != nil && ids.count <= most
    guard !ids.isEmpty else { throw .notFound("question that \"\(query)\" finds") }
    return ids
  }

  /// The questions as a text.
  ///
  /// - Parameter language: of the words around them.
  /// - Returns: a sheet that reads back as the same questions.
  /// - Throws: `BankError` where a stored question does not read.
  public func text(_ language: QuestionSheet.Language) throws(BankError) -> String {
    var entries: [QuestionSheet.Entry] = []
    for record in records {
      let question = try record.question()
      entries.append(
        QuestionSheet.Entry(
          id: record.id, question: question, status: try record.decoded().status,
          passage: question.content.passageID.flatMap { passages[$0] }))
    }
    return QuestionSheet.print(entries, language: language)
  }

  /// Reads an edited text.
  ///
  /// - Parameter text: the text.
  /// - Returns: the questions in it that are in order, and every fault of the others by its line.
  /// - Throws: `BankError` where a stored question does not read.
  public func parse(
    _ text: String
  ) throws(BankError) -> (entries: [QuestionSheet.Entry], faults: [QuestionTextFault]) {
    var originals: [QuestionID: Question] = [:]
    for record in records { originals[record.id] = try record.question() }
    return QuestionSheet.parse(text, originals: originals)
  }

  /// What saving would do to the questions of a text.
  ///
  /// - Parameter entries: what was read from the text.
  /// - Returns: what it would change, in the order of the text.
  /// - Throws: `BankError` where a stored question does not read.
  public func changes(in entries: [QuestionSheet.Entry]) throws(BankError) -> [Change] {
    var changes: [Change] = []
    for entry in entries {
      guard let record = records.first(where: { $0.id == entry.id }) else {
        changes.append(Change(entry: entry, difference: nil))
        continue
      }
      guard try Self.differs(entry, from: record) else { continue }
      let (question, status) = (try record.question(), try record.decoded().status)
      changes.append(
        Change(
          entry: entry,
          difference: QuestionDiff(
            from: (question, status), to: (entry.question.normalized, entry.status ?? status))))
    }
    return changes
  }

  private static func differs(_ entry: QuestionSheet.Entry, from record: QuestionRecord) throws(BankError) -> Bool {
    let status = try record.decoded().status
    return try entry.question.normalized != record.question() || entry.status ?? status != status
  }

  /// Saves what was read from a text, each question by itself: one that is refused does not hold up the others.
  ///
  /// - Parameters:
  ///   - entries: what was read.
  ///   - authorship: who saves, and why where the text does not say so.
  ///   - bank: where they are saved.
  /// - Returns: what became of them. `records` name what was saved, so that the same text can be tried again.
  public mutating func save(
    _ entries: [QuestionSheet.Entry], by authorship: Authorship, in bank: some BankService
  ) async -> Outcome {
    var outcome = Outcome()
    var equals: [String: Int] = [:]
    for entry in entries {
      var authorship = authorship
      authorship.message = entry.message ?? authorship.message
      let draft = QuestionDraft(entry.question, status: entry.status, by: authorship)
      do throws(BankError) {
        guard let id = entry.id else {
          // By its words and not by its line, which moves when another question of the text is mended.
          let digest = ContentDigest(of: CanonicalJSON.bytes(of: draft.json)).description
          equals[digest, default: 0] += 1
          _ = try await bank.create(
            draft, idempotencyKey: "sheet-\(name)-\(equals[digest, default: 0])-\(digest)")
          outcome.created += 1
          continue
        }
        guard let place = records.firstIndex(where: { $0.id == id }) else {
          throw .invalid([FieldProblem("id", "is of no question that was opened; without that line it is a new one")])
        }
        guard try Self.differs(entry, from: records[place]) else {
          outcome.unchanged += 1
          continue
        }
        records[place] = try await bank.update(id, draft, expected: records[place].revision)
        outcome.updated += 1
      } catch {
        outcome.failures.append(Outcome.Failure(line: entry.lines.lowerBound, error: error))
      }
    }
    return outcome
  }
}
