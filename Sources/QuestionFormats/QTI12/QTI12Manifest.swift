/// The manifest of a package, and what Canvas reads about an assessment.
struct QTI12Manifest {
  static let name = "imsmanifest.xml"

  private var resources = XMLOutput(depth: 2)
  private var files = 0

  /// Names an assessment and what is said of it.
  mutating func add(assessment ident: String) {
    let meta = "\(ident)/assessment_meta.xml"
    resources.element("resource", [("identifier", ident), ("type", "imsqti_xmlv1p2")]) { output in
      output.leaf("file", "", [("href", "\(ident)/\(ident).xml")])
      output.leaf("dependency", "", [("identifierref", "\(ident)_meta")])
    }
    let type = "associatedcontent/imscc_xmlv1p1/learning-application-resource"
    resources.element("resource", [("identifier", "\(ident)_meta"), ("type", type), ("href", meta)]) { output in
      output.leaf("file", "", [("href", meta)])
    }
  }

  /// Names a picture or sound.
  mutating func add(file path: String) {
    files += 1
    resources.element("resource", [("identifier", "file_\(files)"), ("type", "webcontent"), ("href", path)]) { output in
      output.leaf("file", "", [("href", path)])
    }
  }

  /// The manifest.
  func document(title: String) -> [UInt8] {
    var output = XMLOutput(depth: 1)
    output.element("metadata") { output in
      output.leaf("schema", "IMS Content")
      output.leaf("schemaversion", "1.1.3")
      output.element("imsmd:lom") { output in
        output.element("imsmd:general") { output in
          output.element("imsmd:title") { $0.leaf("imsmd:string", title) }
        }
      }
    }
    output.leaf("organizations")
    output.open("resources")
    var document = Self.head(
      "manifest", "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1",
      "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1 http://www.imsglobal.org/xsd/imscp_v1p1.xsd",
      " identifier=\"question_bank_manifest\" xmlns:imsmd=\"http://www.imsglobal.org/xsd/imsmd_v1p2\"")
    document += output.bytes
    document += resources.bytes
    return document + Array("  </resources>\n</manifest>\n".utf8)
  }

  /// What Canvas reads about an assessment.
  static func meta(_ ident: String, title: String, points: Double) -> [UInt8] {
    var output = XMLOutput(depth: 1)
    output.leaf("title", title)
    output.leaf("description")
    output.leaf("shuffle_answers", "false")
    output.leaf("scoring_policy", "keep_highest")
    output.leaf("quiz_type", "assignment")
    output.leaf("points_possible", "\(points)")
    output.leaf("show_correct_answers", "true")
    output.leaf("allowed_attempts", "1")
    output.leaf("available", "false")
    return head(
      "quiz", "http://canvas.instructure.com/xsd/cccv1p0",
      "http://canvas.instructure.com/xsd/cccv1p0 https://canvas.instructure.com/xsd/cccv1p0.xsd",
      " identifier=\"\(ident)\"") + output.bytes + Array("</quiz>\n".utf8)
  }

  /// The beginning of a document.
  static func head(_ root: String, _ namespace: String, _ schema: String, _ attributes: String = "") -> [UInt8] {
    let instance = "http://www.w3.org/2001/XMLSchema-instance"
    return Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <\(root)\(attributes) xmlns="\(namespace)" xmlns:xsi="\(instance)" xsi:schemaLocation="\(schema)">

      """.utf8)
  }
}
