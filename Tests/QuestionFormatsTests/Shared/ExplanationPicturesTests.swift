import QuestionModel
import Testing

@testable import QuestionFormats

/// Pictures of a working belong to the key: shown with the question, they would tell the answer.
struct ExplanationPicturesTests {
  /// A question that shows one picture, and another in its working.
  private static func written(_ explanation: String?) throws -> WrittenQuestion {
    let (asked, told) = (try #require(ReadMedia(WordTrial.png)), try #require(ReadMedia(WordTrial.png + [1])))
    var key = AnswerKey(right: ["b"], explanation: explanation)
    key.media = [MediaReference(to: told, alternative: "đường cao AH")]
    var written = FormatTrials.question(.singleChoice, "Tam giác nào vuông?", ["ABC", "DEF"], key: key)
    written.question.content.media = [MediaReference(to: asked, alternative: "hai tam giác")]
    written.id = QuestionIdentity.id(of: written.question.content)
    written.media = [asked.digest: asked.bytes, told.digest: told.bytes]
    return written
  }

  private static let carrying: [FileFormat] = [.moodleXML, .qti12, .qti2, .qti3, .docx]

  @Test("they go out and come back with the key", arguments: carrying, ["Hạ đường cao.", nil])
  func roundTrip(format: FileFormat, explanation: String?) throws {
    let written = try Self.written(explanation)
    var writer = try #require(try FileWriting.writer(of: format))
    let (bytes, parts) = try writer.all(of: [written])
    var reader = FileReader()
    let items = try reader.all(of: bytes)
    let read = try #require(FormatTrials.questions(items).first, "\(items)")
    #expect(read.question == written.question)
    #expect(Set(read.media.map(\.digest)) == Set(written.media.keys))
    for item in parts.flatMap(\.losses) + items.flatMap(\.losses) {
      #expect(item.subject != .picture, "\(item)")
    }
  }

  @Test("a picture that stands in the question and in its working is one file", arguments: carrying)
  func once(format: FileFormat) throws {
    var written = try Self.written("Xem hình.")
    written.question.key.media = written.question.content.media
    var writer = try #require(try FileWriting.writer(of: format))
    let (bytes, _) = try writer.all(of: [written])
    var reader = FileReader()
    let read = try #require(FormatTrials.questions(try reader.all(of: bytes)).first)
    #expect(read.question == written.question && read.media.map(\.digest) == read.question.key.media.map(\.digest))
  }

  @Test("a file that the bank does not have is told", arguments: carrying)
  func missing(format: FileFormat) throws {
    var written = try Self.written("Xem hình.")
    written.media = [:]
    var writer = try #require(try FileWriting.writer(of: format))
    let (_, parts) = try writer.all(of: [written])
    #expect(parts.flatMap(\.losses).filter { $0.subject == .picture }.count == 2)
  }

  @Test(
    "formats without files tell them",
    arguments: [FileFormat.gift, .aiken, .text, .markdown, .csv, .xlsx, .ankiText])
  func told(format: FileFormat) throws {
    var writer = try #require(try FileWriting.writer(of: format))
    let (_, parts) = try writer.all(of: [try Self.written("Xem hình.")])
    #expect(parts.flatMap(\.losses).contains { $0.detail == "đường cao AH" }, "\(parts.flatMap(\.losses))")
  }

  @Test("tables, notes of Anki and text for editing name them", arguments: [FileFormat.csv, .tsv, .xlsx, .ankiText])
  func named(format: FileFormat) throws {
    let written = try Self.written("Xem hình.")
    var writer = try #require(try FileWriting.writer(of: format))
    let (bytes, _) = try writer.all(of: [written])
    var reader = FileReader()
    let read = try #require(FormatTrials.questions(try reader.all(of: bytes)).first)
    #expect(read.question.key.media == written.question.key.media)
  }

  @Test("a note of Anki shows them on its back")
  func anki() throws {
    let note = AnkiNotes(language: .vietnamese).note(of: try Self.written(nil))
    let (front, back) = (note.media[0].name, note.media[1].name)
    #expect(note.fields[0].contains(front) && !note.fields[0].contains(back))
    #expect(note.fields[1].contains("Lời giải") && note.fields[1].contains(back))
  }

  @Test("an edit as text keeps, changes and takes them out")
  func sheet() throws {
    let written = try Self.written("Xem hình.")
    let entry = QuestionSheet.Entry(id: written.id, question: written.question, status: .published)
    let text = QuestionSheet.print([entry])
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("tệp lời giải: ") })
    let originals = [written.id: written.question]
    func read(_ text: String) throws -> AnswerKey {
      let (entries, faults) = QuestionSheet.parse(text, originals: originals)
      #expect(faults.isEmpty, "\(faults)")
      return try #require(entries.first).question.key
    }
    #expect(try read(text) == written.question.key)
    #expect(try read(text.replacing("đường cao AH", with: "AH")).media.map(\.alternative) == ["AH"])
    #expect(try read(text.replacing(line + "\n", with: "")).media.isEmpty)
  }
}

/// Pictures that stand where this bank shows none.
struct RemarkPicturesTests {
  @Test("those of feedback and hints are shown with the explanation, and that is told")
  func remarks() throws {
    let file = Array("GIF89a-not-much".utf8)
    var html = QuestionHTML()
    #expect(html.text("Sai <img src='a.gif' alt='hình'>", .remark) { $0 == "a.gif" ? file : nil } == "Sai")
    #expect(html.text("Vì <img src='a.gif'> nên", .explanation) { _ in file } == "Vì nên")
    _ = html.text("<img src='b.gif'>", .remark) { _ in nil }
    var (content, key) = (QuestionContent(kind: .shortAnswer, stem: ""), AnswerKey())
    html.show(in: &content, &key)
    #expect(content.media.isEmpty && key.media.map(\.alternative) == ["hình"] && html.media.map(\.bytes) == [file])
    #expect(
      html.losses.map(\.outcome) == [.changed, .changed, .dropped]
        && html.losses[0].note.contains("with the explanation") && html.losses[1].note.contains("behind it"))
  }

  @Test("a working in a Word file has its own pictures")
  func word() throws {
    var file = WordTrial(
      WordTrial.paragraphs("Câu 1: Hình nào?") + "<w:p><w:r>\(WordTrial.drawing("rId1", "đề"))</w:r></w:p>"
        + WordTrial.paragraphs("A. một", "{u|B}. hai", "Lời giải")
        + "<w:p><w:r><w:t>Kẻ AH</w:t>\(WordTrial.drawing("rId2", "giải"))</w:r></w:p>"
        + WordTrial.paragraphs("Câu 2: Hai?", "A. x", "{u|B}. y"))
    file.parts["word/media/image1.png"] = WordTrial.png
    file.parts["word/media/image2.png"] = WordTrial.png + [1]
    file.relationships =
      WordTrial.relationship("rId1", "media/image1.png") + WordTrial.relationship("rId2", "media/image2.png")
    let trial = try file.read()
    let questions = trial.questions
    #expect(questions.map { $0.content.media.compactMap(\.alternative) } == [["đề"], []])
    #expect(questions.map { $0.key.media.compactMap(\.alternative) } == [["giải"], []])
    #expect(questions.first?.key.explanation == "Kẻ AH" && trial.read.first?.media.count == 2)
  }
}
