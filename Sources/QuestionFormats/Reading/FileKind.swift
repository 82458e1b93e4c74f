import QuestionModel

/// What a file is, by its first bytes and never by its name.
struct FileKind {
  /// The format; nil for a package, which tells only when it is whole.
  let format: FileFormat?
  /// How its text is encoded; UTF-8 where the format sees to it by itself.
  let encoding: TextEncoding
  private let wanted: FileFormat?

  /// Whether the text is converted, or looked over for bytes that are no UTF-8, before its reader gets it.
  var isConverted: Bool {
    switch format {
    case nil, .questionBank, .arc: false
    case .moodleXML, .qti12, .qti2, .qti3: encoding != .utf8
    default: true
    }
  }

  /// Finds it out.
  ///
  /// - Parameters:
  ///   - head: the first bytes, or the whole of a small file.
  ///   - encoding: what the text is said to be.
  ///   - wanted: what the file is said to be.
  /// - Throws: `FormatFault` saying what the file seems to be, and what to do.
  init(of head: [UInt8], encoding: TextEncoding?, wanted: FileFormat?) throws(FormatFault) {
    self.wanted = wanted
    guard !Self.isBlank(head) else { throw FormatFault("the file is empty") }
    if let other = Self.foreign(head) { throw FormatFault(other) }
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      if let wanted, !wanted.isArchive { throw Self.mismatch("a zip archive", wanted) }
      format = nil
      self.encoding = .utf8
      return
    }
    if encoding == nil, let format = TextFormats.jsonFormat(of: head) {
      // JSON is always UTF-8: a wrong byte spoils its row and not the file.
      if let wanted, wanted != format { throw Self.mismatch("of the format \(format.rawValue)", wanted) }
      self.format = format
      self.encoding = .utf8
      return
    }
    let found = TextEncoding.detect(head)
    let isDeclared = XMLStart.declaresEncoding(head)
    guard encoding != nil || found == .utf8 || isDeclared else { throw Self.unconfirmed(found, head) }
    // What XML declares is for its reader to follow; what a person says goes before it.
    self.encoding = isDeclared && encoding == nil ? .utf8 : encoding ?? .utf8
    var converter = EncodingConverter(from: isDeclared ? found : self.encoding)
    let text = (try? converter.utf8(of: head)) ?? head
    let format = TextFormats.format(of: text)
    if let wanted {
      guard TextFormats.isConceivable(wanted, for: text, found: format) else {
        throw Self.mismatch(format.map { "of the format \($0.rawValue)" } ?? "something else", wanted)
      }
      self.format = wanted
    } else {
      guard let format else { throw FormatFault(TextFormats.unknownReason(text)) }
      self.format = format
    }
  }

  private static func isBlank(_ head: [UInt8]) -> Bool {
    let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
    return text.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }

  private static func mismatch(_ found: String, _ wanted: FileFormat) -> FormatFault {
    FormatFault("the file is \(found), not \(wanted.rawValue)")
  }

  private static func unconfirmed(_ found: TextEncoding, _ head: [UInt8]) -> FormatFault {
    var converter = EncodingConverter(from: found)
    let text = (try? converter.utf8(of: Array(head.prefix(2000)))) ?? []
    let lines = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isNewline).map { String($0).trimmed }
    let sample = lines.first { line in line.unicodeScalars.contains { !$0.isASCII } } ?? lines.first ?? ""
    let words = sample.count > 60 ? sample.prefix(59) + "…" : sample
    return FormatFault(
      "the text is not in UTF-8 but seems to be in \(found.title): \"\(words)\". If that reads well, import it with "
        + "the encoding \(found.rawValue); else name another")
  }

  /// Files that people have and that hold no questions as they are.
  private static func foreign(_ head: [UInt8]) -> String? {
    if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return "the file is of Word or Excel before 2007; open it there and save it as .docx or .xlsx"
    }
    if head.starts(with: "{\\rtf".utf8) { return "the file is RTF; open it in a word processor and save it as .docx" }
    if head.starts(with: "%PDF".utf8) {
      return "the file is PDF, which has no questions but only marks on pages; import what it was made from"
    }
    if head.starts(with: [0x1F, 0x8B]) { return "the file is compressed with gzip; unpack it first" }
    if head.starts(with: "SQLite format 3".utf8) {
      return "the file is a database; export from the program it belongs to"
    }
    if head.starts(with: "Rar!".utf8) || head.starts(with: [0x37, 0x7A, 0xBC, 0xAF]) {
      return "the file is an archive of another kind; unpack it and pack it as zip"
    }
    return nil
  }

  /// The reader of the format.
  func reader(legacy: TextEncoding?) throws(FormatFault) -> any FormatReader {
    guard let format else { return try Packages.reader(wanted: wanted, legacy: legacy) }
    return try TextFormats.reader(of: format)
  }
}
