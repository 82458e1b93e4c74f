import GRDB

/// How many questions go into one part of a bundle, which is held in memory as a whole and sent as one message.
struct PartSizes {
  /// Questions of a part where they are short and have one revision.
  static let mostQuestions: Int64 = 4000
  /// Bytes of a part, far below what a message may have, since questions grow after they were weighed.
  private static let budget: Int64 = 16 << 20

  /// What a single question counts at most, so that one with an endless history does not part all others.
  private static let mostOfOne = budget / 4

  /// Questions of a part.
  let size: Int64

  /// Weighs all revisions of a bank, of which no more than the lengths is read.
  init(_ database: Database) throws {
    var weights: [Int64: Int64] = [:]
    let lengths = "SELECT question, length(document) + coalesce(length(key), 0) FROM revision"
    try RawStatement(database, lengths).eachRow { weights[$0.number(0), default: 0] += $0.number(1) }
    self.init(weights: weights)
  }

  /// - Parameter weights: bytes of each question by its number, from 1.
  init(weights: [Int64: Int64]) {
    func heaviest(_ size: Int64) -> Int64 {
      var parts: [Int64: Int64] = [:]
      for (number, weight) in weights { parts[(number - 1) / size, default: 0] += min(weight, Self.mostOfOne) }
      return parts.values.max() ?? 0
    }
    var size = Self.mostQuestions
    while size > 1, heaviest(size) > Self.budget { size /= 2 }
    self.size = size
  }
}
