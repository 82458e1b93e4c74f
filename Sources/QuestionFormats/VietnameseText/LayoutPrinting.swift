import QuestionModel

/// A question in the lines of the layouts, without the looks that only a document has.
struct LayoutPrinting {
  /// What a way of writing keeps besides plain text.
  struct Abilities {
    var pictures = false
    var pinned = false
  }

  /// What stands before the stem, such as `Câu 3: [NB]`.
  let label: String
  let stem: String
  /// Each option's or statement's mark and text, and whether it is right.
  private(set) var choices: [(mark: String, text: String, isRight: Bool, isPinned: Bool)] = []
  /// The key line.
  private(set) var key: String?
  private(set) var explanation: String?
  private(set) var losses: [FormatLoss] = []
  /// The question as it is read back, but for its passage and pictures.
  private(set) var expected: Question

  private let words: PaperWords

  /// Lines of a question; nil where the layouts have nothing like its kind.
  init?(_ written: WrittenQuestion, number: Int, words: PaperWords, abilities: Abilities = Abilities()) {
    let question = written.question.normalized
    let content = question.content
    guard content.kind.isAnswerable || content.kind == .unknown("essay") else { return nil }
    self.words = words
    expected = question
    stem = content.stem
    let mark = content.level.flatMap { LevelMark.mark(of: $0) }
    label = "\(words.question(number)):" + (mark.map { " " + $0 } ?? "")
    if written.id != QuestionIdentity.id(of: content) {
      losses.append(FormatLoss(.identifier, QuestionIdentity.name(of: written), .dropped))
    }
    dropHead(written, abilities)
    addChoices(abilities)
    addKey()
    dropKey()
    explanation = question.key.explanation
  }

  /// The key line where looks alone do not tell the key: of one right option an underlined letter tells.
  var writtenKey: String? { expected.content.kind == .singleChoice ? nil : key }

  var explanationLabel: String { words.pick("Lời giải:", "Explanation:") }

  /// The lines as plain text.
  var lines: [String] {
    var lines = ["\(label) \(stem)"]
    lines += choices.map { "\($0.mark) \($0.text)" }
    if let key { lines.append(key) }
    if let explanation { lines.append("\(explanationLabel) \(explanation)") }
    return lines
  }

  /// Notes that the question is not read back as it was written, where that is so.
  ///
  /// - Parameters:
  ///   - read: what its lines are read as.
  ///   - isSame: whether two questions say the same.
  mutating func check(_ read: Question?, isSame: (Question, Question) -> Bool = (==)) {
    var read = read
    read?.content.media = []
    read?.key.media = []
    read?.content.passage = nil
    var expected = expected
    expected.content.media = []
    expected.key.media = []
    expected.content.passage = nil
    if let read, isSame(read, expected) { return }
    losses.append(
      FormatLoss(
        .question, stem, .changed,
        "one of its lines looks like the beginning of something else, so it is read back differently"))
  }
}

/// What is lost.
extension LayoutPrinting {
  private mutating func drop(_ subject: LossSubject, _ detail: String, _ note: String = "") {
    losses.append(FormatLoss(subject, detail, .dropped, note))
  }

  private mutating func dropHead(_ written: WrittenQuestion, _ abilities: Abilities) {
    let content = expected.content
    for tag in content.tags { drop(.tag, tag.name) }
    if let level = content.level, LevelMark.mark(of: level) == nil {
      drop(.level, level, "only [NB], [TH], [VD], [VDC], [Biết] and [Hiểu] are written")
      expected.content.level = nil
    }
    if let language = content.language { drop(.language, language) }
    if let difficulty = content.difficulty { drop(.difficulty, SheetNumber.text(of: difficulty)) }
    if let hint = content.hint { drop(.hint, hint) }
    if let licence = content.licence { drop(.licence, licence) }
    if let source = content.source { drop(.source, source) }
    if content.scoring != nil { drop(.scoring, "") }
    if written.status != .published { drop(.status, written.status.rawValue) }
    for name in content.extra.members.map(\.name) where name != QuestionIdentity.nameMember {
      if name == QuestionIdentity.titleMember {
        drop(.title, content.extra[name]?.string ?? "")
      } else {
        drop(.unknown, name)
      }
    }
    if !abilities.pictures {
      for reference in content.media + expected.key.media {
        let isSound = MediaType(rawValue: reference.type).map { !$0.isPicture } ?? false
        drop(isSound ? .sound : .picture, reference.alternative ?? reference.type)
      }
    }
    var kept = QuestionContent(kind: content.kind, stem: content.stem)
    kept.choices = content.choices
    kept.level = expected.content.level
    kept.media = content.media
    kept.passage = content.passage
    expected.content = kept
  }

  private mutating func dropKey() {
    let key = expected.key
    for (id, text) in key.feedback.sorted(by: { $0.key < $1.key }) { drop(.feedback, "\(id): \(text)") }
    if !key.weights.isEmpty {
      drop(.weight, key.weights.sorted { $0.key < $1.key }.map { "\($0.key)" }.joined(separator: ", "))
    }
    for name in key.extra.members.map(\.name) { drop(.unknown, name) }
    expected.key.feedback = [:]
    expected.key.weights = [:]
    expected.key.extra = JSONObject()
  }
}

/// Options and the key.
extension LayoutPrinting {
  private mutating func addChoices(_ abilities: Abilities) {
    let isCluster = expected.content.kind == .trueFalseCluster
    let right = Set(expected.key.right)
    for (index, choice) in expected.content.choices.enumerated() {
      let letter = isCluster ? ChoiceLetter.statement(index) + ")" : ChoiceLetter.option(index) + "."
      let level = choice.level.flatMap { LevelMark.mark(of: $0) }
      if choice.level != nil, level == nil { drop(.level, choice.level ?? "") }
      if choice.pinned, !abilities.pinned { drop(.pinnedOption, letter) }
      let id = ChoiceLetter.statement(index)
      if choice.id != id { losses.append(FormatLoss(.optionID, choice.id, .changed, id)) }
      for name in choice.extra.members.map(\.name) { drop(.unknown, "\(letter) \(name)") }
      choices.append(
        (level.map { "\(letter) \($0)" } ?? letter, choice.text, right.contains(choice.id), choice.pinned))
      expected.content.choices[index] = Choice(
        id: id, text: choice.text, pinned: abilities.pinned && choice.pinned, level: level == nil ? nil : choice.level)
    }
    guard expected.content.kind != .trueFalse else { return }
    expected.key.right = choices.indices.filter { choices[$0].isRight }.map { ChoiceLetter.statement($0) }
  }

  private mutating func addKey() {
    let key = expected.key
    let value: String?
    switch expected.content.kind {
    case .singleChoice, .multipleResponse:
      let letters = choices.indices.filter { choices[$0].isRight }.map { ChoiceLetter.option($0) }
      value = letters.isEmpty ? nil : letters.joined(separator: ", ")
    case .trueFalseCluster:
      value =
        choices.isEmpty
        ? nil : choices.map { "\($0.mark.prefix { $0 != " " }) \(truth($0.isRight))" }.joined(separator: "; ")
    case .trueFalse: value = key.right.first.map { truth($0 == "true") }
    case .numeric: value = numberKey()
    case .shortAnswer: value = textKey()
    default: value = nil
    }
    self.key = value.map { "\(words.pick("Đáp án:", "Answer:")) \($0)" }
  }

  private func truth(_ value: Bool) -> String { value ? words.pick("Đúng", "True") : words.pick("Sai", "False") }

  private mutating func numberKey() -> String? {
    for number in expected.key.numbers.dropFirst() { drop(.answer, SheetNumber.text(of: number.value)) }
    guard let number = expected.key.numbers.first else { return nil }
    if number.weight != 1 { drop(.weight, SheetNumber.text(of: number.weight)) }
    if let feedback = number.feedback { drop(.feedback, feedback) }
    expected.key.numbers = [NumericAnswer(number.value, tolerance: number.tolerance)]
    let value = text(of: number.value)
    return number.tolerance == 0 ? value : "\(value) ± \(text(of: number.tolerance))"
  }

  private func text(of number: Double) -> String {
    let text = SheetNumber.text(of: number)
    return words.language == .vietnamese ? text.replacing(".", with: ",") : text
  }

  private mutating func textKey() -> String? {
    for answer in expected.key.answers {
      if answer.match != .folded {
        losses.append(FormatLoss(.letterCase, answer.text, .changed, "any case counts as right"))
      }
      if answer.weight != 1 { drop(.weight, "\(answer.text): \(SheetNumber.text(of: answer.weight))") }
      if let feedback = answer.feedback { drop(.feedback, feedback) }
    }
    expected.key.answers = expected.key.answers.map { AcceptedAnswer($0.text) }
    let texts = expected.key.answers.map(\.text)
    return texts.isEmpty ? nil : texts.joined(separator: " | ")
  }
}
