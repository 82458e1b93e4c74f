import QuestionModel

/// Gathers what one page carries.
struct FeedWork<Ledger: RevisionLedger> {
  private typealias Held = HeldRevision<Ledger.Signing>

  private var view: FeedView<Ledger>
  private let keys: KeySharing
  private let peer: String?
  private var revisions: [Held] = []
  private var questions: [QuestionID] = []
  private var left: [QuestionID] = []
  private var done: Set<QuestionID> = []
  private(set) var byteCount = 0

  init(_ ledger: Ledger, _ selection: SyncSelection, _ keys: KeySharing, _ peer: String?) {
    view = FeedView(ledger, selection)
    self.keys = keys
    self.peer = peer
  }

  var itemCount: Int { revisions.count }

  func page(next: FeedCursor) -> FeedPage<Ledger.Signing> {
    var page = FeedPage<Ledger.Signing>(next: next)
    page.revisions = revisions
    page.questions = questions
    page.left = left
    page.byteCount = byteCount
    return page
  }

  /// Takes what the questions of some rows have become between two places of the feed.
  ///
  /// - Returns: how many of the rows fit; with fewer than all, nothing that was taken is of use.
  mutating func take(
    _ rows: ArraySlice<LedgerChange<Ledger.Signing>>, from start: Int64, to end: Int64, within bytes: Int
  ) throws -> Int {
    (revisions, questions, left, done, byteCount) = ([], [], [], [], 0)
    let isNow = try end == view.ledger.lastSequence()
    let matching = try isNow ? matches(among: rows) : nil
    for (index, row) in rows.enumerated() where !done.contains(row.question) {
      if let only = row.only {
        view.note(only, of: row.question)
        if try !takeAtOnce(only, row.question, matching) { try takeChange(of: row.question, from: start, to: end) }
      } else {
        try takeChange(of: row.question, from: start, to: end)
      }
      if byteCount > bytes { return index }
    }
    return rows.count
  }

  /// Which of the questions with a single revision match, where the bank can tell by its index.
  private func matches(among rows: ArraySlice<LedgerChange<Ledger.Signing>>) throws -> Set<QuestionID>? {
    guard !view.selection.isEverything else { return nil }
    let single = rows.lazy.filter { $0.only != nil }.map(\.question)
    return single.isEmpty ? nil : try view.ledger.selected(Array(single), by: view.selection)
  }

  /// Takes a new question's one revision without reading it, where that can be.
  private mutating func takeAtOnce(
    _ only: Held, _ question: QuestionID, _ matching: Set<QuestionID>?
  ) throws -> Bool {
    guard !only.isAutomatic else { return false }
    if !view.selection.isEverything {
      guard let matching, !only.mayConcernPassage else { return false }
      guard matching.contains(question) else { return true }
    }
    done.insert(question)
    append(only, of: question)
    return true
  }

  private mutating func takeChange(of question: QuestionID, from start: Int64, to end: Int64) throws {
    guard done.insert(question).inserted else { return }
    let passages = (
      before: try view.passage(of: question, at: start), after: try view.passage(of: question, at: end)
    )
    if passages.before != passages.after {
      // Either one may have come into the selection, or gone out of it, by this question alone.
      for passage in [passages.after, passages.before].compactMap(\.self) where passage != question {
        try view.note(user: question, of: passage)
        try takeChange(of: passage, from: start, to: end)
      }
    }
    guard let after = try view.state(of: question, at: end) else { return }
    let was = try view.isSelected(question, at: start)
    let isIn = try view.isSelected(question, at: end)
    guard was || isIn else { return }
    let known = was ? try view.state(of: question, at: start)?.counted ?? [] : []
    let count = revisions.count
    let new = after.counted.subtracting(known)
    if isIn, keys.allows(question),
      try view.history(of: question)?.hasNewKeys(after: start, upTo: end, for: peer) == true
    {
      // What came after its revision was sent without it, also to the bank from which the revision came.
      try append(
        after.counted, of: question, where: { $0.key != nil || new.contains($0.id) }, evenIfEcho: { $0.key != nil })
    } else {
      try append(new, of: question)
    }
    if !isIn { left.append(question) }
    if isIn, !was, revisions.count == count, try wasEverSelected(question, until: start) {
      // All of it came from the peer, which put it out of view when it left: one revision says that it is back.
      try append([after.shown], of: question, evenIfEcho: { _ in true })
    }
  }

  /// Takes the keys of a row's question, for a receiver that has its revisions without them.
  mutating func takeKeys(_ row: LedgerChange<Ledger.Signing>, at end: Int64) throws {
    if let only = row.only { view.note(only, of: row.question) }
    try takeKeys(of: row.question, at: end)
  }

  private mutating func takeKeys(of question: QuestionID, at end: Int64) throws {
    guard keys.allows(question), done.insert(question).inserted, let state = try view.state(of: question, at: end),
      try view.isSelected(question, at: end)
    else { return }
    if let passage = try view.passage(of: question, at: end), passage != question {
      try takeKeys(of: passage, at: end)
    }
    let isEchoed = try view.history(of: question)?.hasNewKeys(after: 0, upTo: end, for: peer) == true
    try append(state.counted, of: question, where: { $0.key != nil }, evenIfEcho: { _ in isEchoed })
  }

  /// Whether a question was in the selection once; of a passage, which others select, that it was there is enough.
  private mutating func wasEverSelected(_ question: QuestionID, until end: Int64) throws -> Bool {
    guard peer != nil, let history = try view.history(of: question) else { return false }
    for revision in history.revisions where revision.sequence <= end {
      if try view.isPassage(question, at: revision.sequence) { return true }
      if try view.isSelected(question, at: revision.sequence) { return true }
    }
    return false
  }

  /// Takes the question of a row whole, if the row is its first and it is selected: so each is taken once in a feed.
  mutating func takeFirst(_ row: LedgerChange<Ledger.Signing>, at end: Int64) throws {
    if let only = row.only { view.note(only, of: row.question) }
    guard try view.history(of: row.question)?.revisions.first?.sequence == row.sequence else { return }
    try takeWhole(row.question, at: end, evenIfLeft: false)
  }

  /// Takes all of a question, and of the passage that it names.
  mutating func takeWhole(_ question: QuestionID, at end: Int64, evenIfLeft: Bool) throws {
    guard done.insert(question).inserted, let state = try view.state(of: question, at: end) else { return }
    let isIn = try view.isSelected(question, at: end)
    guard isIn || evenIfLeft else {
      done.remove(question)
      return
    }
    if let passage = try view.passage(of: question, at: end), passage != question {
      try takeWhole(passage, at: end, evenIfLeft: false)
    }
    try append(state.counted, of: question)
    if !isIn { left.append(question) }
  }

  private mutating func append(
    _ ids: Set<RevisionID>, of question: QuestionID, where isWanted: (Held) -> Bool = { _ in true },
    evenIfEcho isEchoed: (Held) -> Bool = { _ in false }
  ) throws {
    guard !ids.isEmpty, let history = try view.history(of: question) else { return }
    for revision in history.revisions where ids.contains(revision.id) && isWanted(revision) {
      append(revision, of: question, evenIfEcho: isEchoed(revision))
    }
  }

  private mutating func append(_ revision: Held, of question: QuestionID, evenIfEcho: Bool = false) {
    guard evenIfEcho || peer == nil || revision.receivedFrom != peer else { return }
    var revision = revision
    if !keys.allows(question) { revision.key = nil }
    byteCount += revision.document.count + (revision.key?.count ?? 0)
    revisions.append(revision)
    if questions.last != question { questions.append(question) }
  }
}

extension HeldRevision {
  /// Whether the revision may be a passage or name one: the word stands in its bytes, or may be spelled by an escape.
  fileprivate var mayConcernPassage: Bool {
    let (word, escape) = (Array("\"passage\"".utf8), Array("\\u".utf8))
    return document.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let sign = bytes[index] == word[0] ? word : bytes[index] == escape[0] ? escape : []
        if !sign.isEmpty, bytes[index...].starts(with: sign) { return true }
        index += 1
      }
      return false
    }
  }
}
