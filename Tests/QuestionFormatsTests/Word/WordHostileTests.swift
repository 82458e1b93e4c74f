import PropertyTesting
import QuestionModel
import Testing

@testable import QuestionFormats

@Suite("Word files: damaged and hostile ones")
struct WordHostileTests {
  static func fault(_ file: WordTrial) -> String {
    do throws(FormatFault) {
      _ = try file.read()
      return ""
    } catch { return error.description }
  }

  @Test("a package without a text, and one that is none, are refused")
  func missing() {
    var file = WordTrial("")
    file.parts["word/document.xml"] = []
    #expect(Self.fault(file).contains("word/document.xml is missing"))
    #expect(throws: FormatFault.self) { try WordTrial.read(Array("no zip".utf8)).items.count }
    file.parts["word/document.xml"] = Array("<w:document".utf8)
    #expect(!Self.fault(file).isEmpty)
  }

  @Test("tables and elements that are nested too deep end in a reason")
  func nesting() throws {
    let start = "<w:tbl><w:tr><w:tc>"
    let end = "<w:p/></w:tc></w:tr></w:tbl>"
    func tables(_ depth: Int) -> WordTrial {
      WordTrial(
        WordTrial.paragraphs("Câu 1: Một?") + String(repeating: start, count: depth)
          + String(repeating: end, count: depth))
    }
    #expect(Self.fault(tables(1000)).contains("nested deeper"))
    let trial = try tables(100).read()
    #expect(trial.has("tables are nested deeper than", in: trial.findings))
    let runs = WordTrial(
      "<w:p>" + String(repeating: "<w:ins>", count: 100_000) + String(repeating: "</w:ins>", count: 100_000) + "</w:p>")
    #expect(Self.fault(runs).contains("nested deeper"))
    let formula = String(repeating: "<m:e>", count: 400) + String(repeating: "</m:e>", count: 400)
    let deep = try WordTrial("<w:p><w:r><w:t>Câu 1: x</w:t></w:r><m:oMath>\(formula)</m:oMath></w:p>").read()
    #expect(deep.has("nested too deep", in: deep.losses))
  }

  @Test("100,000 paragraphs side by side are read")
  func many() throws {
    let trial = try WordTrial(WordTrial.paragraphs("Câu 1: Một?") + String(repeating: "<w:p/>", count: 100_000)).read()
    #expect(trial.questions.count == 1)
  }

  @Test("what unpacks to more than any paper is refused")
  func bomb() {
    var file = WordTrial("")
    let head = Array("<w:document \(WordTrial.namespaces)><w:body>".utf8)
    file.parts["word/document.xml"] = head + [UInt8](repeating: 0x20, count: WordPackage.maximumDocument)
    #expect(Self.fault(file).contains("unpacks to more than 128 MiB"))
    let lines = [UInt8](repeatElement(Array("<w:p/>".utf8), count: VietnameseText.maximumLines + 1).joined())
    file.parts["word/document.xml"] = head + lines
    #expect(Self.fault(file).contains("more than 1000000 lines"))
  }

  @Test("styles that are based on one another end")
  func rings() throws {
    var file = WordTrial(WordTrial.paragraph("Câu 1: Một?", "<w:pStyle w:val=\"a\"/>"))
    file.parts["word/styles.xml"] = Array(
      """
      <w:styles \(WordTrial.namespaces)><w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style>\
      <w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>
      """.utf8)
    #expect(try file.read().questions.count == 1)
  }

  @Test("spoilt documents give items or a reason")
  func spoilt() {
    let sample = WordTrial(
      WordTrial.paragraphs("Câu 1: x{sup|2}", "{u|A}. y\tB. z") + WordTrial.table([["1", "2"], ["A", "B"]])
        + "<w:p>\(OfficeMath.xml([.root(index: [], radicand: [.variable("x")])]))</w:p>")
    let document = Array("<w:document \(WordTrial.namespaces)><w:body>\(sample.body)</w:body></w:document>".utf8)
    var generator = SplitMix64(seed: 77)
    var file = WordTrial("")
    for _ in 0..<300 {
      file.parts["word/document.xml"] = generator.mutated(document)
      _ = try? file.read()
    }
    let bytes = sample.bytes
    for _ in 0..<100 { _ = try? WordTrial.read(generator.mutated(bytes)) }
  }
}
