import QuestionModel

/// Writes a package of QTI 1.2 that Canvas takes: assessments of items, their pictures and a manifest.
struct QTI12Writer: FormatWriter {
  /// Bytes of items after which another assessment begins, so that no more is held.
  private static let mostOfAssessment = 16 << 20

  private static let (shownDigits, prefix) = (32, "assessment_")

  private let zip: ZipStream
  private let title: String
  private var manifest = QTI12Manifest()
  private var items: [UInt8] = []
  private var points = 0.0
  private var assessments = 0
  private var written: Set<ContentDigest> = []

  /// A writer.
  ///
  /// - Parameter title: what the assessment is called.
  /// - Throws: `FormatFault` where no archive can be made.
  init(title: String = "Questions") throws(FormatFault) {
    zip = try ZipStream()
    self.title = title
  }

  /// Whether an assessment has such a name as those that are made here: it is no quiz of anybody's.
  static func isOwn(_ ident: String) -> Bool {
    let parts = ident.dropFirst(prefix.count).split(separator: "_")
    return ident.hasPrefix(prefix) && parts.count == 2 && parts[0].count == shownDigits
      && parts[0].allSatisfy(\.isHexDigit) && Int(parts[1]) != nil
  }

  mutating func add(_ question: WrittenQuestion) throws(FormatFault) -> WrittenPart {
    var writer = QTI12ItemWriter(question)
    if let reason = writer.write() { return .leftOut(PassageText.title(of: question.question.content.stem), reason) }
    var bytes: [UInt8] = []
    for file in writer.files where written.insert(file.digest).inserted {
      bytes += try zip.add(file.path, file.bytes)
      manifest.add(file: file.path)
    }
    items += writer.output.bytes
    points += writer.points
    if items.count > Self.mostOfAssessment { bytes += try flush() }
    return WrittenPart(bytes, losses: writer.losses)
  }

  mutating func finish() throws(FormatFault) -> [UInt8] {
    var bytes: [UInt8] = []
    if !items.isEmpty || assessments == 0 { bytes += try flush() }
    bytes += try zip.add(QTI12Manifest.name, manifest.document(title: title))
    return bytes + (try zip.finish())
  }

  /// Writes the items so far as an assessment; its name is made of them, so that the same ones give the same file.
  private mutating func flush() throws(FormatFault) -> [UInt8] {
    assessments += 1
    let digest = ContentDigest(of: items).description.prefix(Self.shownDigits)
    let ident = "\(Self.prefix)\(digest)_\(assessments)"
    let title = assessments == 1 ? title : "\(title) (\(assessments))"
    var output = XMLOutput()
    output.open("assessment", [("ident", ident), ("title", title)])
    output.element("qtimetadata") { QTI12ItemWriter.field(&$0, "cc_maxattempts", "1") }
    var document = QTI12Manifest.head(
      "questestinterop", "http://www.imsglobal.org/xsd/ims_qtiasiv1p2",
      "http://www.imsglobal.org/xsd/ims_qtiasiv1p2 http://www.imsglobal.org/xsd/ims_qtiasiv1p2p1.xsd")
    document += output.bytes
    document += "  <section ident=\"root_section\">\n".utf8
    document += items
    document += "  </section>\n</assessment>\n</questestinterop>\n".utf8
    var bytes = try zip.add("\(ident)/\(ident).xml", document)
    bytes += try zip.add("\(ident)/assessment_meta.xml", QTI12Manifest.meta(ident, title: title, points: points))
    manifest.add(assessment: ident)
    (items, points) = ([], 0)
    return bytes
  }
}
