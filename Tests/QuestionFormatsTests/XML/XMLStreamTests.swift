import PropertyTesting
import QuestionModel
import Testing

@testable import QuestionFormats

struct XMLStreamTests {
  private static let document = """
    <?xml version="1.0" encoding="UTF-8"?>
    <quiz xmlns="urn:q" xmlns:x="urn:x">
      <!-- no element -->
      <question type="a" x:type="b"><name><text>Một</text></name><p>1 &lt; <b>2</b><![CDATA[ & 3]]></p></question>
      <other><question type="inner"/></other>
      <question type="c">&#x1F600;
        <x:empty/></question>
    </quiz>
    """

  private func nodes(_ bytes: [UInt8], step: Int = .max) throws -> [XMLNode] {
    let stream = XMLStream { $0.count == 2 && $0[1] == "question" }
    var nodes: [XMLNode] = []
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + min(step, bytes.count))
      nodes += try stream.nodes(of: Array(bytes[start..<end]))
      start = end
    }
    return try nodes + stream.finish()
  }

  @Test(arguments: [1, 2, 7, 64, 100_000]) func wantedElementsComeWholeWhateverTheChunks(_ step: Int) throws {
    let nodes = try nodes(Array(Self.document.utf8), step: step)
    #expect(nodes.map(\.line) == [4, 6] && nodes.allSatisfy { $0.name == "question" && $0.namespace == "urn:q" })
    let first = try #require(nodes.first)
    #expect(first.attribute("type") == "a" && first.attributes.map(\.namespace) == ["", "urn:x"])
    #expect(first.first("name")?.text == "Một" && first.first("p")?.text == "1 < 2 & 3")
    #expect(first.elements.map(\.name) == ["name", "p"] && Array(first.descendants("b")).map(\.text) == ["2"])
    let pieces = try #require(first.first("p")).pieces.map { piece in
      switch piece {
      case .element(let node): "<\(node.name)>"
      case .text(let text): text
      }
    }
    #expect(pieces == ["1 < ", "<b>", " & 3"])
    #expect(nodes.last?.text == "😀\n    " && nodes.last?.first("empty")?.namespace == "urn:x")
    let markup = String(decoding: first.markup(), as: UTF8.self)
    #expect(
      markup == "<question type=\"a\" type=\"b\"><name><text>Một</text></name><p>1 &lt; <b>2</b> &amp; 3</p></question>"
    )
    #expect(first.markup(limit: 12).count < 60)
  }

  @Test func encodingsAreReadAndWrongOnesTold() throws {
    let latin = Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<a>".utf8) + [0xE9] + Array("</a>".utf8)
    #expect(try XMLTree.parse(latin).text == "é")
    let units = Array("\u{FEFF}<a>Việt</a>".utf16)
    let wide: [UInt8] = units.indices.flatMap { [UInt8(units[$0] & 0xFF), UInt8(units[$0] >> 8)] }
    #expect(try XMLTree.parse(wide).text == "Việt")
    #expect(try XMLTree.parse([0xEF, 0xBB, 0xBF] + Array("<a>x</a>".utf8)).text == "x")
    let wrong = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>".utf8) + [0xE9, 0x20] + Array("</a>".utf8)
    #expect(throws: FormatFault.self) { try XMLTree.parse(wrong) }
    #expect(fault(of: String(decoding: [0x3C, 0x61, 0x3E], as: UTF8.self) + "\n\u{1}</a>")?.place.line == 2)
    #expect(fault(of: "<?xml version=\"1.0\" encoding=\"no-such\"?><a/>") != nil)
    #expect(fault(of: "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>") != nil)
  }

  @Test func referencesOfAttributesAreResolved() throws {
    let node = try XMLTree.parse(Array("<a b='&amp;&lt;&#38;&quot;&#10;x&#xE9;&amp;amp;'/>".utf8))
    #expect(node.attribute("b") == "&<&\"\nxé&amp;")
    let value = "a\t\"b\" & <c>\n\r&amp;"
    var output = XMLOutput()
    output.leaf("x", value, [("y", value)])
    output.html("z", "<p>]]></p>")
    let bytes = Array("<r>".utf8) + output.take() + Array("</r>".utf8)
    let root = try XMLTree.parse(bytes)
    #expect(root.first("x")?.text == value && root.first("x")?.attribute("y") == value)
    #expect(root.first("z")?.text == "<p>]]></p>" && output.bytes.isEmpty)
  }

  @Test func entitiesAndDocumentTypesAreRefused() throws {
    let bomb = """
      <!DOCTYPE a [
      <!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;">]>
      <a>&y;</a>
      """
    #expect(fault(of: bomb)?.reason.contains("entity \"x\"") == true)
    #expect(fault(of: "<!DOCTYPE a [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><a>&f;</a>") != nil)
    #expect(fault(of: "<!DOCTYPE a [<!ENTITY % f SYSTEM \"http://localhost/x\"> %f;]><a/>") != nil)
    #expect(fault(of: "<!DOCTYPE a [<!ATTLIST a b CDATA \"c\">]><a/>") != nil)
    #expect(try XMLTree.parse(Array("<!DOCTYPE a SYSTEM \"no-such.dtd\"><a>x</a>".utf8)).text == "x")
    #expect(fault(of: "<!DOCTYPE a SYSTEM \"no-such.dtd\"><a>\n&nbsp;</a>")?.place.line == 2)
    #expect(fault(of: "<a b=\"&nbsp;\"/>") != nil)
  }

  @Test(arguments: ["", " ", "no xml", "<a>", "<a></b>", "<a/><b/>", "<a b=c/>", "<a><", "<!--", "<a>\n\n&;</a>"])
  func damagedDocumentsAreFaults(_ text: String) { #expect(fault(of: text) != nil) }

  @Test func aDocumentThatWasCutOffIsTold() {
    let fault = fault(of: "<quiz>\n<question>a")
    #expect(fault?.place.line == 2 && fault?.reason == "the document ends before its <quiz> does; it was cut off")
  }

  @Test func depthAndSizeAreBounded() throws {
    let deep = String(repeating: "<a>", count: 100_000) + String(repeating: "</a>", count: 100_000)
    #expect(fault(of: deep)?.reason.contains("nested") == true)
    #expect(
      try XMLTree.parse(Array((String(repeating: "<a>", count: 400) + String(repeating: "</a>", count: 400)).utf8))
        .name == "a")
    let stream = XMLStream { $0.count == 2 }
    let block = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
    var nodes = try stream.nodes(of: Array("<a><b>".utf8))
    for _ in 0..<40 { nodes += try stream.nodes(of: block) }
    nodes += try stream.nodes(of: Array("</b><b>y</b><b><![CDATA[".utf8))
    for _ in 0..<6 { nodes += try stream.nodes(of: block) }
    nodes += try stream.nodes(of: Array("]]></b></a>".utf8)) + stream.finish()
    #expect(nodes.map(\.isCut) == [true, false, false] && nodes.dropFirst().first?.text == "y")
    #expect(nodes.last?.bytes.count == 6 << 20)
    let names = (0..<5000).map { "<n\($0)/>" }.joined()
    #expect(fault(of: "<a>\(names)</a>")?.reason.contains("names") == true)
    let many = "<a " + (0..<60_000).map { "a\($0)=\"\" " }.joined() + "/>"
    #expect(fault(of: many)?.reason.contains("attributes") == true)
    #expect(try XMLTree.parse(Array("<a b=\"\(String(repeating: "x", count: 1 << 20))\"/>".utf8)).attributes.count == 1)
    let endless = XMLStream { _ in true }
    _ = try endless.nodes(of: Array("<a b=\"".utf8))
    #expect(throws: FormatFault.self) { for _ in 0..<10 { _ = try endless.nodes(of: block) } }
    #expect(throws: FormatFault.self) { try endless.finish() }
  }

  @Test func spoiltDocumentsNeverCrash() {
    var generator = SeededGenerator(seed: 7)
    let bytes = Array(Self.document.utf8)
    for _ in 0..<600 {
      guard let nodes = try? nodes(generator.mutated(bytes), step: 50) else { continue }
      for node in nodes { _ = node.markup() }
    }
  }

  private func fault(of text: String) -> FormatFault? {
    do throws(FormatFault) { _ = try XMLTree.parse(Array(text.utf8)) } catch { return error }
    return nil
  }
}
