import QuestionAPI
import QuestionModel
import TerminalScreen

/// A question that waits for a reviewer on one row: its stem, then columns as far as there is room.
enum ReviewRow {
  /// What the rows are.
  enum Kind: Sendable, Hashable {
    /// Questions of this bank.
    case queue
    /// Those that other banks propose.
    case proposals
  }

  /// What the columns say.
  struct Facts: Sendable, Hashable {
    let kind: Kind
    var faults: [ItemFault] = []
    var comments = 0
    /// Its author, or the bank that proposes it.
    var sender = ""
    /// Since when it waits.
    var since: Timestamp?

    init(_ kind: Kind) { self.kind = kind }

    init(_ entry: ReviewEntry) {
      self.init(.queue)
      (faults, comments, sender, since) = (entry.faults, entry.openComments, entry.author ?? "", entry.changed)
    }

    init(_ proposal: Proposal) {
      self.init(.proposals)
      (faults, sender, since) = (proposal.faults, proposal.peer, proposal.received)
    }
  }

  /// A column behind the stem.
  private struct Column {
    let title: String
    let text: String
    let width: Int
    let role: StyleRole
  }

  static func line(_ facts: Facts, _ stem: String, now: Timestamp?, width: Int, _ words: Words) -> StyledLine {
    let columns = columns(facts, now: now, width: width, words)
    return StyledLine(
      [
        Span(TextAlignment.left.pad(stem, to: room(width, columns)))
      ] + columns.map { Span(" " + TextAlignment.left.pad($0.text, to: $0.width), $0.role) })
  }

  /// The names of the columns.
  static func heading(_ kind: Kind, width: Int, _ words: Words) -> StyledLine {
    let columns = columns(Facts(kind), now: nil, width: width, words)
    let titles = columns.map { " " + TextAlignment.left.pad($0.title, to: $0.width) }.joined()
    return [Span("  " + TextAlignment.left.pad(words.questionTitle, to: room(width, columns)) + titles, .dim)]
  }

  /// A list leaves two columns for its mark and one for its bar.
  private static func room(_ width: Int, _ columns: [Column]) -> Int {
    Swift.max(0, width - 3 - columns.reduce(0) { $0 + $1.width + 1 })
  }

  private static func columns(_ facts: Facts, now: Timestamp?, width: Int, _ words: Words) -> [Column] {
    guard width >= 24 else { return [] }
    let errors = facts.faults.count { $0.severity == .error }
    let warnings = facts.faults.count - errors
    let marks = [errors > 0 ? "\(Mark.wrong)\(errors)" : "", warnings > 0 ? "\(Mark.warning)\(warnings)" : ""]
    let age = facts.since.flatMap { since in now.map { words.age(of: since, at: $0) } } ?? ""
    let faults = Column(
      title: words.faultsColumn, text: marks.filter { !$0.isEmpty }.joined(separator: " "), width: 7,
      role: errors > 0 ? .error : .warning)
    let waited = Column(title: words.ageColumn, text: age, width: 8, role: .dim)
    switch facts.kind {
    case .queue:
      guard width >= 54 else { return width >= 34 ? [faults, waited] : [faults] }
      return [
        faults,
        Column(
          title: words.commentsColumn, text: facts.comments > 0 ? "\(facts.comments)" : "", width: 9, role: .info),
        Column(title: words.authorColumn, text: facts.sender, width: 10, role: .text), waited,
      ]
    case .proposals:
      let isWide = width >= 54
      let bank = Column(title: words.bankColumn, text: facts.sender, width: isWide ? 14 : 10, role: .text)
      return isWide ? [faults, bank, waited] : width >= 34 ? [bank, waited] : [bank]
    }
  }
}
