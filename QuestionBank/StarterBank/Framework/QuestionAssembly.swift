import QuestionModel

/// Turns a template's draft into a question: places the options, names them, tags the whole.
enum QuestionAssembly {
  private static let letters = ["a", "b", "c", "d", "e", "f", "g", "h"]
  /// Options of a single-choice question.
  private static let width = 4

  static func question(_ index: Int, of template: any QuestionTemplate, tags: [Tag]) -> StarterQuestion {
    let profile = template.profile
    let draft = template.make(index)
    var content = QuestionContent(kind: .singleChoice, stem: draft.stem)
    var key = AnswerKey()
    place(draft.answer, index: index, template: profile.id, content: &content, key: &key)
    content.language = profile.language.rawValue
    content.level = (draft.level ?? profile.level).rawValue
    content.tags = tags
    content.licence = StarterBank.licence
    content.source = StarterBank.source
    key.explanation = draft.explanation
    return StarterQuestion(
      id: id(template: profile.id, parameters: template.parameters(index)),
      question: Question(content: content, key: key), template: profile.id)
  }

  private static func place(
    _ answer: Draft.Answer, index: Int, template: String, content: inout QuestionContent, key: inout AnswerKey
  ) {
    var generator = SeededGenerator("\(template)#\(index)")
    switch answer {
    case .choice(let right, let wrong):
      var options = Array(distinct(wrong, besides: right).prefix(width - 1)).shuffled(by: &generator)
      let position = min(rightPosition(index: index, template: template), options.count)
      options.insert(right, at: position)
      content.choices = choices(options)
      key.right = [content.choices[position].id]
    case .pinned(let options, let last, let right):
      let order = Array(options.indices).shuffled(by: &generator)
      content.choices = choices(order.map { options[$0] } + [last])
      content.choices[options.count].pinned = true
      key.right = [letters[order.firstIndex(of: right) ?? options.count]]
    case .multiple(let right, let wrong):
      content.kind = .multipleResponse
      let options = (right + distinct(wrong, besides: "")).shuffled(by: &generator)
      content.choices = choices(options)
      key.right = content.choices.filter { right.contains($0.text) }.map(\.id)
    case .trueFalse(let isTrue):
      content.kind = .trueFalse
      key.right = [isTrue ? "true" : "false"]
    case .cluster(let statements):
      content.kind = .trueFalseCluster
      content.choices = zip(letters, statements).map { Choice(id: $0, text: $1.text, level: $1.level.rawValue) }
      key.right = zip(letters, statements).filter { $1.isTrue }.map(\.0)
    case .short(let answers, let exact):
      content.kind = .shortAnswer
      key.answers = answers.map { AcceptedAnswer($0, match: exact ? .exact : .folded) }
    case .numeric(let value, let tolerance):
      content.kind = .numeric
      key.numbers = [NumericAnswer(value, tolerance: tolerance)]
    }
  }

  /// Each block of four instances uses each place once, in an order nobody can foresee: even and without a pattern.
  private static func rightPosition(index: Int, template: String) -> Int {
    var generator = SeededGenerator("\(template)/\(index / width)")
    return Array(0..<width).shuffled(by: &generator)[index % width]
  }

  private static func choices(_ texts: [String]) -> [Choice] {
    zip(letters, texts).map { Choice(id: $0, text: $1) }
  }

  private static func distinct(_ texts: [String], besides right: String) -> [String] {
    var seen: Set<String> = [right]
    return texts.filter { seen.insert($0).inserted }
  }

  /// A UUID of version 8 and the RFC 9562 variant over 122 bits of a SHA-256.
  private static func id(template: String, parameters: String) -> QuestionID {
    var bytes = Array(ContentDigest(of: Array("starter-bank/\(template)/\(parameters)".utf8)).bytes.prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let halves = [bytes.prefix(8), bytes.suffix(8)].map { $0.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
    return QuestionID(high: halves[0], low: halves[1])
  }
}

extension TemplateProfile {
  /// Subject, grade and topic as tags; a test sees to it that each of them is one.
  var tags: [Tag] {
    ["subject:\(subject.rawValue)", "grade:\(grade)", "topic:\(topic)"].compactMap { try? Tag($0) }
  }
}
