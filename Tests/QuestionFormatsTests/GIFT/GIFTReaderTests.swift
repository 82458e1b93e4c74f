import QuestionModel
import Testing

@testable import QuestionFormats

/// Every construct of GIFT, as Moodle describes it.
struct GIFTReaderTests {
  private func items(_ text: String, chunk: Int = 1 << 16) throws -> [FormatItem] {
    try FormatTrials.items(GIFTReader(), Array(text.utf8), chunk: chunk)
  }

  private func only(_ text: String) throws -> (read: ReadQuestion, losses: [FormatLoss]) {
    let items = try items(text)
    let read = try #require(FormatTrials.questions(items).first, "\(items)")
    #expect(items.count == 1)
    return (read, items[0].losses)
  }

  @Test func choice() throws {
    let (read, losses) = try only(
      "::Thủ đô::Thủ đô của Việt Nam? {\n=Hà Nội #Đúng rồi\n~Huế #Cố đô\n~%50%Sài Gòn\n~Đà Nẵng\n####Từ năm 1976.}")
    let (content, key) = (read.question.content, read.question.key)
    #expect(content.kind == .singleChoice)
    #expect(content.stem == "Thủ đô của Việt Nam?")
    #expect(content.extra["title"] == "Thủ đô")
    #expect(content.choices.map(\.text) == ["Hà Nội", "Huế", "Sài Gòn", "Đà Nẵng"])
    #expect(content.choices.map(\.id) == ["a", "b", "c", "d"])
    #expect(key.right == ["a"])
    #expect(key.weights == ["c": 0.5])
    #expect(key.feedback == ["a": "Đúng rồi", "b": "Cố đô"])
    #expect(key.explanation == "Từ năm 1976.")
    #expect(losses.isEmpty && read.problems.isEmpty && read.hasInventedOptionIDs)
  }

  @Test func severalRightOptionsHaveWeights() throws {
    let (read, _) = try only("Số nguyên tố? {~%50%2 ~%50%3 ~%-100%4 ~1}")
    #expect(read.question.content.kind == .multipleResponse)
    #expect(read.question.key.right == ["a", "b"])
    #expect(read.question.key.weights == ["c": -1])
    let (thirds, _) = try only("Chia hết? {~%33.33333%3 ~%33.33333%6 ~%33.33333%9 ~%-33.33333%4}")
    let third = 1.0 / 3
    #expect(thirds.question.key.weights == ["d": -third])
  }

  @Test(
    arguments: [
      ("{T}", "true", [:]), ("{TRUE}", "true", [:]), ("{F}", "false", [:]), ("{ FALSE }", "false", [:]),
      ("{T#sai rồi}", "true", ["false": "sai rồi"]),
      ("{F#sai rồi#đúng rồi}", "false", ["true": "sai rồi", "false": "đúng rồi"]),
    ] as [(String, String, [String: String])])
  func truth(block: String, right: String, feedback: [String: String]) throws {
    let (read, _) = try only("Trái Đất quay. \(block)")
    #expect(read.question.content.kind == .trueFalse)
    #expect(read.question.key.right == [right])
    #expect(read.question.key.feedback == feedback)
  }

  @Test func shortAnswers() throws {
    let (read, losses) = try only("Hai cộng hai? {=bốn =4 =%50%khoảng bốn #gần đúng}")
    #expect(read.question.content.kind == .shortAnswer)
    #expect(read.question.key.answers.map(\.text) == ["bốn", "4", "khoảng bốn"])
    #expect(read.question.key.answers.map(\.weight) == [1, 1, 0.5])
    #expect(read.question.key.answers[2].feedback == "gần đúng")
    #expect(losses.isEmpty)
    // In lower case it is a word like any other.
    #expect(try only("Là gì? {true}").read.question.content.kind == .shortAnswer)
    #expect(try only("Là gì? {=th*}").losses.map(\.subject) == [.answer])
  }

  @Test(
    arguments: [
      ("{#3.14:0.005}", [(3.14, 0.005, 1.0)]), ("{#=3,5}", [(3.5, 0, 1)]), ("{#3..5}", [(4, 1, 1)]),
      ("{#=5:0 =%50%5:1 #gần}", [(5, 0, 1), (5, 1, 0.5)]), ("{#-2}", [(-2, 0, 1)]),
      ("{#2 =%50%2:1}", [(2, 0, 1), (2, 1, 0.5)]),
    ] as [(String, [(Double, Double, Double)])])
  func numbers(block: String, expected: [(Double, Double, Double)]) throws {
    let (read, _) = try only("Bao nhiêu? \(block)")
    #expect(read.question.content.kind == .numeric)
    #expect(read.question.key.numbers.map(\.value) == expected.map(\.0))
    #expect(read.question.key.numbers.map(\.tolerance) == expected.map(\.1))
    #expect(read.question.key.numbers.map(\.weight) == expected.map(\.2))
  }

  @Test func pairs() throws {
    let (read, _) = try only("Ghép. {\n=Việt Nam -> Hà Nội\n=Lào -> Viêng Chăn\n= -> Huế\n}")
    #expect(read.question.content.kind == .unknown("matching"))
    let pairs = try #require(MatchingPairs(read.question))
    #expect(pairs.premises == ["Việt Nam", "Lào"])
    #expect(pairs.targets == ["Huế", "Hà Nội", "Viêng Chăn"])
    #expect(pairs.texts.pairs.map(\.target) == ["Hà Nội", "Viêng Chăn"])
    #expect(pairs.texts.others == ["Huế"])
    let cluster = try only("Xét. {=Một là số lẻ -> Đúng =Hai là số lẻ -> Sai}").read
    #expect(cluster.question.content.kind == .trueFalseCluster)
    #expect(cluster.question.key.right == ["a"])
  }

  @Test func essaysDescriptionsAndMissingWords() throws {
    #expect(try only("Kể về em. {}").read.question.content.kind == .unknown("essay"))
    #expect(try only("Đọc kĩ đoạn sau.").read.question.content.kind == .passage)
    let (read, _) = try only("Hà Nội là {=thủ đô ~cố đô} của Việt Nam.")
    #expect(read.question.content.stem == "Hà Nội là _____ của Việt Nam.")
    #expect(read.question.content.kind == .singleChoice)
  }

  @Test func escapesAndFormats() throws {
    let (read, _) = try only(##"a \= b, c \: d, \{x\} \~ \# \\neq \neq {=1\=1 ~\#2}"##)
    // A bare backslash before an n is a line's end, and so the other must be doubled.
    #expect(read.question.content.stem == ##"a = b, c : d, {x} ~ # \neq "## + "\neq")
    #expect(read.question.content.choices.map(\.text) == ["1=1", "#2"])
    let (html, _) = try only("[html]<p>Tính \\\\(x^2\\\\)</p> {=[html]<sup>2</sup> ~b}")
    #expect(html.question.content.stem == "Tính $x^2$")
    #expect(html.question.content.choices[0].text == "²")
    let (other, _) = try only("[ghi chú] chữ thường {=a ~b}")
    #expect(other.question.content.stem == "[ghi chú] chữ thường")
    #expect(try only("[markdown]*Đậm* {=a ~b}").losses.map(\.outcome) == [.kept])
    #expect(try only("[html]<img src=\"x.png\"> Hình gì? {=a ~b}").losses.contains { $0.subject == .file })
  }

  @Test func commentsNameAndTag() throws {
    let text = """
      // chú thích thường [không phải tên] [id:toan-12\\]a] [tag:môn Toán]
      // [tag:grade:12]
      Câu? {=a
      // giữa chừng
      ~b}
      """
    let (read, _) = try only(text)
    #expect(read.question.content.extra["externalID"] == "toan-12]a")
    #expect(read.id == QuestionIdentity.id(named: "toan-12]a"))
    #expect(read.question.content.tags.map(\.name) == ["grade:12", "môn-toán"])
    #expect(read.question.content.choices.count == 2)
    let uuid = "0190f3c2-7a10-7c4e-9b1a-2f6d3c5e8a90"
    let (named, _) = try only("// [id:\(uuid)]\nCâu? {=a ~b}")
    #expect(named.id.description == uuid && named.question.content.extra["externalID"] == nil)
  }

  @Test func categoriesRuleWhatFollows() throws {
    let text = """
      \u{FEFF}Trước? {=a ~b}

      $CATEGORY: $course$/top/Toán 12/A//B

      Một? {=a ~b}

      // trong một khối
      $CATEGORY: Lý

      Hai? {=a ~b}

      $CATEGORY: top

      Ba? {=a ~b}
      """
    for chunk in [1, 7, 1 << 16] {
      let tags = FormatTrials.questions(try items(text, chunk: chunk)).map { $0.question.content.tags.map(\.name) }
      #expect(tags == [[], ["category:toán-12/a∕b"], ["category:lý"], []])
    }
  }

  @Test func linesAreCounted() throws {
    let items = try items("Một? {=a ~b}\r\n\r\n\r\nHai? {=a ~b\r\n\r\nBa? {=a ~b}\n")
    #expect(items.map(\.place.line) == [1, 4, 6])
    guard case .refused(let reason) = items[1].content else {
      Issue.record("a block without its end was taken")
      return
    }
    #expect(reason.contains("no }"))
  }

  @Test(arguments: [
    ("Câu? {=a =b ~c}", "key.right"), ("Câu? {#abc}", "key.numbers"),
  ])
  func whatCannotBeStoredSaysWhy(text: String, field: String) throws {
    #expect(try only(text).read.problems.map(\.field) == [field])
  }

  @Test func strayBracesAreRefused() throws {
    for text in ["Câu } gì", "Câu { gì"] {
      #expect(FormatTrials.refusals(try items(text)).count == 1)
    }
  }

  @Test func questionsThatNoBlankLinePartsAreNotTakenForOne() throws {
    let (read, _) = try only("Một? {=a ~b}\n// hai\nHai? {=c ~d}")
    #expect(read.problems.map(\.field) == ["stem"])
    #expect(try only("Một {=a} và \\{hai\\}").read.problems.isEmpty)
  }
}
