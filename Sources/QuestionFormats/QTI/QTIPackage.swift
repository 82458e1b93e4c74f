import QuestionModel

/// Reads a package of QTI 2.1, 2.2 or 3.0.
struct QTIPackage: PackageContent {
  /// How many items are handed over at once.
  private static let batch = 64

  private let zip: ZipFile
  private let manifest: QTIManifest
  private var stimuli: ArraySlice<QTIManifest.Resource>
  private var items: ArraySlice<QTIManifest.Resource>
  private var passages: [String: QuestionID] = [:]
  private var findings: [FormatItem]
  /// What the package has of QTI 1.2, read behind the rest.
  private var older: QTI12Package?

  /// The version of a package; nil where it is none of QTI 2 or 3.
  static func version(of zip: ZipFile) -> QTIVersion? { (try? QTIManifest(zip, isDetecting: true))?.version }

  /// Opens a package.
  init(_ zip: ZipFile) throws(FormatFault) {
    guard let manifest = try QTIManifest(zip) else {
      throw FormatFault("the package has no imsmanifest.xml at its root, which would name its items")
    }
    guard let version = manifest.version else {
      throw FormatFault("no item of the package is of QTI 2.1, 2.2 or 3.0", at: FilePlace(file: manifest.path))
    }
    self.zip = zip
    self.manifest = manifest
    stimuli = manifest.resources.filter { $0.kind == .stimulus }[...]
    items = manifest.resources.filter { $0.kind == .item }[...]
    func finding(_ text: String, _ file: String, _ losses: [FormatLoss] = []) -> FormatItem {
      FormatItem(.finding(text), at: FilePlace(file: file), losses: losses)
    }
    findings = [finding("a package of QTI \(version.rawValue)", manifest.path)]
    if manifest.path.contains("/") {
      findings.append(finding("the manifest is not at the root of the package, but in a folder", manifest.path))
    }
    findings += manifest.withoutFile.map { finding("the resource \($0) names no file", manifest.path) }
    older = manifest.ofOtherVersions.isEmpty ? nil : try QTI12Package.open(zip)
    if older != nil { findings.append(finding("questions of QTI 1.2 are read behind the others", manifest.path)) }
    findings += (older == nil ? manifest.ofOtherVersions : []).map { other in
      let loss = FormatLoss(
        .question, other.name, .dropped, "of the type \(other.type); import it as a package of its own")
      return finding("questions of another version of QTI are not read", manifest.path, [loss])
    }
    findings += manifest.resources.filter { $0.kind == .test }.map { test in
      let loss = FormatLoss(.unknown, test.path, .dropped, "its items are read without their order and points")
      return finding("a test is not read", test.path, [loss])
    }
  }

  mutating func next() throws(FormatFault) -> [PendingItem] {
    if !findings.isEmpty {
      defer { findings = [] }
      return findings.map { PendingItem($0) }
    }
    if !stimuli.isEmpty {
      let batch = stimuli.prefix(Self.batch)
      stimuli = stimuli.dropFirst(Self.batch)
      return batch.map { resource in
        let item = Self.item(resource, zip, [:])
        if case .question(let read) = item.content { passages[resource.path] = read.id }
        return PendingItem(item)
      }
    }
    guard !items.isEmpty else { return try older?.next() ?? [] }
    let batch = items.prefix(Self.batch)
    items = items.dropFirst(Self.batch)
    return batch.map { resource in
      PendingItem { [zip, passages] in Self.item(resource, zip, passages) }
    }
  }

  private static func item(
    _ resource: QTIManifest.Resource, _ zip: ZipFile, _ passages: [String: QuestionID]
  ) -> FormatItem {
    let path = resource.path
    do throws(FormatFault) {
      guard let bytes = try zip.bytes(of: path, limit: XMLParser.maximumSize) else {
        return FormatItem(.refused("the package has no such file, which its manifest names"), at: FilePlace(file: path))
      }
      let document = QTIDocument(file: path, metadata: resource.metadata, stimuli: passages) { address in
        try? zip.bytes(of: QTIPath.resolve(address, from: path), limit: MediaType.maximumSize)
      }
      return document.item(bytes)
    } catch { return FormatItem(.refused(error.reason), at: error.place) }
  }
}
