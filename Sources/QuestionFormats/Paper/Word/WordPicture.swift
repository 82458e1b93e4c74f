import QuestionModel

/// A picture inside a Word file; the same one is kept once.
struct WordPicture: Hashable {
  let bytes: [UInt8]
  let kind: MediaType

  static func relation(_ index: Int) -> String { "rIdImage\(index + 1)" }

  func path(_ index: Int) -> String { "media/image\(index + 1).\(kind.fileExtension)" }

  /// The place of a picture in a line; lengths in English metric units.
  static func drawing(number: Int, relation: String, alternative: String, width: Int, height: Int) -> String {
    let name = "name=\"Picture \(number)\" descr=\"\(XMLText.escaped(alternative))\""
    let size = "cx=\"\(width)\" cy=\"\(height)\""
    return """
      <w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent \(size)/>\
      <wp:docPr id="\(number)" \(name)/><a:graphic>\
      <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>\
      <pic:nvPicPr><pic:cNvPr id="\(number)" \(name)/><pic:cNvPicPr/></pic:nvPicPr>\
      <pic:blipFill><a:blip r:embed="\(relation)"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
      <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext \(size)/></a:xfrm>\
      <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>\
      </wp:inline></w:drawing>
      """
  }
}
