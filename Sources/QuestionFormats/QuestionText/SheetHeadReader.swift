import QuestionModel

/// Turns the lines of a head into the fields of a question.
struct SheetHeadReader {
  let head: SheetHead
  private(set) var faults: [QuestionTextFault] = []
  /// First lines of fields by their paths.
  private(set) var lines: [String: Int] = [:]
  private(set) var status: QuestionStatus?

  init(head: SheetHead) { self.head = head }

  /// Lays the head's fields over those of a question; a field without a line is taken out.
  mutating func read(_ content: inout QuestionContent) {
    status = value(.status) {
      SheetWords.statuses[TextFolding.comparable($0)]
    } fault: {
      .unknownStatus($0)
    }
    content.hint = text(.hint, "hint")
    content.level = text(.level, "level")
    content.language = text(.language, "language")
    content.licence = text(.licence, "licence")
    content.source = text(.source, "source")
    content.passage = text(.passage, "passage")
    content.difficulty = value(.difficulty, "difficulty") {
      SheetNumber.value(of: Array($0.utf8)[...])
    } fault: {
      .noNumber($0)
    }
    content.scoring = value(.scoring, "scoring", Self.rule) { .badScoring($0) }
    content.tags = tags()
    content.media = media(.media, original: content.media)
  }

  /// The files of the explanation.
  mutating func explanationMedia(original: [MediaReference]) -> [MediaReference] {
    media(.explanationMedia, original: original)
  }

  private mutating func text(_ field: SheetField, _ path: String) -> String? {
    guard let value = head[field].first else { return nil }
    lines[path] = value.line
    return value.text
  }

  private mutating func value<Value>(
    _ field: SheetField, _ path: String = "", _ read: (String) -> Value?, fault: (String) -> QuestionTextFault.Fault
  ) -> Value? {
    guard let value = head[field].first, let text = value.text else { return nil }
    if !path.isEmpty { lines[path] = value.line }
    if let read = read(text) { return read }
    faults.append(QuestionTextFault(line: value.line, fault(value.excerpt)))
    return nil
  }

  private static func rule(_ text: String) -> ScoreRule? {
    if let rule = SheetWords.rules[TextFolding.comparable(text)] { return rule }
    let words = Array(text.utf8).split { SheetText.isBlank($0) || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: ";") }
    let shares = words.compactMap { SheetNumber.value(of: $0) }
    guard shares.count == words.count, shares.count > 1, shares.allSatisfy({ (0...1).contains($0) }) else { return nil }
    return .table(shares)
  }

  private mutating func tags() -> [Tag] {
    var tags: [Tag] = []
    for value in head[.tags] {
      for word in Self.words(value.text ?? "") {
        do { tags.append(try Tag(word, path: "tags")) } catch {
          faults.append(QuestionTextFault(line: value.line, .invalid(error)))
        }
      }
    }
    return tags
  }

  /// Words parted by white space and commas but for those in quotation marks.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var isQuoted = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      let isEnd = byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || SheetText.isBlank(byte)
      if byte == UInt8(ascii: "\"") || (isEnd && !isQuoted) {
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word = []
      } else {
        word.append(byte)
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  private mutating func media(_ field: SheetField, original: [MediaReference]) -> [MediaReference] {
    var known = Dictionary(grouping: original.reversed(), by: \.digest)
    var media: [MediaReference] = []
    for value in head[field] {
      guard var reference = SheetMedia.reference(value.bytes) else {
        faults.append(QuestionTextFault(line: value.line, .badMedia(value.excerpt)))
        continue
      }
      reference.extra = known[reference.digest]?.popLast()?.extra ?? JSONObject()
      lines["\(field == .media ? "" : "key.")media[\(media.count)]"] = value.line
      media.append(reference)
    }
    return media
  }
}
