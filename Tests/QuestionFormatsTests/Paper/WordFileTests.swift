import Foundation
import QuestionModel
import Testing

@testable import QuestionFormats

struct WordFileTests {
  private var wide: Variant {
    var cluster = QuestionContent(kind: .trueFalseCluster, stem: "Cho $y=x^3$.")
    cluster.choices = (0..<4).map { Choice(id: "s\($0)", text: "Ý \($0)") }
    let long = String(repeating: "phương án dài ", count: 2)
    return PrintSamples.variant(
      [
        [
          PrintSamples.choice("Tính $\\frac{1}{2}$ & <b> \"x\"", ["$1$", "$2$", "$3$", "$4$"]),
          PrintSamples.choice("Hai cột", [long, "b", "c", "d"]),
          PrintSamples.choice("Một cột", [long + long, "b", "c", "d"]),
        ], [cluster], [QuestionContent(kind: .numeric, stem: "Bao nhiêu?")], [],
      ], essay: "Trình bày.")
  }

  @Test func everyPartIsWellFormedAndTold() throws {
    let printer = PaperPrinter(header: PrintSamples.header)
    let variant = wide
    let table = KeyTable([variant.layout], keys: ["q1": AnswerKey(right: ["c2"])])
    let documents = [
      printer.paper(variant), printer.answerSheet(variant), printer.keys(table, of: variant.paper),
      printer.origins([variant.layout], of: variant.paper),
    ]
    for document in documents + [PrintedDocument.joined(documents)].compactMap(\.self) {
      let file = try document.docx()
      let entries = try ZipArchive.entries(of: file.bytes)
      #expect(entries.first?.path == "[Content_Types].xml")
      let types = String(decoding: entries[0].bytes, as: UTF8.self)
      for entry in entries {
        let text = String(decoding: entry.bytes, as: UTF8.self)
        #expect(XMLCheck.isWellFormed(text), "\(entry.path) is not well-formed")
        if entry.path.hasPrefix("word/"), !entry.path.hasSuffix(".rels") { #expect(types.contains("/\(entry.path)")) }
      }
    }
  }

  @Test func theSamePaperGivesTheSameBytes() throws {
    let printer = PaperPrinter(header: PrintSamples.header)
    let variant = wide
    #expect(try printer.paper(variant).docx() == printer.paper(variant).docx())
    #expect(printer.paper(variant).html() == printer.paper(variant).html())
  }

  @Test func aPaperLooksLikeOne() throws {
    let (text, losses) = try PrintSamples.document(wide)
    #expect(losses.isEmpty)
    #expect(text.contains("<w:t xml:space=\"preserve\">SỞ GD&amp;ĐT HÀ NỘI</w:t>"))
    #expect(text.contains("<w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space=\"preserve\">Câu 1. </w:t>"))
    #expect(text.contains("<m:f><m:num>") && text.contains(" &amp; &lt;b&gt; &quot;x&quot;"))
    #expect(text.contains("Mỗi câu hỏi thí sinh chỉ chọn một phương án."))
    #expect(text.contains("Câu 1 (1,5 điểm). ") && text.contains("Mã đề 0101") && text.contains("a) "))
    // Four options in a line have three tab stops, two have one, one has none.
    #expect(text.components(separatedBy: "<w:tab w:val=\"left\"").count - 1 == 3 + 1 * 2)
  }

  @Test func pagesAreCounted() throws {
    let printer = PaperPrinter(header: PrintSamples.header)
    let one = try PrintSamples.parts(printer.paper(wide).docx())
    #expect(one["word/footer1.xml"]?.contains("w:instr=\" PAGE \"") == true)
    #expect(one["word/footer1.xml"]?.contains("w:instr=\" NUMPAGES \"") == true)
    let papers = try #require(PrintedDocument.joined([printer.paper(wide), printer.paper(wide)]))
    let both = try PrintSamples.parts(papers.docx())
    #expect(both["word/footer2.xml"]?.contains("w:instr=\" SECTIONPAGES \"") == true)
    #expect(PrintedDocument.joined([]) == nil)
  }

  @Test func aPassageStandsBeforeItsQuestions() throws {
    let contents = ["a", "b"].map { PrintSamples.choice($0, ["1", "2"], passage: "p") }
    let variant = PrintSamples.variant([contents], passage: "Dòng một\nDòng hai")
    let text = try PrintSamples.document(variant).text
    #expect(text.components(separatedBy: "từ câu 1 đến câu 2").count == 3, "the section and the passage")
    #expect(text.components(separatedBy: "Dòng hai").count == 2)
    let missing = try PrintSamples.document(PrintSamples.variant([contents])).losses
    #expect(missing.map(\.reason) == [.missingPassage] && missing.first?.place == "1")
  }

  @Test func picturesAreInsideOrTold() throws {
    var content = PrintSamples.choice("Hình", ["1", "2"])
    let digest = ContentDigest(of: PrintSamples.pixel)
    let sound = ContentDigest(of: [1])
    content.media = [
      MediaReference(digest: digest, type: "image/png", alternative: "Đồ thị \"y\""),
      MediaReference(digest: digest, type: "image/png"), MediaReference(digest: sound, type: "audio/mpeg"),
    ]
    let variant = PrintSamples.variant([[content]])
    let printer = PaperPrinter(header: PrintSamples.header) { $0 == digest ? PrintSamples.pixel : nil }
    let file = try printer.paper(variant).docx()
    let entries = try ZipArchive.entries(of: file.bytes)
    #expect(entries.filter { $0.path.hasPrefix("word/media/") }.map(\.bytes) == [PrintSamples.pixel])
    let text = try PrintSamples.parts(file)["word/document.xml"] ?? ""
    #expect(text.contains("descr=\"Đồ thị &quot;y&quot;\"") && text.contains("cx=\"9525\" cy=\"9525\""))
    #expect(file.losses.map(\.reason) == [.mediaKind("audio/mpeg")])
    #expect(try PrintSamples.document(variant).losses.map(\.reason).contains(.missingMedia(digest.description)))
    let svg = Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8)
    let drawn = PaperPrinter(header: PrintSamples.header) { $0 == digest ? svg : nil }.paper(variant)
    #expect(try drawn.docx().losses.contains { $0.reason == .mediaKind("image/svg+xml") })
    #expect(!drawn.html().losses.contains { $0.reason == .mediaKind("image/svg+xml") })
  }

  @Test func whatCannotBeShownIsToldWithItsPlace() throws {
    let contents = [
      PrintSamples.choice("Chuông \u{7} reo $\\foo{x}+\\boxed{y}$", ["1", "2"]), PrintSamples.choice("b", ["1", "2"]),
    ]
    let (text, losses) = try PrintSamples.document(PrintSamples.variant([contents, contents]))
    #expect(text.contains("Chuông \u{FFFD} reo") && text.contains("\\foo{x}"))
    #expect(losses.map(\.place) == ["1.1", "1.1", "1.1", "2.1", "2.1", "2.1"])
    #expect(losses.prefix(3).map(\.reason) == [.controlCharacters, .formula("\\foo{x}"), .look("\\boxed")])
    #expect(losses[0].description == "0101, 1.1: control characters are printed as \u{FFFD}")
  }

  @Test func textThatRunsToTheLeftIsMarked() throws {
    let text = try PrintSamples.document(PrintSamples.variant([[PrintSamples.choice("ما هي Hà Nội؟", ["هوي"])]])).text
    #expect(text.contains("<w:bidi/>"))
    #expect(text.contains("<w:rPr><w:rtl/></w:rPr><w:t xml:space=\"preserve\">ما هي </w:t>"))
    #expect(text.contains("<w:t xml:space=\"preserve\">Hà Nội</w:t>"))
    #expect(Bidi.parts(of: "abc") == [Bidi.Part(text: "abc", isRightToLeft: false)] && Bidi.parts(of: "").isEmpty)
  }

  @Test func emptyPapersHavePages() throws {
    let (text, losses) = try PrintSamples.document(PrintSamples.variant([[], []]))
    #expect(text.contains("HẾT") && losses.isEmpty)
    let empty = PrintSamples.variant([[QuestionContent(kind: .numeric, stem: "")]])
    #expect(try PrintSamples.document(empty).text.contains("Câu 1."))
  }
}
