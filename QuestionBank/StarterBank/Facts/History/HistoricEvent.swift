/// A dated event.
struct HistoricEvent: Fact, CustomStringConvertible {
  static let fieldCount = 4

  /// Negative before Christ.
  let year: Int
  /// A part of history such as `vn-trần`; events of one theme are told together.
  let theme: String
  let vietnamese: String
  let english: String

  init?(fields: [String]) {
    guard let year = Int(fields[0]), year != 0, fields.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.year = year
    theme = fields[1]
    vietnamese = fields[2]
    english = fields[3]
  }

  var description: String { "\(year) \(english)" }

  /// The century it falls in, for years after Christ.
  var century: Int { (year + 99) / 100 }

  func text(_ say: Wording) -> String { say(vietnamese, english) }
}
