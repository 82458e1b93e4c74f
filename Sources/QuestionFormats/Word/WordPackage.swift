import QuestionModel

/// The parts of a Word file and how they name one another.
struct WordPackage: Sendable {
  let zip: ZipFile
  /// The part with the text.
  let main: String
  /// Targets of the main part's relationships, by id; nil for one outside of the file.
  private let targets: [String: String?]

  /// Most bytes of the part with the text.
  static let maximumDocument = 128 << 20
  private static let maximumPart = 8 << 20

  /// The main part of a package; nil where it is no Word file.
  static func mainPart(_ zip: ZipFile) -> String? {
    if zip.contains("word/document.xml") { return "word/document.xml" }
    guard let bytes = try? zip.bytes(of: "_rels/.rels", limit: maximumPart), let root = try? XMLTree.parse(bytes) else {
      return nil
    }
    for relationship in root.elements("Relationship") {
      guard relationship.attribute("Type")?.hasSuffix("/officeDocument") == true,
        let target = relationship.attribute("Target"), target.contains("word/")
      else { continue }
      return resolved(target, from: "")
    }
    return nil
  }

  init(_ zip: ZipFile) throws(FormatFault) {
    guard let main = Self.mainPart(zip), zip.contains(main) else {
      throw FormatFault(
        "the Word file has no text: word/document.xml is missing; save it anew with Word as .docx",
        at: FilePlace(file: "word/document.xml"))
    }
    self.zip = zip
    self.main = main
    var targets: [String: String?] = [:]
    let folder = Self.folder(main)
    let name = main.split(separator: "/").last.map { String($0) } ?? ""
    if let root = try Self.tree(zip, "\(folder)_rels/\(name).rels") {
      for relationship in root.elements("Relationship") {
        guard let id = relationship.attribute("Id"), let target = relationship.attribute("Target") else { continue }
        let isOutside = relationship.attribute("TargetMode") == "External"
        targets[id] = .some(isOutside ? nil : Self.resolved(target, from: folder))
      }
    }
    self.targets = targets
  }

  private static func folder(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  private static func tree(_ zip: ZipFile, _ path: String) throws(FormatFault) -> XMLNode? {
    guard let bytes = try zip.bytes(of: path, limit: maximumPart) else { return nil }
    return try XMLTree.parse(bytes, file: path)
  }

  /// A part beside the main one; nil where there is none.
  func part(_ name: String) throws(FormatFault) -> XMLNode? { try Self.tree(zip, Self.folder(main) + name) }

  /// The path that a target means; nil where it leads out of the package.
  static func resolved(_ target: String, from folder: String) -> String? {
    var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/").map { String($0) }
    for part in target.split(separator: "/") where part != "." {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// The path of a part that a relationship names, or why there is none.
  private func path(_ id: String) -> (path: String?, name: String, why: String) {
    guard let target = targets[id] else { return (nil, id, "the file has no such relationship") }
    guard let path = target else { return (nil, id, "it lies outside of the file; put it into the document") }
    return zip.contains(path) ? (path, path, "") : (nil, path, "it is missing in the file")
  }

  /// The picture of a relationship, or why there is none.
  func picture(_ id: String, alternative: String) -> StyledObject {
    let found = path(id)
    guard let path = found.path else { return .lost(FormatLoss(.picture, found.name, .dropped, found.why)) }
    let name = path.split(separator: "/").last.map { String($0) } ?? path
    return .picture(
      PictureSource(name: name, alternative: alternative) { [zip] in
        // One byte more than allowed, so that a larger one is told as such and not as damaged.
        (try? zip.bytes(of: path, limit: MediaType.maximumSize + 1)).flatMap { $0 }.flatMap { ReadMedia($0) }
      })
  }

  /// The formula of an object of MathType or Equation Editor.
  ///
  /// - Parameters:
  ///   - id: the relationship of the object.
  ///   - preview: that of the picture which shows it, which keeps the equation too; empty where there is none.
  /// - Returns: the formula, or why there is none.
  func formula(_ id: String, preview: String) -> WordFormula {
    let found = path(id)
    let bytes = found.path.flatMap { try? zip.bytes(of: $0, limit: CompoundFile.maximumSize) }
    do throws(MathTypeFault) {
      if let bytes { return .read(try MathTypeFormula(object: bytes)) }
    } catch { return self.formula(preview: preview) ?? .lost(error.note) }
    return formula(preview: preview) ?? .lost(found.path == nil ? found.why : MathTypeFault.damaged.note)
  }

  private func formula(preview: String) -> WordFormula? {
    guard let path = path(preview).path, let bytes = try? zip.bytes(of: path, limit: CompoundFile.maximumSize) else {
      return nil
    }
    return MathTypeFormula(picture: bytes).map { .read($0) }
  }
}

/// What a formula that is an object reads as.
enum WordFormula {
  case read(MathTypeFormula)
  /// Why there is none, as a loss tells it.
  case lost(String)
}
