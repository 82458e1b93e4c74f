import QuestionModel

/// Writes a package of QTI: items while they come in, and the manifest that names them at the end.
struct QTIWriter: FormatWriter {
  private let version: QTIVersion
  private let zip: ZipStream
  /// What the manifest says of the items so far.
  private var resources: [UInt8] = []
  private var count = 0
  private var stimuli: [QuestionID: String] = [:]
  private var media: Set<String> = []
  private var paths: Set<String> = []

  /// A writer of QTI 2.2 or 3.0.
  ///
  /// - Parameter version: the version.
  /// - Throws: `FormatFault` where no archive can be made.
  init(version: QTIVersion) throws(FormatFault) {
    self.version = version
    zip = try ZipStream()
  }

  mutating func add(_ written: WrittenQuestion) throws(FormatFault) -> WrittenPart {
    let content = written.question.content
    var bytes: [UInt8] = []
    if content.kind != .passage, let id = content.passageID, stimuli[id] == nil, let text = written.passage {
      let passage = Question(content: QuestionContent(kind: .passage, stem: text), key: AnswerKey())
      bytes += try add(WrittenQuestion(id: id, question: passage)).bytes
    }
    var writer = QTIItemWriter(version, written)
    guard let document = writer.document() else {
      return WrittenPart(bytes, losses: writer.losses, isWritten: false)
    }
    let item = Array(document.utf8)
    let isPassage = content.kind == .passage
    let path =
      isPassage ? QTIItemWriter.stimulusPath(written.id) : "items/\(QTIIdentifier.identifier(of: written.id)).xml"
    guard paths.insert(path).inserted else {
      return WrittenPart(
        bytes,
        losses: [FormatLoss(.question, content.stem, .dropped, "a question of this id is in the package already")],
        isWritten: false)
    }
    bytes += try zip.add(path, item)
    for file in writer.media where media.insert(file.path).inserted {
      bytes += try zip.add(file.path, written.media[file.digest] ?? [])
    }
    let metadata = metadata(written, item, path)
    count += 1
    let name = "\(isPassage ? "stimulus" : "item")_\(count)"
    if isPassage { stimuli[written.id] = name }
    resources += resource(name, path, metadata, writer.media.map(\.path), content.passageID.flatMap { stimuli[$0] })
    return WrittenPart(bytes, losses: writer.losses)
  }

  /// What the item does not say is found by reading it.
  private func metadata(_ written: WrittenQuestion, _ item: [UInt8], _ path: String) -> QTIMetadata {
    let content = written.question.content
    var metadata = QTIMetadata(of: content)
    let passages = content.passageID.map { [QTIItemWriter.stimulusPath($0): $0] } ?? [:]
    let media = written.media
    let document = QTIDocument(file: path, metadata: metadata, stimuli: passages) { address in
      let name = address.split(separator: "/").last?.split(separator: ".").first.map { String($0) }
      return name.flatMap { ContentDigest($0) }.flatMap { media[$0] }
    }
    guard case .question(let read) = document.item(item).content else { return metadata }
    var rest = TableRest.members(of: written.question, read: read.question)
    if written.status != .published { rest["status"] = .string(written.status.rawValue) }
    // Even where nothing is left to say it tells that the item has all there is.
    rest["digest"] = .string(ContentDigest(of: item).description)
    metadata.rest = rest
    return metadata
  }

  private func resource(
    _ name: String, _ path: String, _ metadata: QTIMetadata, _ media: [String], _ passage: String?
  ) -> [UInt8] {
    let type = name.hasPrefix("stimulus") ? version.stimulusType : version.itemType
    let files = ([path] + media).map { "<file href=\"\($0)\"/>" }.joined()
    let dependency = passage.map { "<dependency identifierref=\"\($0)\"/>" } ?? ""
    return Array(
      """
      <resource identifier="\(name)" type="\(type)" href="\(path)">\(metadata.xml(version))\(files)\(dependency)</resource>

      """.utf8)
  }

  mutating func finish() throws(FormatFault) -> [UInt8] {
    let (schema, number) = version.packageSchema
    let head = """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest xmlns="\(version.manifestNamespace)" xmlns:lom="http://ltsc.ieee.org/xsd/LOM" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="\(version.manifestSchemas)" \
      identifier="questions">
      <metadata><schema>\(schema)</schema><schemaversion>\(number)</schemaversion></metadata>
      <organizations/>
      <resources>

      """
    let manifest = Array(head.utf8) + resources + Array("</resources>\n</manifest>\n".utf8)
    return try zip.add("imsmanifest.xml", manifest) + zip.finish()
  }
}
