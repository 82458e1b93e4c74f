import QuestionModel

/// Writes questions one after another.
struct SheetPrinter {
  private(set) var output: [UInt8] = []
  private let words: SheetWords
  private var isFirst = true

  init(words: SheetWords) {
    self.words = words
    for remark in words.legend { add("// \(remark)") }
  }

  mutating func add(_ entry: QuestionSheet.Entry) {
    add(isFirst ? "" : "\n----\n")
    isFirst = false
    for text in entry.remarks {
      for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) { remark(String(line)) }
    }
    head(entry)
    add("")
    let question = entry.question
    guard QuestionKind.texts.contains(question.content.kind) else {
      remarks(question.content)
      return
    }
    flow(question.content.stem) { SheetMark.isInStem($0, of: question.content.kind) }
    add("")
    answers(question)
    guard let explanation = question.key.explanation else { return }
    add("")
    add(words.explanation + ":")
    flow(explanation, isMark: SheetMark.isInExplanation)
  }

  private mutating func add(_ line: String) {
    output += line.utf8
    output.append(UInt8(ascii: "\n"))
  }

  private mutating func head(_ entry: QuestionSheet.Entry) {
    let content = entry.question.content
    value(.id, entry.id?.description)
    value(.kind, words.name(of: content.kind))
    value(.status, entry.status.map(words.name(of:)))
    let tags = content.tags.map { $0.name.utf8.contains(UInt8(ascii: ",")) ? "\"\($0.name)\"" : $0.name }
    value(.tags, tags.isEmpty ? nil : tags.joined(separator: " "))
    value(.level, content.level)
    value(.language, content.language)
    value(.difficulty, content.difficulty.map(SheetNumber.text(of:)))
    value(.licence, content.licence)
    value(.source, content.source)
    value(.hint, content.hint)
    value(.passage, content.passage)
    if content.passage != nil, let passage = entry.passage { remark(PassageText.title(of: passage)) }
    media(.media, content.media)
    media(.explanationMedia, entry.question.key.media)
    if let scoring = content.scoring {
      var shares: String?
      if case .table(let table) = scoring { shares = table.map(SheetNumber.text(of:)).joined(separator: " ") }
      value(.scoring, words.name(of: scoring) ?? shares)
    }
  }

  private mutating func media(_ field: SheetField, _ references: [MediaReference]) {
    for reference in references {
      let type = SheetMedia.isPlain(reference.type) ? reference.type : SheetBraces.quoted(reference.type)
      let alternative = reference.alternative.map { " " + SheetBraces.quoted($0) } ?? ""
      add("\(words.name(of: field)): \(reference.digest) \(type)\(alternative)")
    }
  }

  /// A line that is not read.
  private mutating func remark(_ text: String) {
    output += "// ".utf8
    SheetText.append(Array(text.utf8)[...], to: &output)
    output.append(UInt8(ascii: "\n"))
  }

  private mutating func value(_ field: SheetField, _ text: String?) {
    guard let text else { return }
    output += "\(words.name(of: field)): ".utf8
    piece(text, isMark: \.isEmpty)
  }

  /// Lines at the margin.
  private mutating func flow(_ text: String, isMark: (SheetText.Line) -> Bool) {
    let lines = SheetText.lines(of: text)
    let first = lines.firstIndex { !$0.isEmpty } ?? lines.count
    let last = lines.lastIndex { !$0.isEmpty } ?? -1
    for (index, line) in lines.enumerated() {
      // Empty lines around a text are not read, unless they are written so.
      let isKept = line.isEmpty && (index < first || index > last)
      self.line(line, isFirst: false) {
        isKept || isMark($0)
      } any: {
        SheetMark.isInFlow($0)
      }
    }
  }

  /// The rest of a line and indented ones.
  private mutating func piece(_ text: String, isMark: (SheetText.Line) -> Bool) {
    for (index, line) in SheetText.lines(of: text).enumerated() {
      if index > 0 { output += "    ".utf8 }
      self.line(line, isFirst: index == 0) { shown in
        index == 0 ? isMark(shown) : shown.isEmpty || SheetMark.isFeedback(shown)
      } any: {
        SheetMark.isInPiece($0)
      }
    }
  }

  private mutating func line(
    _ line: SheetText.Line, isFirst: Bool, isMark: (SheetText.Line) -> Bool, any: (SheetText.Line) -> Bool
  ) {
    var shown: [UInt8] = []
    SheetText.append(line, isFirst: isFirst, to: &shown)
    let isLookalike = shown.first == UInt8(ascii: "\\") && SheetText.looksLike(any, shown[...])
    if isMark(shown[...]) || isLookalike { output.append(UInt8(ascii: "\\")) }
    output += shown
    output.append(UInt8(ascii: "\n"))
  }

  private mutating func answers(_ question: Question) {
    let key = question.key
    let right = Set(key.right)
    switch question.content.kind {
    case .singleChoice, .multipleResponse, .trueFalseCluster:
      let isCluster = question.content.kind == .trueFalseCluster
      for choice in question.content.choices {
        let isRight = right.contains(choice.id)
        let mark = isCluster ? words.letter(isRight) : isRight ? "=" : "~"
        answer(mark, key.weights[choice.id], SheetBraces.text(of: choice, words: words) + " ")
        piece(choice.text, isMark: Self.isMark)
        feedback(key.feedback[choice.id])
      }
    case .trueFalse: truth(key)
    case .shortAnswer:
      for accepted in key.answers {
        answer(accepted.match == .exact ? "==" : "=", accepted.weight == 1 ? nil : accepted.weight)
        piece(accepted.text, isMark: Self.isMark)
        feedback(accepted.feedback)
      }
    case .numeric:
      for number in key.numbers {
        answer("=", number.weight == 1 ? nil : number.weight)
        let tolerance = number.tolerance == 0 ? "" : " ± \(SheetNumber.text(of: number.tolerance))"
        add(SheetNumber.text(of: number.value) + tolerance)
        feedback(number.feedback)
      }
    case .passage, .blueprint, .quiz, .unknown: break
    }
  }

  /// The right word alone; the wrong one too where something is said of it.
  private mutating func truth(_ key: AnswerKey) {
    for value in [true, false] {
      let id = String(value)
      let isRight = key.right.contains(id)
      guard isRight || key.weights[id] != nil || key.feedback[id] != nil else { continue }
      if !isRight || key.weights[id] != nil { answer(isRight ? "=" : "~", key.weights[id]) }
      add(words.truth(value))
      feedback(key.feedback[id])
    }
  }

  private mutating func answer(_ mark: String, _ weight: Double?, _ braces: String = "") {
    output += "\(mark) \(weight.map { "%\(SheetNumber.percentage(of: $0))% " } ?? "")\(braces)".utf8
  }

  // Static: a method of the value would hold a copy of all that was printed.
  private static func isMark(_ line: SheetText.Line) -> Bool { line.isEmpty || SheetNumber.weight(line) != nil }

  private mutating func feedback(_ text: String?) {
    guard let text else { return }
    for line in SheetText.lines(of: text) {
      output += (line.isEmpty ? "    #" : "    # ").utf8
      SheetText.append(line, to: &output)
      output.append(UInt8(ascii: "\n"))
    }
  }

  /// A question of an unknown kind is shown but not read.
  private mutating func remarks(_ content: QuestionContent) {
    add("// \(words.unknownKind)")
    add("//")
    for line in SheetText.lines(of: content.stem) {
      output += "//   ".utf8
      SheetText.append(line, to: &output)
      output.append(UInt8(ascii: "\n"))
    }
  }
}
