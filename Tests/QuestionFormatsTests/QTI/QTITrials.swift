import QuestionModel

@testable import QuestionFormats

/// Items and packages for trials, as other programs make them.
enum QTITrials {
  static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3]

  /// An item of QTI 2.2.
  static func item(
    _ body: String, response: String = "", rules: String = "", identifier: String = "i1", more: String = "",
    maximum: String = ""
  ) -> String {
    """
    <?xml version="1.0"?>
    <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" identifier="\(identifier)" title="Tên"
      adaptive="false" timeDependent="false">\(response)
    <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"\(maximum)/>
    \(more)<itemBody>\(body)</itemBody>\(rules)</assessmentItem>
    """
  }

  static func read(_ xml: String) throws -> FormatItem {
    let items = try FormatTrials.items(QTIItemReader(), Array(xml.utf8), chunk: 77)
    return items.first ?? FormatItem(.refused("nothing"), at: FilePlace())
  }

  static func question(_ item: FormatItem) -> ReadQuestion? { FormatTrials.questions([item]).first }

  /// The same item as QTI 3.0 spells it.
  static func asVersion3(_ xml: String) -> String {
    xml.replacing("imsqti_v2p2", with: "imsqtiasi_v3p0").replacing(
      /<(\/?)([a-z]+[A-Z][A-Za-z]*|mapping|value|variable|match|correct|prompt|equal)\b/
    ) {
      "<\($0.output.1)qti-\(QTIName.kebab(String($0.output.2)))"
    }.replacing(/\ (responseIdentifier|baseType|maxChoices|mapKey|mappedValue|normalMaximum|caseSensitive|matchMax)=/) {
      " \(QTIName.kebab(String($0.output.1)))="
    }
  }

  static func package(_ files: [(String, String)], more: [(String, [UInt8])] = []) throws -> [UInt8] {
    try ZipArchive.bytes(
      of: files.map { ZipArchive.Entry(path: $0.0, bytes: Array($0.1.utf8)) }
        + more.map { ZipArchive.Entry(path: $0.0, bytes: $0.1) })
  }

  static func manifest(_ resources: String) -> String {
    "<manifest xmlns='http://www.imsglobal.org/xsd/imscp_v1p1'><resources>\(resources)</resources></manifest>"
  }

  static func items(_ bytes: [UInt8]) throws(FormatFault) -> [FormatItem] {
    try FormatTrials.items(PackageReader { zip throws(FormatFault) in try QTIPackage(zip) }, bytes, chunk: 10_000)
  }

  static func response(_ cardinality: String, _ type: String, _ correct: [String], _ mapping: String = "") -> String {
    "<responseDeclaration identifier=\"RESPONSE\" cardinality=\"\(cardinality)\" baseType=\"\(type)\"><correctResponse>"
      + correct.map { "<value>\($0)</value>" }.joined() + "</correctResponse>\(mapping)</responseDeclaration>"
  }

  static func template(_ name: String) -> String {
    "<responseProcessing template=\"http://www.imsglobal.org/question/qti_v2p2/rptemplates/\(name)\"/>"
  }

  static let choices = """
    <p>Thủ đô <b>nào</b>?</p><choiceInteraction responseIdentifier="RESPONSE" maxChoices="1"><prompt>Chọn một.</prompt>
    <simpleChoice identifier="A">Huế<feedbackInline outcomeIdentifier="F" identifier="A">cố đô</feedbackInline></simpleChoice>
    <simpleChoice identifier="B" fixed="true">Hà Nội</simpleChoice></choiceInteraction>
    """
}
