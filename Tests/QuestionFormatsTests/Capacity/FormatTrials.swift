import PropertyTesting
import QuestionModel
import StarterBank
import Testing

@testable import QuestionFormats

/// What trials of several formats need.
enum FormatTrials {
  static func question(
    _ kind: QuestionKind, _ stem: String, _ options: [String] = [], key: AnswerKey = AnswerKey()
  ) -> WrittenQuestion {
    var content = QuestionContent(kind: kind, stem: stem)
    content.choices = options.enumerated().map { Choice(id: ChoiceLetter.statement($0), text: $1) }
    return WrittenQuestion(id: QuestionIdentity.id(of: content), question: Question(content: content, key: key))
  }

  /// The first questions of every template of the starter bank.
  ///
  /// - Parameters:
  ///   - count: how many of each.
  ///   - stride: takes only every so many templates.
  ///   - ids: whether options keep their ids, or get those that formats without ids invent.
  /// - Returns: the questions in NFC.
  static func starters(_ count: Int = 2, stride: Int = 1, ids: Bool = true) -> [WrittenQuestion] {
    StarterBank.templates.enumerated().filter { $0.offset.isMultiple(of: stride) }.map(\.element).flatMap {
      Array(StarterBank.questions(of: $0).prefix(count))
    }.map { starter in
      var question = starter.question.normalized
      if !ids { question = withInventedIDs(question) }
      return WrittenQuestion(id: starter.id, question: question)
    }
  }

  static func withInventedIDs(_ question: Question) -> Question {
    var question = question
    var names: [String: String] = [:]
    for (index, choice) in question.content.choices.enumerated() {
      names[choice.id] = ChoiceLetter.statement(index)
      question.content.choices[index].id = ChoiceLetter.statement(index)
    }
    guard !names.isEmpty else { return question }
    question.key.right = question.key.right.map { names[$0] ?? $0 }
    question.key.weights = Dictionary(uniqueKeysWithValues: question.key.weights.map { (names[$0] ?? $0, $1) })
    question.key.feedback = Dictionary(uniqueKeysWithValues: question.key.feedback.map { (names[$0] ?? $0, $1) })
    return question
  }

  /// What a reader makes of a file that comes in chunks of some size.
  static func items(
    _ reader: some FormatReader, _ bytes: [UInt8], chunk: Int = 1 << 16
  ) throws(FormatFault) -> [FormatItem] {
    var reader = reader
    var items: [FormatItem] = []
    var place = 0
    while place < bytes.count {
      let end = min(bytes.count, place + chunk)
      items += try reader.items(of: Array(bytes[place..<end])).map { $0.read() }
      place = end
    }
    while true {
      let rest = try reader.rest().map { $0.read() }
      guard !rest.isEmpty else { return items }
      items += rest
    }
  }

  static func questions(_ items: [FormatItem]) -> [ReadQuestion] {
    items.compactMap { item in
      guard case .question(let read) = item.content else { return nil }
      return read
    }
  }

  static func refusals(_ items: [FormatItem]) -> [String] {
    items.compactMap { item in
      guard case .refused(let reason) = item.content else { return nil }
      return reason
    }
  }

  static func findings(_ items: [FormatItem]) -> [String] {
    items.compactMap { item in
      guard case .finding(let text) = item.content else { return nil }
      return text
    }
  }
}
