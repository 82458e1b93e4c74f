internal import Foundation
import QuestionModel

/// Reads a package of QTI 1.2: documents that a manifest names, as Canvas and text2qti make them.
struct QTI12Package: PackageContent {
  private let zip: ZipFile
  private var documents: ArraySlice<String>
  private var findings: [FormatItem]
  private var reader: QTI12XMLReader?
  private var entry: ZipEntry?

  private static let manifest = "imsmanifest.xml"
  /// Most files that are looked into where no manifest says what they are.
  private static let maximumLooked = 200

  /// Opens a package.
  ///
  /// - Parameter zip: the archive.
  /// - Returns: its content; nil where it is no package of QTI 1.2.
  /// - Throws: `FormatFault` where the archive is damaged.
  static func open(_ zip: ZipFile) throws(FormatFault) -> QTI12Package? {
    var findings: [FormatItem] = []
    var documents: [String] = []
    var hasOtherVersion = false
    if let path = manifestPath(zip), let bytes = try zip.bytes(of: path) {
      if path != manifest {
        let text = "the manifest is not at the root of the package, but in a folder"
        findings.append(FormatItem(.finding(text), at: FilePlace(file: path)))
      }
      do throws(FormatFault) {
        let root = try XMLTree.parse(bytes, file: path)
        documents = Self.documents(root, path, zip, &findings)
        hasOtherVersion = root.descendants("resource").contains {
          $0.attribute("type")?.hasPrefix("imsqti_") == true && !isOfThisVersion($0)
        }
      } catch {
        findings.append(FormatItem(.finding("the manifest cannot be read: \(error.reason)"), at: error.place))
      }
    }
    let named = Set(documents)
    documents += zip.names.filter { isBank($0) && !named.contains($0) }
    if documents.isEmpty, !hasOtherVersion {
      for name in zip.names.filter({ hasEnding($0) && $0 != manifest }).prefix(maximumLooked) {
        if try root(of: name, zip) == "questestinterop" { documents.append(name) }
      }
    }
    guard !documents.isEmpty else { return nil }
    return QTI12Package(zip: zip, documents: withoutDoubles(documents)[...], findings: findings)
  }

  private init(zip: ZipFile, documents: ArraySlice<String>, findings: [FormatItem]) {
    self.zip = zip
    self.documents = documents
    self.findings = findings
  }

  mutating func next() throws(FormatFault) -> [PendingItem] {
    if !findings.isEmpty {
      defer { findings = [] }
      return findings.map { PendingItem($0) }
    }
    while true {
      if reader == nil, !(try openNext()) { return [] }
      do throws(FormatFault) {
        let items = try step()
        if !items.isEmpty { return items }
      } catch {
        // One damaged document does not keep the others from being read.
        reader = nil
        return [
          PendingItem(FormatItem(.refused("the rest of this document is not read: \(error.reason)"), at: error.place))
        ]
      }
    }
  }

  /// Reads on in the document that is open.
  private mutating func step() throws(FormatFault) -> [PendingItem] {
    if let chunk = try entry?.next() { return try reader?.items(of: chunk) ?? [] }
    defer { (reader, entry) = (nil, nil) }
    return try reader?.rest() ?? []
  }

  private mutating func openNext() throws(FormatFault) -> Bool {
    guard let name = documents.popFirst() else { return false }
    entry = try zip.open(name)
    let folder = name.split(separator: "/").dropLast().joined(separator: "/")
    reader = QTI12XMLReader(
      QTI12ItemReader.Origin(file: name) { [zip] address in QTI12Address.bytes(of: address, in: zip, folder: folder) })
    return true
  }

  private static func manifestPath(_ zip: ZipFile) -> String? {
    zip.contains(manifest) ? manifest : zip.names.first { $0.hasSuffix("/\(manifest)") }
  }

  /// The documents of a manifest; what it names and is not there is told.
  private static func documents(
    _ root: XMLNode, _ path: String, _ zip: ZipFile, _ findings: inout [FormatItem]
  ) -> [String] {
    var found: [String] = []
    var known: Set<String> = []
    let base = path.dropLast(manifest.count)
    for resource in root.descendants("resource") {
      guard isOfThisVersion(resource) else { continue }
      let files = ([resource.attribute("href")] + resource.elements("file").map { $0.attribute("href") }).compactMap(
        \.self
      )
      .filter { hasEnding($0) }
      let place = FilePlace(file: path, line: resource.line)
      let name = resource.attribute("identifier") ?? ""
      if files.isEmpty { findings.append(FormatItem(.finding("the resource \"\(name)\" names no file"), at: place)) }
      for file in Set(files).sorted() {
        let file = String(base) + (file.removingPercentEncoding ?? file)
        if zip.contains(file) {
          if known.insert(file).inserted { found.append(file) }
        } else {
          findings.append(
            FormatItem(.refused("the package has no file \"\(file)\", which its manifest names"), at: place))
        }
      }
    }
    return found
  }

  private static func isOfThisVersion(_ resource: XMLNode) -> Bool {
    let type = resource.attribute("type") ?? ""
    return ["imsqti_xmlv1p", "imsqti_item_xmlv1p", "assessment/x-bb-qti"].contains { type.contains($0) }
  }

  private static func hasEnding(_ name: String) -> Bool {
    [".xml", ".qti", ".dat"].contains { name.lowercased().hasSuffix($0) }
  }

  private static func isBank(_ name: String) -> Bool {
    name.contains("non_cc_assessments/") && name.hasSuffix(".xml.qti")
  }

  /// Canvas has each quiz twice: what it writes for itself says more than what it writes for others.
  private static func withoutDoubles(_ documents: [String]) -> [String] {
    let own = Set(documents.filter(isBank).compactMap { $0.split(separator: "/").last?.prefix { $0 != "." } })
    return documents.filter { name in
      let parts = name.split(separator: "/")
      guard parts.last == "assessment_qti.xml", let folder = parts.dropLast().last else { return true }
      return !own.contains(folder)
    }
  }

  /// The name of a document's outermost element; nil where it is no XML.
  private static func root(of name: String, _ zip: ZipFile) throws(FormatFault) -> String? {
    let stream = XMLStream { _ in false }
    guard let head = try zip.open(name)?.next() else { return nil }
    _ = try? stream.nodes(of: head)
    return stream.root?.name
  }
}

/// Addresses of files in the HTML of a package.
enum QTI12Address {
  /// The file of an address.
  ///
  /// - Parameters:
  ///   - address: such as `$IMS-CC-FILEBASE$/a%20b.png?canvas_download=1`, or relative to the document.
  ///   - zip: the package.
  ///   - folder: the document's folder.
  /// - Returns: the file; nil where the package has none.
  static func bytes(of address: String, in zip: ZipFile, folder: String) -> [UInt8]? {
    let path = String(address.prefix { $0 != "?" && $0 != "#" })
    let plain = path.removingPercentEncoding ?? path
    let bases = ["$IMS-CC-FILEBASE$/", "IMS-CC-FILEBASE/", "$CANVAS_COURSE_REFERENCE$/"]
    let rest = bases.first { plain.hasPrefix($0) }.map { String(plain.dropFirst($0.count)) }
    let candidates =
      rest.map { ["web_resources/\($0)", $0, "\(folder)/\($0)"] }
      ?? ["\(folder)/\(plain)", plain, "web_resources/\(plain)"]
    for candidate in candidates {
      guard let name = normalized(candidate), zip.contains(name) else { continue }
      return (try? zip.bytes(of: name, limit: MediaType.maximumSize)) ?? nil
    }
    return nil
  }

  /// A path without `.` and `..`; nil where it leads out of the package.
  private static func normalized(_ path: String) -> String? {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      guard part == ".." else {
        parts.append(part)
        continue
      }
      guard parts.popLast() != nil else { return nil }
    }
    return parts.joined(separator: "/")
  }
}
