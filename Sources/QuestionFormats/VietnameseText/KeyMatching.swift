import QuestionModel

/// Finds the questions that the keys of tables belong to.
struct KeyMatching {
  /// Indices of questions by number, by part and number, and by section and number.
  private var byNumber: [Int: [Int]] = [:]
  private var byPart: [[Int]: [Int]] = [:]
  private var bySection: [[Int]: [Int]] = [:]
  private let hasParts: Bool
  /// The sections that the tables are of, by how often their numbers began anew; empty where they do not fit.
  private var sections: [Int: Int] = [:]

  /// Most questions of one number that a key is compared with.
  private static let mostCandidates = 50
  /// Most findings about keys of no question.
  private static let mostUnknown = 20

  private init(_ keys: [TableKey], _ questions: [DraftQuestion]) {
    hasParts = questions.contains { $0.part != nil }
    for (index, question) in questions.enumerated() {
      byNumber[question.start.number, default: []].append(index)
      bySection[[question.section, question.start.number], default: []].append(index)
      if let part = question.part { byPart[[part, question.start.number], default: []].append(index) }
    }
    let segments = Self.distinct(keys.map(\.segment))
    let own = Self.distinct(questions.map(\.section))
    if segments.count == own.count { sections = Dictionary(zip(segments, own)) { first, _ in first } }
  }

  static func match(_ keys: [TableKey], in draft: inout LayoutDraft, word: String) {
    guard !keys.isEmpty else { return }
    let keys = ownKeys(keys, in: &draft, word: word)
    let matching = KeyMatching(keys, draft.questions)
    var unknown = 0
    var told: Set<Int> = []
    for key in keys {
      let found = matching.questions(of: key, in: draft)
      if found.count == 1 {
        draft.questions[found[0]].tableKeys.append(key)
      } else if found.isEmpty {
        unknown += 1
        guard unknown <= mostUnknown else { continue }
        let words = "the key at \(word) \(key.line) names question \(key.number), which is not there"
        draft.entries.append(.finding(line: key.line, words, source: []))
      } else if told.insert(key.number).inserted {
        for index in found {
          draft.questions[index].problems.append(
            FieldProblem(
              "key.right",
              "the table of keys at \(word) \(key.line) does not say which of \(found.count) questions with the number "
                + "\(key.number) it means"))
        }
      }
    }
  }

  /// The keys of the papers that the file has; where a table has keys of several papers and nothing tells which the file is,
  /// none of them is taken.
  private static func ownKeys(_ keys: [TableKey], in draft: inout LayoutDraft, word: String) -> [TableKey] {
    let codes = Set(keys.compactMap(\.code))
    guard !codes.isEmpty else { return keys }
    var own = Set(draft.questions.compactMap(\.paper))
    if let code = draft.code { own.insert(code) }
    if !own.isDisjoint(with: codes) { return keys.filter { $0.code.map(own.contains) ?? true } }
    if codes.count == 1, own.isEmpty { return keys }
    let named = codes.sorted().prefix(8).map { "\($0)" }.joined(separator: ", ")
    let of =
      own.isEmpty
      ? "the paper names no code" : "the paper is \(own.sorted().prefix(8).map { "\($0)" }.joined(separator: ", "))"
    let line = keys.first { $0.code != nil }?.line ?? 0
    let reason = "the keys at \(word) \(line) are of the papers \(named), but \(of): none of them is taken"
    draft.entries.append(.finding(line: line, reason, source: []))
    let numbers = Set(keys.filter { $0.code != nil }.map(\.number))
    for index in draft.questions.indices where numbers.contains(draft.questions[index].start.number) {
      draft.questions[index].problems.append(FieldProblem("key.right", reason))
    }
    return keys.filter { $0.code == nil }
  }

  private func questions(of key: TableKey, in draft: LayoutDraft) -> [Int] {
    var found = byNumber[key.number] ?? []
    if let part = key.part, hasParts { found = byPart[[part, key.number]] ?? [] }
    if let code = key.code, found.contains(where: { draft.questions[$0].paper != nil }) {
      return found.filter { draft.questions[$0].paper == code }
    }
    if found.count > 1, let section = sections[key.segment] { found = bySection[[section, key.number]] ?? [] }
    guard found.count > 1, found.count <= Self.mostCandidates else { return found }
    // A letter is of options, Đ and S are of statements.
    let fitting = found.filter { Self.fits(key.value, draft.questions[$0]) }
    return fitting.isEmpty ? found : fitting
  }

  /// Whether a key is of the kind that a question asks for.
  private static func fits(_ value: String, _ question: DraftQuestion) -> Bool {
    if !question.options.isEmpty { return KeyValue.isLetters(value) }
    if !question.statements.isEmpty { return KeyValue.truths(value) != nil }
    return !KeyValue.isLetters(value) && (KeyValue.truths(value)?.count ?? 1) == 1
  }

  private static func distinct(_ values: [Int]) -> [Int] {
    var seen: Set<Int> = []
    return values.filter { seen.insert($0).inserted }
  }
}
