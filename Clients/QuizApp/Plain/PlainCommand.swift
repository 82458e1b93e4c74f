import QuestionModel

/// What a typed line means at a question: a command after a slash, else an answer.
enum PlainCommand: Sendable, Hashable {
  case answer(Response)
  case skip
  case previous
  case go(Int)
  case flag
  case map
  case finish
  case leave
  case help
  /// Writes an answer of several lines.
  case write
  /// Asks for the key of the question.
  case check
  /// Says how hard the question graded last was.
  case judge(OwnJudgement)
  case unclear

  /// What a line means; an essay, which is no item of practice, is answered by any line.
  init(_ line: String, item: PracticeItem?) {
    guard !line.isEmpty else {
      self = .skip
      return
    }
    guard line.hasPrefix("/"), !line.hasPrefix("//") else {
      self = Self.response(line.hasPrefix("//") ? String(line.dropFirst()) : line, item).map(Self.answer) ?? .unclear
      return
    }
    switch line.dropFirst().lowercased() {
    case "n": self = .skip
    case "p": self = .previous
    case "f": self = .flag
    case "g": self = .map
    case "s": self = .finish
    case "q": self = .leave
    case "e": self = .write
    case "c": self = .check
    case "+": self = .judge(.easy)
    case "-": self = .judge(.hard)
    case "?", "h": self = .help
    case let text: self = Int(text).map { .go($0 &- 1) } ?? .unclear
    }
  }

  private static func response(_ line: String, _ item: PracticeItem?) -> Response? {
    guard let item else { return .text(line) }
    return switch item.content.kind {
    case .shortAnswer, .numeric: .text(line)
    case .trueFalse: judgements(line).flatMap { $0.count == 1 ? $0[0].map { .choices([$0 ? "true" : "false"]) } : nil }
    case .trueFalseCluster: judgements(line).flatMap { statements($0, item) }
    case .singleChoice, .multipleResponse: choices(line, item)
    case .passage, .blueprint, .quiz, .unknown: nil
    }
  }

  /// Numbers or letters, parted by spaces or commas; letters may stand together.
  private static func choices(_ line: String, _ item: PracticeItem) -> Response? {
    let ids = item.optionIDs
    guard let chosen = indices(line, count: ids.count) else { return nil }
    guard item.content.kind == .multipleResponse || chosen.count == 1 else { return nil }
    return .choices(Set(chosen.map { ids[$0] }))
  }

  /// The places, from 0, that numbers or letters name; nil where one names none of so many.
  static func indices(_ line: String, count: Int) -> Set<Int>? {
    var chosen: Set<Int> = []
    for word in line.lowercased().split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
      for index in Int(word).map({ [$0 &- 1] }) ?? word.unicodeScalars.map({ Int($0.value) - 97 }) {
        guard (0..<count).contains(index) else { return nil }
        chosen.insert(index)
      }
    }
    return chosen
  }

  /// One judgement for each statement in order; `-` leaves one open.
  private static func statements(_ judgements: [Bool?], _ item: PracticeItem) -> Response? {
    guard judgements.count == item.optionIDs.count else { return nil }
    var response: [String: Bool] = [:]
    for (id, judgement) in zip(item.optionIDs, judgements) { response[id] = judgement }
    return .statements(response)
  }

  /// The judgements of a line such as `TFTF`, `ĐSĐS` or `1010`; nil where it holds anything else.
  static func judgements(_ line: String) -> [Bool?]? {
    var result: [Bool?] = []
    for character in line.lowercased() where !character.isWhitespace && character != "," {
      switch character {
      case "t", "đ", "d", "1": result.append(true)
      case "f", "s", "0": result.append(false)
      case "-": result.append(nil)
      default: return nil
      }
    }
    return result
  }
}
