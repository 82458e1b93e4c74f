import QuestionAPI
import QuestionModel
import TerminalScreen

/// An answer that a person marks, with what was asked.
struct MarkedAnswer: Sendable, Hashable {
  let attempt: String
  let candidate: String?
  let title: String
  /// Its number in its part of the paper.
  let number: Int
  /// What was asked.
  let question: String
  let passage: String?
  let answer: String
  let mark: ItemMark

  var item: String { mark.item }

  /// The answers of an attempt that a person marks.
  ///
  /// - Parameters:
  ///   - result: what the attempt earned, as a teacher sees it.
  ///   - isAll: whether those too that have their mark.
  /// - Returns: the answers, in the order of the paper.
  static func all(in result: AttemptResult, isAll: Bool) -> [MarkedAnswer] {
    guard let paper = result.paper else { return [] }
    let items = Dictionary(result.items.map { ($0.mark.item, $0) }) { first, _ in first }
    return ExamPlace.all(of: paper).compactMap { place in
      guard let found = items[place.id], found.mark.reason == .waits || (isAll && found.mark.reason == .person),
        case .text(let answer)? = found.response
      else { return nil }
      return MarkedAnswer(
        attempt: result.id, candidate: result.candidate, title: result.title, number: place.number,
        question: place.text, passage: place.item.passage, answer: answer, mark: found.mark)
    }
  }
}
