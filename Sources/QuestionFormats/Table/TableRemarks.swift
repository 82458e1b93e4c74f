import QuestionModel

extension TableQuestion {
  /// Reads what is said of options, and what they weigh.
  mutating func readFeedback() {
    for (column, text) in row.optionFeedback {
      guard let place = row.options.firstIndex(where: { $0.column == column }) else {
        lose(FormatLoss(.feedback, text, .dropped, "there is no option \(ChoiceLetter.option(column))"))
        continue
      }
      question.key.feedback[question.content.choices[place].id] = text.normalizedToNFC
    }
    for (name, text) in pairs(.feedback, .feedback, separators: ["\n"]) {
      question.key.feedback[name] = text.normalizedToNFC
    }
    for (name, text) in pairs(.weights, .weight, separators: TableList.semicolons) {
      guard let weight = NumberReading.value(of: text) else {
        lose(FormatLoss(.weight, "\(name): \(text)", .dropped, "it is no number"))
        continue
      }
      question.key.weights[name] = weight
    }
  }

  /// Options by their letters or ids, with what is said of them.
  private mutating func pairs(
    _ column: TableColumn, _ subject: LossSubject, separators: Set<Unicode.Scalar>
  ) -> [(id: String, text: String)] {
    guard let cell = row[column] else { return [] }
    guard let pairs = TableList.pairs(cell, separators: separators) else {
      lose(FormatLoss(subject, cell, .dropped, "write it like \"A: …\""))
      return []
    }
    var found: [(id: String, text: String)] = []
    for (name, value) in pairs {
      let index = name.count == 1 ? name.first.flatMap { ChoiceLetter.index(of: $0) } : nil
      let place = index.flatMap { index in row.options.firstIndex { $0.column == index } }
      let isTruth = question.content.kind == .trueFalse && ["true", "false"].contains(name)
      guard let id = place.map({ question.content.choices[$0].id }) ?? (isTruth ? name : nil) else {
        lose(FormatLoss(subject, "\(name): \(value)", .dropped, "there is no option \(name)"))
        continue
      }
      found.append((id, value))
    }
    return found
  }

  /// Keeps the cells of unknown columns.
  mutating func readOthers() {
    for (heading, text) in row.others { keep(heading, text) }
  }

  /// Keeps a cell with the key.
  mutating func keep(_ heading: String, _ text: String) {
    var object = question.key.extra[Self.othersMember]?.object ?? JSONObject()
    object[heading.normalizedToNFC] = .string(text.normalizedToNFC)
    guard CanonicalJSON.bytes(of: .object(object)).count <= Self.maximumOthers else {
      return lose(FormatLoss(.unknown, "\(heading): \(text)", .dropped, "the cells of unknown columns are too long"))
    }
    question.key.extra[Self.othersMember] = .object(object)
  }
}
