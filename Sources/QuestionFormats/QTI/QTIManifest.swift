import QuestionModel

/// The list of what is in a package.
struct QTIManifest: Sendable {
  /// A file with what belongs to it.
  struct Resource: Sendable {
    enum Kind: Sendable {
      case item
      case stimulus
      case test
    }

    let kind: Kind
    /// The path in the archive.
    let path: String
    let metadata: QTIMetadata
  }

  /// The path of the list itself.
  let path: String
  private(set) var resources: [Resource] = []
  /// The version of most items; nil where no resource is of QTI 2 or 3.
  private(set) var version: QTIVersion?
  /// Resources that are named without a file.
  private(set) var withoutFile: [String] = []
  /// Resources with questions of other versions.
  private(set) var ofOtherVersions: [(name: String, type: String)] = []

  /// Reads the list of an archive; nil where there is none.
  ///
  /// - Parameters:
  ///   - zip: the archive.
  ///   - isDetecting: whether only the version is wanted.
  /// - Throws: `FormatFault` where it is damaged.
  init?(_ zip: ZipFile, isDetecting: Bool = false) throws(FormatFault) {
    guard let path = Self.path(in: zip), let bytes = try zip.bytes(of: path, limit: 128 << 20) else { return nil }
    self.path = path
    let stream = XMLStream(file: path) { names in
      names.count == 3 && names[1] == "resources" && names[2] == "resource"
    }
    let step = 1 << 18
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + step)
      for node in try stream.nodes(of: Array(bytes[start..<end])) { take(node, isDetecting) }
      start = end
      if isDetecting, version != nil { return }
    }
    for node in try stream.finish() { take(node, isDetecting) }
  }

  /// At the root, or else one folder down, or else the only one there is.
  private static func path(in zip: ZipFile) -> String? {
    let name = "imsmanifest.xml"
    if zip.contains(name) { return name }
    let others = zip.names.filter { $0.hasSuffix("/" + name) }
    return others.first { $0.split(separator: "/").count == 2 } ?? (others.count == 1 ? others[0] : nil)
  }

  private mutating func take(_ node: XMLNode, _ isDetecting: Bool) {
    let type = node.attribute("type") ?? ""
    guard let version = QTIVersion(resourceType: type) else {
      if type.contains("imsqti") || type.contains("x-bb-qti") {
        ofOtherVersions.append((node.attribute("href") ?? node.attribute("identifier") ?? "", type))
      }
      return
    }
    let kind: Resource.Kind =
      type.contains("item") ? .item : type.contains("stimulus") || type.contains("passage") ? .stimulus : .test
    if kind == .item || self.version == nil { self.version = self.version ?? version }
    guard !isDetecting else { return }
    let named =
      node.attribute("href")
      ?? node.elements("file").compactMap { $0.attribute("href") }
      .first { $0.lowercased().hasSuffix(".xml") }
    guard let href = named else {
      withoutFile.append(node.attribute("identifier") ?? "")
      return
    }
    let metadata = node.first("metadata").map { QTIMetadata($0) } ?? QTIMetadata()
    resources.append(Resource(kind: kind, path: QTIPath.resolve(href, from: path), metadata: metadata))
  }
}
