import QuestionAPI
import QuestionFormats
import QuestionModel

/// One thing of a file that is looked at before it is stored.
public struct ImportItem: Sendable, Hashable {
  /// What it is.
  enum Content: Sendable, Hashable {
    case question(ReadQuestion)
    /// No question, and why.
    case refused(String)
  }

  /// What becomes of it as things stand.
  enum State: Sendable, Hashable, CaseIterable {
    case new, update, unchanged, asking, problem, refused, leftOut
  }

  /// Its number among all, which it keeps wherever it stands.
  let number: Int
  /// The place of its file among those that were chosen.
  let file: Int
  let place: FilePlace
  let source: String
  let losses: [FormatLoss]
  private(set) var content: Content
  /// What keeps it from being stored.
  private(set) var problems: [FieldProblem] = []
  /// An item further up that has the same id and says something else.
  var clash: Int?
  var isLeftOut = false
  private(set) var isMended = false
  /// Whether it is a revision of a history, of which nobody makes a question here.
  private let isRevision: Bool
  /// What the bank would do with it; nil until it has said so.
  var verdict: ImportVerdict?
  /// What would be stored, where the bank has something that the file has no place for.
  var completed: Question?
  /// Counts what would make the bank's word outdated.
  var edits = 0

  init(_ item: FormatItem, file: Int, number: Int) {
    (self.file, self.number) = (file, number)
    place = item.place
    losses = item.losses
    source = String(decoding: item.source, as: UTF8.self)
    if case .revision = item.content { isRevision = true } else { isRevision = false }
    switch item.content {
    case .question(let read):
      content = .question(read)
      problems = Self.problems(of: read.question, told: read.problems)
    case .refused(let reason), .finding(let reason): content = .refused(reason)
    case .revision:
      content = .refused(
        "is a revision of a history; an administrator imports those with the command question-bank import")
    }
  }

  /// A question that the person has added.
  init(adding question: Question, status: QuestionStatus?, file: Int, number: Int) {
    (self.file, self.number) = (file, number)
    (place, source, losses, isMended, isRevision) = (FilePlace(), "", [], true, false)
    content = .question(
      ReadQuestion(id: QuestionIdentity.id(of: question.content), question: question, status: status))
  }

  /// The question as it was read or mended.
  var read: ReadQuestion? {
    guard case .question(let read) = content else { return nil }
    return read
  }

  /// The question as it would be stored.
  var question: Question? { completed ?? read?.question }

  /// Where it would stand if nobody said anything else.
  var status: QuestionStatus { read?.status ?? .published }

  /// Whether a person can mend it: what no reader understood begins with a draft.
  var isMendable: Bool { read != nil || !isRevision }

  /// What mending begins with: the question, else what can be made of the text that was refused.
  var toMend: ReadQuestion? {
    guard var read else { return isRevision ? nil : ImportDraft.question(of: source) }
    read.question = completed ?? read.question
    return read
  }

  var state: State {
    guard !isLeftOut else { return .leftOut }
    guard read != nil else { return .refused }
    guard problems.isEmpty, clash == nil else { return .problem }
    return switch verdict {
    case nil: .asking
    case .create?: .new
    case .update?: .update
    case .unchanged?: .unchanged
    case .reject?: .refused
    }
  }

  /// Whether a person must look at it before it can be stored.
  var needsMending: Bool { state == .problem || state == .refused }

  /// Whether the bank is to be asked what it would do with it.
  var isOpen: Bool { read != nil && problems.isEmpty && clash == nil && verdict == nil }

  /// Whether it goes to the bank.
  var isToStore: Bool {
    switch state {
    case .new, .update, .unchanged: true
    default: false
    }
  }

  /// Takes a mended question in; what the file's format has no place for was seen by whoever mended it.
  mutating func mend(_ question: Question, status: QuestionStatus?) {
    guard var read = toMend else { return }
    let question = question.normalized
    // A question without a name is known again by what it says.
    if read.id == QuestionIdentity.id(of: (self.read ?? read).question.content) {
      read.id = QuestionIdentity.id(of: question.content)
    }
    read.question = question
    read.status = status ?? read.status
    (read.problems, read.unsaid, read.hasInventedOptionIDs) = ([], [], false)
    take(read, problems: QuestionValidation.problems(of: question))
  }

  /// Says which option is right, or where several may be, turns one over.
  mutating func chooseKey(_ id: String) {
    guard var read, let shown = question else { return }
    read.question = shown
    if shown.content.kind == .multipleResponse || shown.content.kind == .trueFalseCluster {
      let right = shown.key.right.contains(id) ? shown.key.right.filter { $0 != id } : shown.key.right + [id]
      read.question.key.right = shown.content.choices.map(\.id).filter(right.contains)
    } else {
      read.question.key.right = [id]
    }
    read.question.key.weights = [:]
    read.problems.removeAll { $0.field.hasPrefix("key") }
    take(read, problems: Self.problems(of: read.question, told: read.problems))
  }

  /// Takes in what the bank would do, and which of its questions it takes this one for.
  mutating func take(_ row: ImportCheck.Row) {
    (verdict, completed) = (row.verdict, row.completed)
    guard let id = row.id, var read, read.id != id else { return }
    read.id = id
    content = .question(read)
  }

  /// Forgets what the bank has said.
  mutating func askAnew() {
    (verdict, completed) = (nil, nil)
    edits += 1
  }

  private mutating func take(_ read: ReadQuestion, problems: [FieldProblem]) {
    content = .question(read)
    self.problems = problems
    isMended = true
    askAnew()
  }

  private static func problems(of question: Question, told: [FieldProblem]) -> [FieldProblem] {
    told
      + QuestionValidation.problems(of: question.normalized).filter { found in
        !told.contains { $0.field == found.field }
      }
  }
}

/// What the bank would do with a question.
public enum ImportVerdict: Sendable, Hashable {
  case create
  case update
  case unchanged
  /// It would not take it, for this reason.
  case reject(String)
}
