import QuestionModel

/// Writes questions as GIFT. What Moodle has no place for stands in comments, which it passes over and this project reads.
struct GIFTWriter: FormatWriter {
  private var category: String?

  mutating func add(_ entry: WrittenQuestion) -> WrittenPart {
    let content = entry.question.content
    var answers = GIFTAnswerText(entry.question)
    guard let body = answers.text() else {
      return .leftOut(content.kind.name, "GIFT has no such kind")
    }
    var notes = GIFTNotes()
    notes.add(.id, QuestionIdentity.name(of: entry))
    let own = content.tags.first { $0.namespace == CategoryPath.namespace }
    for tag in content.tags where tag != own { notes.add(.tag, tag.name) }
    var losses = answers.losses
    describe(entry.question, answers, &notes)
    for name in notes.values where name.name.isUnknownToMoodle {
      losses.append(FormatLoss(name.name.subject, name.text, .kept, "in a comment, which Moodle passes over"))
    }
    if entry.status != .published { losses.append(FormatLoss(.status, entry.status.rawValue, .dropped)) }
    for reference in content.media + entry.question.key.media {
      losses.append(FormatLoss(.file, reference.alternative ?? reference.type, .dropped, "GIFT carries no files"))
    }
    for member in content.extra.members where !Self.isWritten(member.name, content) {
      losses.append(FormatLoss(.unknown, member.name, .dropped))
    }
    for member in entry.question.key.extra.members where !answers.writes(member.name) {
      losses.append(FormatLoss(.unknown, member.name, .dropped))
    }
    let title = content.extra[QuestionIdentity.titleMember]?.string
    let head = title.map { "::\(GIFTText.escaped($0.replacing("\n", with: " ")))::" } ?? ""
    let text = take(own) + notes.text + head + GIFTMarkup.written(content.stem) + body + "\n\n"
    return WrittenPart(Array(text.utf8), losses: losses)
  }

  func finish() -> [UInt8] { [] }

  private static func isWritten(_ member: String, _ content: QuestionContent) -> Bool {
    switch member {
    case QuestionIdentity.titleMember, QuestionIdentity.nameMember: content.extra[member]?.string != nil
    case "premises", "targets": content.kind == MatchingPairs.kind
    default: false
    }
  }

  /// The line that begins another category; questions without one go to Moodle's own.
  private mutating func take(_ tag: Tag?) -> String {
    guard tag?.name != category else { return "" }
    category = tag?.name
    return "$CATEGORY: \(tag.map { CategoryPath($0).path } ?? "top")\n\n"
  }

  private func describe(_ question: Question, _ answers: GIFTAnswerText, _ notes: inout GIFTNotes) {
    let (content, key) = (question.content, question.key)
    notes.add(.kind, content.kind.name)
    notes.add(.level, content.level)
    notes.add(.language, content.language)
    notes.add(.difficulty, content.difficulty.map { GradeNumber.text($0) })
    notes.add(.hint, content.hint)
    notes.add(.licence, content.licence)
    notes.add(.source, content.source)
    notes.add(.passage, content.passage)
    notes.add(.scoring, content.scoring.map { CanonicalJSON.text(of: $0.json) })
    let ids = content.choices.map(\.id)
    if ids != ids.indices.map(ChoiceLetter.statement) { notes.add(.options, ids.joined(separator: "|")) }
    let pinned = content.choices.filter(\.pinned).map(\.id)
    if !pinned.isEmpty { notes.add(.pinned, pinned.joined(separator: "|")) }
    if content.choices.contains(where: { $0.level != nil }) {
      notes.add(.levels, content.choices.map { $0.level ?? "" }.joined(separator: "|"))
    }
    let exact = key.answers.indices.filter { key.answers[$0].match == .exact }.map { String($0 + 1) }
    if !exact.isEmpty { notes.add(.exact, exact.joined(separator: "|")) }
    if answers.hasInventedWeights {
      notes.add(.weights, "none")
    } else if let grades = answers.grades {
      if grades.right != key.right { notes.add(.right, key.right.joined(separator: "|")) }
      if grades.weights != key.weights {
        let weights = key.weights.sorted { $0.key < $1.key }.map { "\($0.key)=\(GradeNumber.text($0.value))" }
        notes.add(.weights, weights.isEmpty ? "none" : weights.joined(separator: "|"))
      }
    }
    for (id, text) in answers.unplacedFeedback { notes.add(.feedback, "\(id):\(text)") }
  }
}

extension GIFTNotes.Name {
  /// Whether it says something that a person would miss in Moodle.
  fileprivate var isUnknownToMoodle: Bool {
    switch self {
    case .id, .tag, .kind, .weights: false
    default: true
    }
  }

  fileprivate var subject: LossSubject {
    switch self {
    case .level, .levels: .level
    case .language: .language
    case .difficulty: .difficulty
    case .hint: .hint
    case .licence: .licence
    case .source: .source
    case .passage: .passage
    case .scoring, .weights, .right: .scoring
    case .options: .optionID
    case .pinned: .pinnedOption
    case .exact: .letterCase
    case .feedback: .feedback
    case .id: .identifier
    case .tag: .tag
    case .kind: .question
    }
  }
}
