import QuestionModel

/// What the first lines of a text look like: each format has signs that the others lack.
struct FirstLines {
  private var answerLines = 0
  private var aikenOptions = 0
  private var openBraces = 0
  private var giftMarks = 0
  private var vietnameseStarts = 0
  private var numberStarts = 0
  private var capitalOptions = 0
  private var smallOptions = 0
  private var markdownOptions = 0
  private var markdownMarks = 0
  private var ankiMarks = 0
  private var giftBlocks = 0
  private var isBehindBrace = false
  private var vietnameseKeys = 0
  private let isTable: Bool

  /// A look at the first lines.
  ///
  /// - Parameter head: the beginning of the text.
  init(_ head: [UInt8]) {
    var reader = CSVRecordReader(separator: nil)
    // A record that is not whole yet belongs to a long text.
    let whole = (try? reader.records(of: head)) ?? []
    let records = whole.isEmpty ? (try? reader.rest()) ?? [] : whole
    // The table of keys behind questions may look like the head of a table.
    isTable = records.prefix(20)
      .prefix { record in !Self.isVietnameseStart(Array((record.fields.first ?? "").utf8)[...]) }
      .contains { TableHeader.isHeader($0) }
    for line in head.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) { note(line) }
  }

  private mutating func note(_ bytes: ArraySlice<UInt8>) {
    let text = bytes.trimmedASCII
    guard let start = text.first else { return }
    if bytes.starts(with: "#separator:".utf8) || bytes.starts(with: "#html:".utf8) { ankiMarks += 1 }
    if bytes.starts(with: "ANSWER:".utf8) { answerLines += 1 }
    if text.starts(with: "$CATEGORY:".utf8) || text.starts(with: "::".utf8) { giftMarks += 1 }
    if GIFTText.firstIndex(of: UInt8(ascii: "{"), in: text) != nil { openBraces += 1 }
    if bytes.starts(with: "Quiz title:".utf8) { markdownMarks += 1 }
    let second = text.dropFirst().first
    if (0x41...0x5A).contains(start),
      let second, ".):/".utf8.contains(second)
    {
      capitalOptions += 1
      if second == UInt8(ascii: ".") || second == UInt8(ascii: ")") { aikenOptions += 1 }
    }
    if (0x61...0x68).contains(start), let second, "./".utf8.contains(second) { smallOptions += 1 }
    let unstarred = start == UInt8(ascii: "*") ? text.dropFirst() : text
    if let letter = unstarred.first, (0x61...0x7A).contains(letter), unstarred.dropFirst().first == UInt8(ascii: ")") {
      markdownOptions += 1
    }
    if text.starts(with: "[ ] ".utf8) || text.starts(with: "[*] ".utf8) { markdownOptions += 1 }
    let digits = text.prefix { (0x30...0x39).contains($0) }
    if !digits.isEmpty, let after = text.dropFirst(digits.count).first, ".):/".utf8.contains(after) {
      numberStarts += 1
    }
    if Self.isVietnameseStart(text) { vietnameseStarts += 1 }
    noteInline(text, isNumbered: !digits.isEmpty)
    noteBlock(text)
    let folded = TextFolding.fold(String(decoding: text.prefix(24), as: UTF8.self))
    if folded.hasPrefix("dap an") { vietnameseKeys += 1 }
  }

  /// Whether a line begins with `Câu 1`, perhaps in Markdown's bold.
  private static func isVietnameseStart(_ text: ArraySlice<UInt8>) -> Bool {
    let words = text.trimmedASCII.drop { "*_#".utf8.contains($0) }
    guard let first = words.first, "cbqCBQ".utf8.contains(first) else { return false }
    let folded = TextFolding.fold(String(decoding: words.prefix(24), as: UTF8.self))
    return ["cau", "cau hoi", "bai", "bai tap", "bai toan", "question"].contains { word in
      folded.hasPrefix(word) && folded.dropFirst(word.count).first { !$0.isWhitespace }?.isNumber == true
    }
  }

  /// Options behind a question in its line: `1. 2 + 2 = ? A. 3 B. 4`.
  private mutating func noteInline(_ text: ArraySlice<UInt8>, isNumbered: Bool) {
    guard isNumbered, text.count < 4096 else { return }
    let words = String(decoding: text, as: UTF8.self)
    if words.contains(" A. "), words.contains(" B. ") { capitalOptions += 2 }
  }

  /// An answer block of GIFT: `{=` and `{~`, or a brace at a line's end with such a line behind it.
  private mutating func noteBlock(_ text: ArraySlice<UInt8>) {
    let isAnswer = { (byte: UInt8?) in byte == UInt8(ascii: "=") || byte == UInt8(ascii: "~") }
    if isBehindBrace, isAnswer(text.first) { giftBlocks += 1 }
    isBehindBrace = false
    guard let brace = GIFTText.firstIndex(of: UInt8(ascii: "{"), in: text) else { return }
    let behind = text[(brace + 1)...].first { $0 != 0x20 && $0 != 0x09 }
    if isAnswer(behind) { giftBlocks += 1 }
    isBehindBrace = behind == nil
  }

  /// The format that the signs speak for; nil where they speak for none.
  var format: FileFormat? {
    if ankiMarks > 0 { return .ankiText }
    if vietnameseStarts > 0 { return isTable ? .csv : giftBlocks > 0 ? .gift : .text }
    if answerLines > 0, aikenOptions > 1 { return .aiken }
    if giftMarks > 0, openBraces > 0 || giftMarks > 1 { return .gift }
    if markdownMarks == 0, vietnameseKeys > 0, numberStarts > 0, capitalOptions + markdownOptions > 1 { return .text }
    if markdownMarks > 0 || markdownOptions > 1 && numberStarts > 0 { return .markdown }
    if isTable { return .csv }
    if numberStarts > 0, max(capitalOptions, smallOptions) > 1 { return .text }
    return openBraces > 0 ? .gift : nil
  }
}
