import QuestionModel

/// A note with a front and a back, or with a gap in its text, as a question with a short answer.
struct AnkiBasicNote {
  static let capacity = FormatCapacity(parts: [.tags], holdsIdentifiers: true)

  private let note: AnkiRecord

  init(_ note: AnkiRecord) { self.note = note }

  var item: FormatItem {
    var losses: [FormatLoss] = []
    let fields = note.fields.map { (column: $0.column, text: note.text($0.text, &losses)) }
    let front = (fields.first?.text ?? "").normalizedToNFC
    guard !front.trimmed.isEmpty else { return refused("the first field of the note is empty") }
    var content = QuestionContent(kind: .shortAnswer, stem: front)
    var key = AnswerKey()
    var problems: [FieldProblem] = []
    let back = fields.count > 1 ? fields[1].text.normalizedToNFC : ""
    if front.contains("{{c") {
      guard let gap = AnkiCloze(front) else {
        return refused("the note has several gaps, which no kind of question here has; write a question for each")
      }
      content.stem = gap.text
      content.hint = gap.hint
      key.answers = [AcceptedAnswer(gap.answer)]
      if !back.isEmpty { key.explanation = back }
      losses.append(FormatLoss(.question, front, .changed, "its gap is taken for a short answer"))
    } else if back.trimmed.isEmpty {
      problems.append(FieldProblem("key.answers", "the second field, which is the answer, is empty"))
    } else {
      key.answers = [AcceptedAnswer(back)]
      losses.append(
        FormatLoss(.question, front, .changed, "front and back are taken for a question with a short answer"))
    }
    keep(fields.dropFirst(2).filter { !$0.text.isEmpty }, &key, &losses)
    content.tags = note.tags(&losses)
    let id = QuestionIdentity.take(name: note.guid, into: &content)
    let question = Question(content: content, key: key)
    var read = ReadQuestion(
      id: id, question: question, problems: problems.completed(for: question), unsaid: Self.capacity.unsaid)
    read.leaveAbsent()
    return FormatItem(.question(read), at: note.place, losses: losses, source: note.source)
  }

  private func refused(_ reason: String) -> FormatItem {
    FormatItem(.refused(reason), at: note.place, source: note.source)
  }

  /// Other fields may give the answer away, so they are kept with the key.
  private func keep(_ fields: [(column: Int, text: String)], _ key: inout AnswerKey, _ losses: inout [FormatLoss]) {
    var object = JSONObject()
    for field in fields {
      let isNamed = field.column < note.header.names.count
      let name = isNamed ? note.header.names[field.column] : "field \(field.column + 1)"
      object[name] = .string(field.text.normalizedToNFC)
      losses.append(FormatLoss(.unknown, "\(name): \(field.text)", .kept))
    }
    guard !object.isEmpty else { return }
    guard CanonicalJSON.bytes(of: .object(object)).count <= TableQuestion.maximumOthers else {
      losses = losses.map { loss in
        guard loss.subject == .unknown, loss.outcome == .kept else { return loss }
        return FormatLoss(.unknown, loss.detail, .dropped, "the other fields are too long")
      }
      return
    }
    key.extra["anki"] = .object(object)
  }
}

/// A text with one gap, such as `Thủ đô là {{c1::Hà Nội::ở phía bắc}}`.
struct AnkiCloze {
  let text: String
  let answer: String
  let hint: String?

  /// Finds the gap; nil where there is none or more than one.
  init?(_ text: String) {
    guard let start = text.firstRange(of: "{{c"), let end = text.firstRange(of: "}}"),
      start.upperBound < end.lowerBound
    else { return nil }
    let rest = text[end.upperBound...]
    let parts = text[start.upperBound..<end.lowerBound].split(separator: "::", omittingEmptySubsequences: false)
    guard !rest.contains("{{c"), parts.count > 1, Int(parts[0]) != nil, !parts[1].contains("{{c"), !parts[1].isEmpty
    else { return nil }
    self.text = text[..<start.lowerBound] + "_____" + rest
    answer = String(parts[1]).trimmed
    hint = parts.count > 2 ? String(parts[2]).trimmed : nil
  }
}
