import QuestionModel
import Testing

@testable import QuestionFormats

/// What a file is, found by its content alone.
struct FileReaderTests {
  /// Formats that are read and written.
  static let both = FileFormat.readable.filter { $0 != .questionBank }

  @Test(arguments: both)
  func whatIsWrittenIsFound(format: FileFormat) throws {
    var writer = try #require(try FileWriting.writer(of: format))
    let entries = FormatTrials.starters(1, ids: false)
    let (bytes, parts) = try writer.all(of: entries)
    var reader = FileReader()
    var items: [FormatItem] = []
    for start in stride(from: 0, to: bytes.count, by: 5000) {
      items += try reader.items(of: Array(bytes[start..<min(bytes.count, start + 5000)])).map { $0.read() }
    }
    items += try reader.all(of: [])
    let read = FormatTrials.questions(items).filter { $0.question.content.kind != .passage }
    #expect(read.count == parts.count(where: \.isWritten))
    // A table of text may be either, and packages are found when they are open.
    let found = reader.format
    #expect(found == nil ? format.isArchive : found == format || format == .tsv && found == .csv)
    #expect(FormatTrials.refusals(items).isEmpty)
  }

  @Test(arguments: [
    ("", "empty"), ("\u{FEFF}  \n", "empty"), ("%PDF-1.7\n", "PDF"), ("{\\rtf1 x}", "RTF"), ("Rar!x", "archive"),
    ("SQLite format 3\u{0}", "database"), ("PK\u{3}\u{4}xxxxxxxxx", "zip"), ("<html><body>x</body></html>", "<html>"),
    ("chỉ là chữ\nvà chữ\n", "no format"), ("a,b\n1,2\n", "no format"),
  ])
  func anythingElseSaysWhatItIs(text: String, word: String) {
    var reader = FileReader()
    let fault = #expect(throws: FormatFault.self) { try reader.all(of: Array(text.utf8)) }
    #expect(fault?.description.contains(word) == true, "\(fault?.description ?? "")")
  }

  @Test func officeFilesOfOldSayWhatToDo() {
    var reader = FileReader()
    let fault = #expect(throws: FormatFault.self) {
      try reader.all(of: [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 600))
    }
    #expect(fault?.description.contains(".docx") == true)
  }

  @Test(arguments: [TextEncoding.utf16LittleEndian, .utf16BigEndian])
  func otherUnicodeIsConvertedWhenConfirmed(encoding: TextEncoding) throws {
    let units = "\u{FEFF}Thủ đô? {=Hà Nội ~Huế}\n".utf16
    let bytes = units.flatMap { unit in
      let pair = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
      return encoding == .utf16LittleEndian ? pair : pair.reversed()
    }
    var unasked = FileReader()
    let fault = #expect(throws: FormatFault.self) { try unasked.all(of: bytes) }
    #expect(fault?.description.contains("Thủ đô") == true)
    #expect(fault?.description.contains(encoding.rawValue) == true)
    var reader = FileReader(encoding: encoding)
    let read = FormatTrials.questions(try reader.all(of: bytes))
    #expect(read.map(\.question.content.stem) == ["Thủ đô?"])
  }

  @Test(arguments: [
    ("Câu 1: Một?\nA. a\nB. b\nĐáp án: A\n", FileFormat.text), ("1. Một?\nA. a\nB. b\nĐáp án: A\n", .text),
    ("Một?\nA. a\nB. b\nANSWER: A\n", .aiken), ("::t::Một? {=a ~b}\n", .gift), ("Một? {T}\n", .gift),
    ("Quiz title: x\n\n1. Một?\n*a) a\nb) b\n", .markdown), ("1. Một?\n*a) a\nb) b\n", .markdown),
    ("câu hỏi;A;B;đáp án\nMột?;a;b;A\n", .csv), ("question\tA\tB\tkey\nMột?\ta\tb\tA\n", .csv),
    ("#separator:tab\n#html:true\nMột?\tmột\n", .ankiText),
    ("<?xml version=\"1.0\"?>\n<!-- x --><quiz><question type=\"truefalse\"></question></quiz>", .moodleXML),
    ("{\"question\":{\"stem\":\"x\",\"choices\":[]},\"answerKey\":\"A\"}\n", .arc),
  ])
  func signsOfEachFormat(text: String, format: FileFormat) throws {
    #expect(try FileKind(of: Array(text.utf8), encoding: nil, wanted: nil).format == format)
  }
}
