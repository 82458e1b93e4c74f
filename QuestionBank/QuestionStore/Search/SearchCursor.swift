import QuestionAPI
import QuestionModel

/// Where a page of a search ended: the band, and the last question in it.
struct SearchCursor {
  let band: Int
  let number: Int64

  static let start = SearchCursor(band: 0, number: .max)

  init(band: Int, number: Int64) {
    self.band = band
    self.number = number
  }

  /// Reads the opaque form; it holds for one search alone.
  init(_ text: String, query: String) throws(BankError) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let band = Int(parts[0], radix: 36), let number = Int64(parts[1], radix: 36),
      band >= 0, parts[2] == Self.seal(query)
    else { throw .invalid([FieldProblem("cursor", "is not one that this search gave; begin again without it")]) }
    self.init(band: band, number: number)
  }

  func text(query: String) -> String {
    "\(String(band, radix: 36)).\(String(number, radix: 36)).\(Self.seal(query))"
  }

  /// FNV-1a, enough to notice a cursor that belongs to another search.
  private static func seal(_ query: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in query.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return String(hash, radix: 36)
  }
}
