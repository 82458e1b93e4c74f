import PropertyTesting
import QuestionModel
import Testing

@testable import QuestionFormats

struct AnkiTests {
  private func read(_ text: String, chunk: Int = 1 << 16) throws -> [FormatItem] {
    try FormatTrials.items(AnkiTextReader(), Array(text.utf8), chunk: chunk)
  }

  private let basic = """
    \u{FEFF}#separator:tab
    #html:true
    #guid column:1
    #notetype column:2
    #deck column:3
    #tags column:7
    k%^3jG(\tBasic\tToán 12::Hàm số\t<b>Thủ đô?</b><br>Ở đâu\t"Hà ""Nội""\"\tghi chú\tkhó topic::địa-lí::bắc
    g2\tCloze\tDefault\tThủ đô là {{c1::Hà Nội::phía bắc}}.\tvì thế\t\t
    g3\tCloze\tDefault\t{{c1::a}} và {{c2::b}}\t\t\t
    g4\tBasic\tDefault\t<img src="h.png">hỏi [sound:a.mp3]\t\t\t
    \tBasic\tDefault\t\tx\t\t
    """

  @Test(arguments: [1, 10, 1 << 16]) func plainNotesAreRead(chunk: Int) throws {
    let items = try read(basic, chunk: chunk)
    let questions = FormatTrials.questions(items)
    #expect(FormatTrials.findings(items).count == 1 && FormatTrials.refusals(items).count == 2)
    #expect(items.map(\.place.line) == [1, 7, 8, 9, 10, 11])
    let first = questions[0]
    #expect(
      first.id == QuestionIdentity.id(named: "k%^3jG(") && first.question.content.extra["externalID"] == "k%^3jG(")
    #expect(first.question.content.kind == .shortAnswer && first.question.content.stem == "Thủ đô?\nỞ đâu")
    #expect(first.question.key.answers == [AcceptedAnswer("Hà \"Nội\"")])
    #expect(first.question.key.extra["anki"] == ["field 6": "ghi chú"])
    #expect(first.question.content.tags.map(\.name) == ["category:toán-12/hàm-số", "khó", "topic:địa-lí/bắc"])
    #expect(Set(items[1].losses.map(\.subject)) == [.formatting, .question, .unknown])
    let gap = questions[1].question
    #expect(gap.content.stem == "Thủ đô là _____." && gap.content.hint == "phía bắc")
    #expect(gap.key.answers == [AcceptedAnswer("Hà Nội")] && gap.key.explanation == "vì thế")
    #expect(questions[2].problems.map(\.field) == ["key.answers"])
    #expect(Set(items[4].losses.map(\.subject)) == [.picture, .sound] && questions[2].question.content.stem == "hỏi")
  }

  @Test func headersMayNameMuch() throws {
    let items = try read(
      "#separator:Semicolon\n#html:false\n#columns:Front;Back;Nguồn\n#deck:A::B\n#tags:x y\n#lạ\n#if matches:keep current\n"
        + "a < b;c;sách\n")
    let read = try #require(FormatTrials.questions(items).first)
    #expect(read.question.content.stem == "a < b" && read.question.key.extra["anki"] == ["Nguồn": "sách"])
    #expect(read.question.content.tags.map(\.name) == ["category:a/b", "x", "y"])
    #expect(items[0].losses.map(\.detail) == ["#lạ"])
    let plain = FormatTrials.questions(try self.read("a\tb\nc\td"))
    #expect(plain.map(\.question.content.stem) == ["a", "c"])
    let pipe = FormatTrials.questions(try self.read("#separator:|\na|b\n"))
    #expect(pipe.map(\.question.key.answers.first?.text) == ["b"])
  }

  @Test func notesWithAFieldForEachPartAreQuestions() throws {
    let items = try read(
      """
      #separator:tab
      #html:true
      #tags column:7
      #columns:Question\tA\tB\tC\tKey\tExplanation\tTags
      Thủ đô &lt;?\t<i>Huế</i>\tHà Nội\t\tB\tvì \\(x\\)\tsubject::địa-lí
      """)
    let question = try #require(FormatTrials.questions(items).first).question
    #expect(question.content.kind == .singleChoice && question.key.right == ["b"])
    #expect(question.content.stem == "Thủ đô <?" && question.key.explanation == "vì $x$")
    #expect(question.content.tags.map(\.name) == ["subject:địa-lí"])
    #expect(items[1].losses.map(\.subject) == [.formatting])
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let all = TableSamples.all + FormatTrials.starters(1, stride: 3)
    var writer = AnkiTextWriter()
    let (bytes, parts) = try writer.all(of: all)
    let items = try FormatTrials.items(AnkiTextReader(), bytes, chunk: 3000)
    let read = FormatTrials.questions(items)
    #expect(read.count == all.count && FormatTrials.findings(items).count == 1)
    for (written, item) in zip(all, read) {
      #expect(item.id == written.id && item.question == written.question, "\(written.question)")
      #expect(item.status == written.status && item.problems.isEmpty)
    }
    #expect(items.allSatisfy { $0.losses.allSatisfy { $0.outcome == .kept } })
    #expect(parts.allSatisfy { $0.losses.allSatisfy { $0.subject == .picture } })
    #expect(!writer.add(FormatTrials.question(.quiz, "x")).isWritten)
  }

  @Test func aNoteShowsTheQuestionOnItsFront() throws {
    let note = AnkiNotes(language: .vietnamese).note(of: TableSamples.rich)
    #expect(note.fields.count == AnkiNotes.fieldNames.count && note.guid == "tên-1" && note.deck == "a::b")
    #expect(note.fields[0].contains("<div>A. phương án; 1</div>") && note.fields[0].contains("<img src=\"qb-"))
    #expect(note.fields[1].contains("A. phương án; 1") && note.fields[1].contains("Lời giải:<br>-vì<br>thế"))
    #expect(
      note.tags.contains("topic::hàm-số::cực-trị") && note.media.map(\.name) == ["qb-\(note.media[0].digest).png"])
    let cluster = AnkiNotes(language: .vietnamese).note(of: TableSamples.cluster)
    #expect(cluster.fields[0].contains("a) p") && cluster.fields[1] == "S Đ S Đ")
  }

  @Test func filesThatCannotBeReadAreRefused() throws {
    #expect(throws: FormatFault.self) { try read("#separator:tab\na\t\"b\n") }
    #expect(throws: FormatFault.self) { try FormatTrials.items(AnkiTextReader(), [0x23, 0xFF, 0x0A]) }
    #expect(throws: FormatFault.self) { try read("#" + String(repeating: "x", count: 70_000)) }
    #expect(throws: FormatFault.self) { try read("#columns:Question\tStem\tKey\nx\ty\tz\n") }
    #expect(try read("").count <= 1)
  }

  @Test func spoiltFilesDoNoHarm() throws {
    var generator = SeededGenerator(seed: 9)
    var writer = AnkiTextWriter()
    let own = try writer.all(of: TableSamples.all).bytes
    for round in 0..<300 {
      let bytes = generator.mutated(round.isMultiple(of: 3) ? own : Array(basic.utf8))
      _ = try? FormatTrials.items(AnkiTextReader(), bytes, chunk: 300)
    }
  }
}
