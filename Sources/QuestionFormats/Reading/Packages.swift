/// Zip archives that hold questions, told apart by the names and the first words of what is in them.
enum Packages {
  /// A reader of any of them.
  ///
  /// - Parameters:
  ///   - wanted: what the archive is said to be.
  ///   - legacy: how text in fonts from before Unicode is encoded.
  /// - Returns: the reader, which opens the archive once it is whole.
  /// - Throws: `FormatFault` where nothing can be kept on the disk.
  static func reader(wanted: FileFormat?, legacy: TextEncoding?) throws(FormatFault) -> any FormatReader {
    try PackageReader { zip throws(FormatFault) in
      let (format, content) = try open(zip, legacy: legacy)
      guard wanted == nil || wanted == format else {
        throw FormatFault("the file is of the format \(format.rawValue), not \(wanted?.rawValue ?? "")")
      }
      return content
    }
  }

  private static func open(
    _ zip: ZipFile, legacy: TextEncoding?
  ) throws(FormatFault) -> (FileFormat, any PackageContent) {
    if WordFile.isWord(zip) { return (.docx, try WordFile(zip, legacy: legacy)) }
    if SpreadsheetPackage.isSpreadsheet(zip) { return (.xlsx, try SpreadsheetPackage(zip, legacy: legacy)) }
    if let version = QTIPackage.version(of: zip) { return (version == .v30 ? .qti3 : .qti2, try QTIPackage(zip)) }
    if let package = try QTI12Package.open(zip) { return (.qti12, package) }
    if zip.names.contains(where: { $0.hasPrefix("collection.anki2") }) {
      throw FormatFault("the file is a deck of Anki; export its notes as plain text there, and import that")
    }
    throw FormatFault("the zip archive is no package of questions, no Word file and no spreadsheet")
  }
}
