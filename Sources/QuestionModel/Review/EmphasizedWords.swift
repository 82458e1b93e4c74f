/// The words of a text with whether they stand out from it.
struct EmphasizedWords {
  /// A word as it is written.
  struct Word {
    let text: String
    /// In lower case and NFC, marks kept.
    let lower: String
    /// Whether it is in capitals, or inside bold, italic or underline.
    let standsOut: Bool
    /// The first sign after it other than a space or markup; nil before another word.
    var sign: Unicode.Scalar?
  }

  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var words: [Word] = []
  /// Open pairs of stars or underscores, and open tags.
  private var marks: Set<String> = []
  private var tags = 0
  /// Braces opened since a command that makes bold; 0 outside one.
  private var braces = 0

  /// The words of Markdown, HTML or plain text.
  static func words(of text: String) -> [Word] {
    var scanner = EmphasizedWords(text)
    scanner.scan()
    return scanner.words
  }

  private init(_ text: String) { scalars = Array(text.unicodeScalars) }

  private mutating func scan() {
    while index < scalars.count {
      let scalar = scalars[index]
      switch scalar {
      case _ where scalar.isWordScalar: passWord()
      case "*", "_": passStars(scalar)
      case "<": passTag()
      case "\\": passCommand()
      case "{", "}":
        if braces > 0 { braces += scalar == "{" ? 1 : -1 }
        index += 1
      default:
        if !isInsideWord, !scalar.properties.isWhitespace || scalar == "\n" { put(sign: scalar) }
        index += 1
      }
    }
  }

  /// Whether a point stands as in `1.5` or `E.coli`, where no sentence ends.
  private var isInsideWord: Bool {
    guard scalars[index] == ".", index + 1 < scalars.count else { return false }
    return scalars[index + 1].isASCIIDigit || scalars[index + 1].properties.isLowercase
  }

  private mutating func put(sign: Unicode.Scalar) {
    guard let last = words.indices.last, words[last].sign == nil else { return }
    words[last].sign = sign
  }

  private mutating func passWord() {
    let start = index
    while index < scalars.count, scalars[index].isWordScalar || scalars[index].isCombining { index += 1 }
    let text = String(scalars: scalars[start..<index])
    let lower = text.lowercased().normalizedToNFC
    let isInCapitals = index - start > 1 && text.uppercased().utf8.elementsEqual(text.utf8)
    let standsOut = isInCapitals || !marks.isEmpty || tags > 0 || braces > 0
    words.append(Word(text: text, lower: lower, standsOut: standsOut, sign: nil))
  }

  /// A run of stars or underscores opens where a word follows, and closes where none does; a long run is a blank.
  private mutating func passStars(_ sign: Unicode.Scalar) {
    let start = index
    while index < scalars.count, scalars[index] == sign { index += 1 }
    let mark = String(repeating: String(sign), count: min(3, index - start))
    guard index - start < 3 else { return put(sign: sign) }
    if marks.remove(mark) == nil, index < scalars.count, !scalars[index].properties.isWhitespace {
      marks.insert(mark)
    }
  }

  private mutating func passTag() {
    let longest = 64
    let rest = scalars[(index + 1)...].prefix(longest)
    guard let end = rest.firstIndex(of: ">"), let first = rest.first, first == "/" || first.isASCIILetter else {
      put(sign: "<")
      index += 1
      return
    }
    let isClosing = first == "/"
    let name = String(scalars: rest[(isClosing ? index + 2 : index + 1)..<end].prefix { $0.isWordScalar }).lowercased()
    if ["b", "strong", "u", "em", "i", "mark", "ins"].contains(name) { tags = max(0, tags + (isClosing ? -1 : 1)) }
    index = end + 1
  }

  private mutating func passCommand() {
    let start = index + 1
    index = start
    while index < scalars.count, scalars[index].isASCIILetter { index += 1 }
    guard index < scalars.count, scalars[index] == "{" else {
      index = max(index, start)
      return
    }
    let name = String(scalars: scalars[start..<index])
    guard ["textbf", "textit", "underline", "emph", "mathbf"].contains(name), braces == 0 else { return }
    braces = 1
    index += 1
  }
}
