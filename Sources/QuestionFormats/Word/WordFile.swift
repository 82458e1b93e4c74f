import QuestionModel

/// A Word file in one of the layouts that Vietnamese teachers use.
struct WordFile: PackageContent {
  private let package: WordPackage
  private let legacy: TextEncoding?
  private var items: ArraySlice<PendingItem>?
  private(set) var fontSamples: [EncodingSample] = []

  /// Items that are given at once.
  private static let batch = 500

  /// Whether a package is a Word file.
  static func isWord(_ zip: ZipFile) -> Bool { WordPackage.mainPart(zip) != nil }

  /// A Word file.
  ///
  /// - Parameters:
  ///   - zip: the package.
  ///   - legacy: given where somebody has said what texts in fonts from before Unicode are: they are converted, each font
  ///     by its own encoding, or with UTF-8 left as they stand.
  /// - Throws: `FormatFault` where the package is no Word file or is damaged.
  init(_ zip: ZipFile, legacy: TextEncoding? = nil) throws(FormatFault) {
    package = try WordPackage(zip)
    self.legacy = legacy
  }

  /// What opens packages as Word files.
  static func opener(legacy: TextEncoding? = nil) -> @Sendable (ZipFile) throws(FormatFault) -> any PackageContent {
    { (zip: ZipFile) throws(FormatFault) -> any PackageContent in try WordFile(zip, legacy: legacy) }
  }

  mutating func next() throws(FormatFault) -> [PendingItem] {
    if items == nil { items = try read()[...] }
    let next = items?.prefix(Self.batch) ?? []
    items = items?.dropFirst(Self.batch)
    return Array(next)
  }

  private mutating func read() throws(FormatFault) -> [PendingItem] {
    guard let entry = try package.zip.open(package.main, limit: WordPackage.maximumDocument) else { return [] }
    var text = WordText(
      styles: try package.part("styles.xml").map { WordStyles($0) } ?? WordStyles(),
      numbering: try package.part("numbering.xml").map { WordNumbering($0) } ?? WordNumbering(), legacy: legacy,
      spellings: try FormulaSpellings(package.zip), parts: package)
    let stream = XMLStream(file: package.main) { $0.count == 3 && $0[1] == "body" }
    while let chunk = try entry.next() {
      for node in try stream.nodes(of: chunk) { text.take(node) }
      guard text.lines.count <= VietnameseText.maximumLines else { throw VietnameseText.tooLong }
    }
    for node in try stream.finish() { text.take(node) }
    fontSamples = text.fonts.samples
    var findings = Set(text.findings).sorted()
    let notes = [
      "header": "headers", "footer": "footers", "footnotes": "notes at the foot of pages", "comments": "comments",
    ]
    for (name, words) in notes.sorted(by: { $0.key < $1.key }) {
      if package.zip.names.contains(where: { $0.hasPrefix("word/\(name)") }) {
        findings.append("\(words) are not read")
      }
    }
    var items = try VietnameseText.file(text.lines, word: "paragraph")
    items.insert(
      contentsOf: findings.map { PendingItem(FormatItem(.finding($0), at: FilePlace())) }, at: min(1, items.count))
    return items
  }
}
