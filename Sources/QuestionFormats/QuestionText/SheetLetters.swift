/// Ids for new options: letters that the question never used, so that histories do not take one option for another.
struct SheetLetters {
  private let taken: Set<String>
  private let isUpper: Bool
  private var number = 0

  /// Letters of a question.
  ///
  /// - Parameters:
  ///   - taken: ids that are used, or were.
  ///   - isUpper: whether the question's ids are capitals.
  init(taken: Set<String>, isUpper: Bool) {
    self.taken = taken
    self.isUpper = isUpper
  }

  /// The next id: `a` to `z`, then `aa`, `ab`.
  mutating func next() -> String {
    while true {
      let id = Self.label(number, first: isUpper ? 0x41 : 0x61)
      number += 1
      if !taken.contains(id) { return id }
    }
  }

  private static func label(_ number: Int, first: UInt8) -> String {
    var rest = number
    var bytes: [UInt8] = []
    repeat {
      bytes.insert(first + UInt8(rest % 26), at: 0)
      rest = rest / 26 - 1
    } while rest >= 0
    return String(decoding: bytes, as: UTF8.self)
  }
}
