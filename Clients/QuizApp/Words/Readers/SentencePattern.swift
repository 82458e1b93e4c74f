/// An English sentence with gaps for what is inserted, and how it is said in Vietnamese.
///
/// In English `{}` stands for any text, `{#}` for digits and `{s}` for the ending of a plural. In Vietnamese `{1}` is the
/// first text as it stands, `<2>` the second one put into Vietnamese itself, so that they may change their order.
struct SentencePattern: Sendable, Hashable {
  /// What may stand in a gap.
  enum Gap: Sendable, Hashable {
    case text, digits, plural
  }

  /// What the Vietnamese sentence is made of.
  enum Piece: Sendable, Hashable {
    case fixed(String)
    /// An inserted text, by its place from 0.
    case copied(Int)
    /// An inserted text that is one of the catalogue's own.
    case translated(Int)
  }

  let english: String
  let vietnamese: String
  /// What stands before, between and behind the gaps.
  let fixed: [[UInt8]]
  let gaps: [Gap]
  let pieces: [Piece]

  init(_ english: String, _ vietnamese: String) {
    (self.english, self.vietnamese) = (english, vietnamese)
    (fixed, gaps) = Self.parts(of: Array(english.utf8))
    pieces = Self.pieces(of: Array(vietnamese.utf8))
  }

  /// How much of a sentence it says itself: of two that fit, the one that says more is meant.
  var weight: Int { fixed.reduce(0) { $0 + $1.count } }

  /// Gaps whose texts the Vietnamese sentence names.
  var textCount: Int { gaps.count { $0 != .plural } }

  /// The texts that a sentence has in the gaps.
  ///
  /// - Parameter text: the sentence in UTF-8.
  /// - Returns: nil where it is another sentence.
  func match(_ text: [UInt8]) -> [String]? {
    let last = fixed[fixed.count - 1]
    guard text.count >= weight, text.starts(with: fixed[0]) else { return nil }
    guard !gaps.isEmpty else { return text.count == fixed[0].count ? [] : nil }
    let end = text.count - last.count
    guard text[end...].elementsEqual(last) else { return nil }
    var found: [String] = []
    var start = fixed[0].count
    for (index, gap) in gaps.enumerated() {
      let isLast = index == gaps.count - 1
      guard let stop = isLast ? end : Self.find(fixed[index + 1], in: text[..<end], from: start) else { return nil }
      let inserted = text[start..<stop]
      switch gap {
      case .text: found.append(String(decoding: inserted, as: UTF8.self))
      case .digits:
        guard !inserted.isEmpty, inserted.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        found.append(String(decoding: inserted, as: UTF8.self))
      case .plural: guard inserted.isEmpty || inserted.elementsEqual("s".utf8) else { return nil }
      }
      start = isLast ? end : stop + fixed[index + 1].count
    }
    return found
  }

  /// The first place of a piece.
  private static func find(_ piece: [UInt8], in text: ArraySlice<UInt8>, from start: Int) -> Int? {
    guard let first = piece.first, piece.count <= text.endIndex - start else { return nil }
    for place in start...(text.endIndex - piece.count) where text[place] == first {
      if text[place..<(place + piece.count)].elementsEqual(piece) { return place }
    }
    return nil
  }

  private static func parts(of english: [UInt8]) -> (fixed: [[UInt8]], gaps: [Gap]) {
    let signs: [(sign: [UInt8], gap: Gap)] = [
      (Array("{}".utf8), .text), (Array("{#}".utf8), .digits), (Array("{s}".utf8), .plural),
    ]
    var (fixed, gaps): ([[UInt8]], [Gap]) = ([[]], [])
    var rest = english[...]
    while let byte = rest.first {
      if let (sign, gap) = signs.first(where: { rest.starts(with: $0.sign) }) {
        gaps.append(gap)
        fixed.append([])
        rest = rest.dropFirst(sign.count)
      } else {
        fixed[fixed.count - 1].append(byte)
        rest = rest.dropFirst()
      }
    }
    return (fixed, gaps)
  }

  private static func pieces(of vietnamese: [UInt8]) -> [Piece] {
    var pieces: [Piece] = []
    var fixed: [UInt8] = []
    func end() {
      if !fixed.isEmpty { pieces.append(.fixed(String(decoding: fixed, as: UTF8.self))) }
      fixed = []
    }
    var rest = vietnamese[...]
    while let byte = rest.first {
      if let piece = gap(of: Array(rest.prefix(3))) {
        end()
        pieces.append(piece)
        rest = rest.dropFirst(3)
      } else {
        fixed.append(byte)
        rest = rest.dropFirst()
      }
    }
    end()
    return pieces
  }

  /// `{1}` or `<1>`.
  private static func gap(of sign: [UInt8]) -> Piece? {
    guard sign.count == 3, (0x31...0x39).contains(sign[1]) else { return nil }
    let place = Int(sign[1]) - 0x31
    switch (sign[0], sign[2]) {
    case (UInt8(ascii: "{"), UInt8(ascii: "}")): return .copied(place)
    case (UInt8(ascii: "<"), UInt8(ascii: ">")): return .translated(place)
    default: return nil
    }
  }
}
