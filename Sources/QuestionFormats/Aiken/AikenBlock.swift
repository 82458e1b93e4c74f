import QuestionModel

/// The lines of one question, understood.
struct AikenBlock {
  static let capacity = FormatCapacity(parts: [])

  private let lines: [LineSplitter.Line]
  private var stem: [String] = []
  private var options: [(letter: UInt8, line: Int, text: [String])] = []
  private var key: (text: String, line: Int, isInCapitals: Bool)?
  private var isText = true

  init(_ lines: [LineSplitter.Line]) {
    self.lines = lines
    var last = lines.first?.number ?? 1
    for line in lines {
      guard let text = String(validating: line.bytes, as: UTF8.self), !line.isTooLong, !line.bytes.contains(0) else {
        isText = false
        continue
      }
      let blanks = Array(repeating: "", count: max(0, line.number - last - 1))
      last = line.number
      switch AikenLine(line.bytes) {
      case .option(let letter, let rest):
        options.append((letter, line.number, [String(decoding: rest, as: UTF8.self).trimmed]))
      case .answer(let rest, let isInCapitals):
        key = (String(decoding: rest, as: UTF8.self).trimmed, line.number, isInCapitals)
      case .text where options.isEmpty: stem += blanks + [text.trimmed]
      case .text: options[options.count - 1].text.append(text.trimmed)
      }
    }
  }

  /// What the lines say.
  var item: FormatItem {
    let place = FilePlace(line: lines.first?.number)
    let source = Array(lines.map(\.bytes).joined(separator: [UInt8(ascii: "\n")]))
    func refused(_ reason: String) -> FormatItem { FormatItem(.refused(reason), at: place, source: source) }
    guard isText else { return refused("it is no text in UTF-8, or too long; save the file as UTF-8") }
    guard source.count <= AikenReader.maximumLength else {
      return refused("it goes on for more than \(AikenReader.maximumLength >> 20) MiB without a line \"ANSWER:\"")
    }
    guard !options.isEmpty || key != nil else {
      return refused(
        "this text belongs to no question: no options such as \"A. …\" and no line \"ANSWER: A\" follow it")
    }
    var content = QuestionContent(kind: .singleChoice, stem: stem.joined(separator: "\n").normalizedToNFC)
    content.choices = options.enumerated().map { index, option in
      Choice(id: ChoiceLetter.statement(index), text: option.text.joined(separator: "\n").normalizedToNFC)
    }
    let right = keyLetter.flatMap { letter in options.firstIndex { $0.letter == letter } }
    let question = Question(
      content: content, key: AnswerKey(right: right.map { [ChoiceLetter.statement($0)] } ?? []))
    let read = ReadQuestion(
      id: QuestionIdentity.id(of: content), question: question, problems: problems(right).completed(for: question),
      hasInventedOptionIDs: true,
      unsaid: Self.capacity.unsaid)
    return FormatItem(.question(read), at: place, source: source)
  }

  /// The letter of the right option, where nothing but a sign of options follows it.
  private var keyLetter: UInt8? {
    guard let text = key?.text, let first = text.utf8.first,
      text.utf8.dropFirst().allSatisfy({ $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ")") })
    else { return nil }
    return first
  }

  private func problems(_ right: Int?) -> [FieldProblem] {
    var problems: [FieldProblem] = []
    let last = lines.last?.number ?? 1
    if stem.isEmpty { problems.append(FieldProblem("stem", "no text stands before the options on line \(last)")) }
    if options.count < 2 {
      problems.append(
        FieldProblem(
          "choices", "needs two options or more, such as \"A. …\", before line \(last); has \(options.count)"))
    }
    for (index, option) in options.enumerated() where Int(option.letter) != Int(UInt8(ascii: "A")) + index {
      let wanted = ChoiceLetter.option(index)
      problems.append(
        FieldProblem(
          "choices[\(index)]", "line \(option.line): is lettered \(letter(option.letter)), and \(wanted) comes next"))
    }
    guard let key else {
      problems.append(FieldProblem("key.right", "no line \"ANSWER: A\" follows the options that end on line \(last)"))
      return problems
    }
    if !key.isInCapitals {
      problems.append(FieldProblem("key.right", "line \(key.line): \"ANSWER:\" must be written in capitals"))
    }
    if right == nil {
      let isLetter = keyLetter != nil
      let name =
        key.text.isEmpty ? "no option" : "\"\(key.text)\", which is no \(isLetter ? "option" : "single letter")"
      problems.append(FieldProblem("key.right", "line \(key.line): ANSWER names \(name)"))
    }
    return problems
  }

  private func letter(_ byte: UInt8) -> String { String(decoding: [byte], as: UTF8.self) }
}
