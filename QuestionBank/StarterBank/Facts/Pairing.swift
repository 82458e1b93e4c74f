/// A fact that joins two terms, each in Vietnamese and English: a capital and its state, a work and its author.
struct Pairing: Fact, CustomStringConvertible {
  static let fieldCount = 5

  /// Rows of one group are the likeliest to be taken for one another.
  let group: String
  let key: Term
  let value: Term

  /// A text in both languages.
  struct Term: Sendable, Hashable {
    let vietnamese: String
    let english: String

    func callAsFunction(_ say: Wording) -> String { say(vietnamese, english) }
  }

  /// Group, key and value, each term in Vietnamese and English; `=` as English repeats the Vietnamese.
  init?(fields: [String]) {
    guard fields.allSatisfy({ !$0.isEmpty }) else { return nil }
    group = fields[0]
    key = Term(vietnamese: fields[1], english: fields[2] == "=" ? fields[1] : fields[2])
    value = Term(vietnamese: fields[3], english: fields[4] == "=" ? fields[3] : fields[4])
  }

  init(group: String, key: Term, value: Term) {
    self.group = group
    self.key = key
    self.value = value
  }

  /// What a question's id is made of.
  var description: String { "\(key.english)/\(value.english)" }
}

extension [Pairing] {
  /// The other rows, the likeliest to be mistaken for a row first: same group before others, then the nearest.
  func neighbours(of row: Pairing) -> [Pairing] {
    let place = firstIndex { $0.description == row.description } ?? 0
    let others = indices.filter { self[$0].key != row.key && self[$0].value != row.value }
    func distance(_ index: Int) -> Int {
      (self[index].group == row.group ? 0 : count) + Int((index - place).magnitude)
    }
    return others.sorted { (distance($0), $0) < (distance($1), $1) }.map { self[$0] }
  }

  /// Everything that is joined to a key.
  func values(of key: Pairing.Term) -> Set<Pairing.Term> {
    Set<Pairing.Term>(filter { $0.key == key }.map(\.value))
  }

  /// Everything that is joined to a value.
  func keys(of value: Pairing.Term) -> Set<Pairing.Term> {
    Set<Pairing.Term>(filter { $0.value == value }.map(\.key))
  }
}
