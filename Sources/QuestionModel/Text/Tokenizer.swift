/// Cuts text into the words that search knows, once, for index and query alike.
public enum Tokenizer {
  /// Grows when the same text would give other tokens, so that a store knows its index is stale.
  public static let version = 2

  /// A word in both its forms.
  public struct Token: Sendable, Hashable {
    /// Lower case without marks.
    public let folded: String
    /// Lower case in NFC with its marks, the tone on the older style's vowel; equal to `folded` where it has none.
    public let exact: String
  }

  /// The words of a text in order.
  ///
  /// Letters, digits and marks make words; a Chinese or Japanese character is a word by itself.
  ///
  /// - Parameter text: any text.
  /// - Returns: its words.
  public static func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    cut(text) { word in
      tokens.append(
        Token(folded: String(decoding: word.folded, as: UTF8.self), exact: String(decoding: word.exact, as: UTF8.self)))
    }
    return tokens
  }

  /// Appends the words of a text in UTF-8, each with a space behind it.
  ///
  /// - Parameters:
  ///   - text: any text.
  ///   - folded: gets every word's folded form.
  ///   - exact: gets the exact form of the words whose two forms differ.
  public static func append(_ text: String, folded: inout [UInt8], exact: inout [UInt8]) {
    cut(text) { word in
      folded += word.folded
      folded.append(UInt8(ascii: " "))
      guard word.hasTwoForms else { return }
      exact += word.exact
      exact.append(UInt8(ascii: " "))
    }
  }

  @inline(__always)
  private static func cut(_ text: String, _ emit: (borrowing Word) -> Void) {
    let table = LetterTable.common
    // Composed first: a character that is a word by itself must not lose the mark that belongs to it.
    text.normalizedToNFC.withBytes { bytes in
      var word = Word()
      var index = 0
      while index < bytes.count {
        let start = index
        let value = bytes.scalar(at: &index)
        if value < 0x80 {
          switch UInt8(value) {
          case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"):
            word.append(UInt8(value), at: start)
          case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(UInt8(value) + 32, at: start)
          default: word.finish(bytes, until: start, emit)
          }
        } else if let letter = table[value] {
          word.append(letter, at: start)
        } else if let scalar = Unicode.Scalar(value) {
          switch WordPart(scalar) {
          case .letter, .asciiLower, .asciiUpper: word.appendRare(at: start)
          case .none: word.finish(bytes, until: start, emit)
          case .ideograph:
            word.finish(bytes, until: start, emit)
            word.appendIdeograph(bytes[start..<index])
            emit(word)
            word.clear()
          }
        }
      }
      word.finish(bytes, until: bytes.count, emit)
    }
  }

  /// The word that is being read, in both forms.
  private struct Word: ~Copyable {
    private(set) var folded: [UInt8] = []
    private var marked: [UInt8] = []
    private var start: Int?
    private var isPlain = true
    private var isRare = false
    private var last: (UInt16, UInt16, UInt16) = (0, 0, 0)

    var exact: [UInt8] { isPlain ? folded : marked }

    /// Whether the forms differ as texts; a Korean word's folded letters are but its syllables taken apart.
    var hasTwoForms: Bool {
      isRare
        ? String(decoding: folded, as: UTF8.self) != String(decoding: marked, as: UTF8.self)
        : !isPlain && folded != marked
    }

    @inline(__always)
    mutating func append(_ letter: UInt8, at index: Int) {
      if start == nil { start = index }
      folded.append(letter)
      if !isPlain { marked.append(letter) }
      last = (last.1, last.2, UInt16(letter))
    }

    @inline(__always)
    mutating func append(_ letter: LetterTable.Letter, at index: Int) {
      if start == nil { start = index }
      if isPlain {
        isPlain = false
        marked += folded
      }
      folded.append(scalar: letter.folded)
      marked.append(scalar: letter.lower)
      last = (last.1, last.2, letter.lower)
    }

    /// A letter of which the table does not know; the word is then worked out as a whole.
    mutating func appendRare(at index: Int) {
      if start == nil { start = index }
      isRare = true
    }

    mutating func appendIdeograph(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) { folded += bytes }

    @inline(__always)
    mutating func finish(_ bytes: UnsafeBufferPointer<UInt8>, until end: Int, _ emit: (borrowing Word) -> Void) {
      guard let start else { return }
      if isRare {
        workOut(String(decoding: bytes[start..<end], as: UTF8.self))
      } else if !isPlain, let older = ToneStyle.older(before: last.0, first: last.1, second: last.2) {
        marked.removeLast(Self.length(last.1) + Self.length(last.2))
        marked.append(scalar: older.first)
        marked.append(scalar: older.second)
      }
      emit(self)
      clear()
    }

    mutating func clear() {
      folded.removeAll(keepingCapacity: true)
      marked.removeAll(keepingCapacity: true)
      start = nil
      isPlain = true
      isRare = false
      last = (0, 0, 0)
    }

    private mutating func workOut(_ word: String) {
      isPlain = false
      folded = Array(TextFolding.fold(word).utf8)
      marked = Array(ToneStyle.unified(word.lowercased().normalizedToNFC).utf8)
      if folded.isEmpty { folded = marked }
    }

    private static func length(_ scalar: UInt16) -> Int { scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : 3 }
  }
}
