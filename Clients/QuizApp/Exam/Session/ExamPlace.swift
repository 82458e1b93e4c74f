import QuestionModel

/// A question in its place on the paper: numbers begin anew in each part, as they are printed.
struct ExamPlace: Sendable, Hashable {
  let item: Paper.Item
  /// The part, from 0.
  let section: Int
  /// Its number in the part, from 1.
  let number: Int
  /// How many questions the part has.
  let count: Int
  /// Whether its number must have the form of the national answer sheet: at most four characters.
  let isShortNumber: Bool

  var id: String { item.id }
  var kind: QuestionKind? { item.content?.kind }

  /// Every question of a paper, in order.
  static func all(of paper: Paper) -> [ExamPlace] {
    let isNational = paper.isNational
    return paper.sections.enumerated().flatMap { section, part in
      part.items.enumerated().map { index, item in
        ExamPlace(
          item: item, section: section, number: index + 1, count: part.items.count,
          isShortNumber: isNational && item.content?.kind == .numeric)
      }
    }
  }
}

extension Paper {
  /// Whether it begins with the three parts of the national examination since 2025: single choice, statements that are
  /// true or false, numbers of at most four characters.
  var isNational: Bool {
    let kinds: [QuestionKind] = [.singleChoice, .trueFalseCluster, .numeric]
    let parts = sections.prefix(kinds.count)
    return parts.count == kinds.count
      && zip(parts, kinds).allSatisfy { part, kind in
        !part.items.isEmpty && part.items.allSatisfy { $0.content?.kind == kind }
      }
  }
}

/// What the fields of the national answer sheet take.
enum ShortNumber {
  static let maximumLength = 4

  /// What of a text goes into such a field: digits, the sign and the comma, a dot as the comma that it stands for.
  static func admitted(_ text: String) -> String {
    String(
      text.compactMap { character -> Character? in
        switch character {
        case "0"..."9", "-", ",": character
        case ".": ","
        case "−", "–": "-"
        default: nil
        }
      })
  }
}
