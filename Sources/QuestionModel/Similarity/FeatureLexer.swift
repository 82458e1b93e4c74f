/// Cuts the text of a question into words, numbers, signs and letters in one pass.
struct FeatureLexer {
  private(set) var items: [FeatureItem] = []
  let bytes: UnsafeBufferPointer<UInt8>
  var index = 0
  /// Whether no white space came since the last item.
  var isAttached = false
  /// Where the last TeX command ended; a brace there begins its argument.
  var commandEnd = -1
  private var word: [UInt8] = []

  /// The items of a text, in order.
  static func items(of text: String) -> [FeatureItem] {
    PlainMarkup.bytes(of: text).withUnsafeBufferPointer { bytes in
      var lexer = FeatureLexer(bytes: bytes)
      return lexer.cut()
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    items.reserveCapacity(bytes.count / 4)
  }

  private mutating func cut() -> [FeatureItem] {
    while index < bytes.count {
      switch bytes[index] {
      case 0...0x20, 0x7F:
        index += 1
        isAttached = false
      case UInt8(ascii: "0")...UInt8(ascii: "9"): passNumber()
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): passWord()
      case UInt8(ascii: "\\"): passCommand()
      case UInt8(ascii: "{"): passBrace()
      case UInt8(ascii: "$"), UInt8(ascii: "_"), UInt8(ascii: "~"): index += 1
      case 0x80...: passScalar()
      default: passASCII(bytes[index])
      }
    }
    return items
  }

  mutating func append(_ kind: FeatureItem.Kind, _ hash: UInt64) {
    items.append(FeatureItem(kind: kind, hash: hash, isAttached: isAttached))
    isAttached = true
  }

  mutating func append(_ sign: Unicode.Scalar, as kind: FeatureItem.Kind = .sign) { append(kind, FeatureHash.of(sign)) }

  func isNext(_ text: StaticString) -> Bool {
    guard index + text.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount where bytes[index + offset] != text.utf8Start[offset] { return false }
    return true
  }

  private mutating func passASCII(_ byte: UInt8) {
    index += 1
    switch byte {
    case UInt8(ascii: "("): append("(", as: .open)
    case UInt8(ascii: "["): append("[", as: .open)
    case UInt8(ascii: ")"): append(")", as: .close)
    case UInt8(ascii: "]"): append("]", as: .close)
    case UInt8(ascii: "}"): append("}", as: .close)
    case UInt8(ascii: "+"): append("+")
    case UInt8(ascii: "^"): append("^")
    case UInt8(ascii: "%"): append("%")
    case UInt8(ascii: "*"): append("×", as: .weakSign)
    case UInt8(ascii: "/"): append("/", as: .weakSign)
    case UInt8(ascii: "|"): append("|", as: .weakSign)
    case UInt8(ascii: ":"): append(":", as: .weakSign)
    case UInt8(ascii: "="): passSign("=", arrow: "⇒")
    case UInt8(ascii: "-"): passSign("-", arrow: "→")
    case UInt8(ascii: "<"): passSign("<", equal: "≤")
    case UInt8(ascii: ">"): passSign(">", equal: "≥")
    case UInt8(ascii: "!"): passExclamationMark()
    case UInt8(ascii: "'"): passPrime()
    default: append(.separator, 0)
    }
  }

  private mutating func passSign(_ sign: Unicode.Scalar, arrow: Unicode.Scalar? = nil, equal: Unicode.Scalar? = nil) {
    while sign == "-", isNext("-") { index += 1 }
    if let arrow, isNext(">") {
      index += 1
      append(arrow)
    } else if let equal, isNext("=") {
      index += 1
      append(equal)
    } else {
      append(sign, as: sign == "-" ? .weakSign : .sign)
    }
  }

  /// Equal or unlike after `!`, a factorial behind a number or bracket, or the end of a sentence.
  private mutating func passExclamationMark() {
    if isNext("=") {
      index += 1
      append("≠")
    } else if isAttached, let last = items.last, last.kind == .number || last.kind == .close || last.kind == .letter {
      append("!")
    } else {
      append(.separator, 0)
    }
  }

  /// The prime of a derivative or a point; any other apostrophe or quote says nothing.
  private mutating func passPrime() {
    let isFollowed = index < bytes.count && (bytes[index] | 0x20 >= UInt8(ascii: "a") || bytes[index] >= 0x80)
    guard isAttached, !isFollowed, let last = items.last, last.kind == .letter || last.kind == .vowel else { return }
    append("′")
  }

  /// A brace that begins a TeX argument, or that of a set.
  private mutating func passBrace() {
    let before = index > 0 ? bytes[index - 1] : UInt8(ascii: " ")
    let isArgument = commandEnd == index || [0x5E, 0x5F, 0x7D, 0x5D].contains(before)
    index += 1
    append(isArgument ? "(" : "{", as: .open)
  }

  private mutating func passScalar() {
    let start = index
    let value = bytes.scalar(at: &index)
    if LetterTable.common[value] != nil {
      index = start
      passWord()
      return
    }
    guard let scalar = Unicode.Scalar(value) else { return }
    switch FeatureSign(scalar) {
    case .space: isAttached = false
    case .nothing: break
    case .prime: passPrime()
    case .sign(let sign): append(sign)
    case .weakSign(let sign): append(sign, as: .weakSign)
    case .separator: append(.separator, 0)
    case .letter:
      index = start
      passWord()
    case .ideograph: append(.word, FeatureHash.of(bytes[start..<index]))
    case .blackboard(let letter): append(.letter, FeatureHash.of(CollectionOfOne(letter)))
    }
  }
}

/// Words and numbers.
extension FeatureLexer {
  /// Passes a run of letters; it folds as the words of `Tokenizer` do.
  mutating func passWord() {
    let table = LetterTable.common
    let start = index
    var isRare = false
    var count = 0
    word.removeAll(keepingCapacity: true)
    scan: while index < bytes.count {
      let before = index
      let value = bytes.scalar(at: &index)
      switch value {
      case 0x61...0x7A: word.append(UInt8(value))
      case 0x41...0x5A: word.append(UInt8(value) + 32)
      case 0..<0x80:
        index = before
        break scan
      default:
        if let letter = table[value] {
          word.append(scalar: letter.folded)
        } else if let scalar = Unicode.Scalar(value), FeatureSign(scalar) == .letter {
          isRare = true
        } else {
          index = before
          break scan
        }
      }
      count += 1
    }
    guard isRare || count != 1 else {
      if let last = items.last, last.kind == .word, FeatureVocabulary.role(of: last.hash) == .allele {
        append(.letter, WordSpelling.exactHash(bytes[start..<index]))
        return
      }
      append(FeatureSign.kind(ofSingle: word), FeatureHash.of(word))
      return
    }
    guard isRare else {
      if WordSpelling.isGenotype(bytes[start..<index]) {
        append(.letter, WordSpelling.exactHash(bytes[start..<index]))
        return
      }
      if WordSpelling.endsInSwappableY(word) { word[word.count - 1] = UInt8(ascii: "i") }
      append(.word, FeatureHash.of(word))
      return
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    let folded = TextFolding.fold(text)
    let letters = Array((folded.isEmpty ? text : folded).utf8)
    let isSingle = letters.count == 1
    append(isSingle ? FeatureSign.kind(ofSingle: letters) : .word, FeatureHash.of(letters))
  }

  /// Passes a number with its decimal sign or its thousands; a list without spaces is several numbers.
  private mutating func passNumber() {
    var parts: [Range<Int>] = []
    var start = index
    while true {
      while index < bytes.count, isDigit(at: index) { index += 1 }
      parts.append(start..<index)
      if isNext("{,}"), isDigit(at: index + 3) {
        index += 3
      } else if isNext(".") || isNext(","), isDigit(at: index + 1) {
        index += 1
      } else {
        break
      }
      start = index
    }
    let areThousands = parts.count > 2 && parts.dropFirst().allSatisfy { $0.count == 3 }
    if areThousands {
      append(.number, FeatureHash.of(parts.flatMap { Array(bytes[$0]) }))
    } else if parts.count == 2 {
      append(.number, FeatureHash.of(Array(bytes[parts[0]]) + [UInt8(ascii: ".")] + Array(bytes[parts[1]])))
    } else {
      for part in parts { append(.number, FeatureHash.of(bytes[part])) }
    }
  }

  private func isDigit(at index: Int) -> Bool {
    index < bytes.count && bytes[index] >= UInt8(ascii: "0") && bytes[index] <= UInt8(ascii: "9")
  }
}
