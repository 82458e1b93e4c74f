import Foundation
import QuestionAPI
import QuestionFormats
import QuestionModel

/// Writes the papers of a test into a folder: one file for each code, the answer sheets, and the keys.
struct PaperPrinting {
  private let made: SittingVariants
  private let printer: PaperPrinter
  private let format: SittingCommand.PaperFormat

  init(
    _ made: SittingVariants, header: PaperHeader, pictures: [ContentDigest: [UInt8]],
    format: SittingCommand.PaperFormat
  ) {
    self.made = made
    self.format = format
    printer = PaperPrinter(header: header) { pictures[$0] }
  }

  /// Writes all files.
  ///
  /// - Parameter folder: where to.
  /// - Returns: what the pages do not show as meant.
  /// - Throws: `Failure` where a file cannot be written or converted.
  func write(to folder: URL) throws -> [PaperLoss] {
    do { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) } catch {
      throw Failure("The folder \(folder.path) cannot be made: \(error.localizedDescription).")
    }
    let variants = made.variants
    let table = KeyTable(made.layouts, keys: made.keys, language: printer.header.language)
    var losses: [PaperLoss] = []
    for variant in variants {
      losses += try write(printer.paper(variant), folder, "paper-\(variant.code)")
      losses += try write(printer.answerSheet(variant, keys: made.keys), folder, "sheet-\(variant.code)")
    }
    losses += try write(printer.keys(table, of: made.paper), folder, "keys")
    losses += try write(printer.origins(made.layouts, of: made.paper), folder, "origins")
    try save(Array(PaperTables.csv(table, language: printer.header.language).utf8), folder, "keys.csv")
    try save(
      Array(PaperTables.csv(made.layouts, language: printer.header.language).utf8), folder, "origins.csv")
    return losses
  }

  private func write(_ document: PrintedDocument, _ folder: URL, _ name: String) throws -> [PaperLoss] {
    let file = try printed(document, name)
    try save(file.bytes, folder, "\(name).\(format.rawValue)")
    return file.losses
  }

  private func printed(_ document: PrintedDocument, _ name: String) throws(Failure) -> PrintedFile {
    guard format != .html else { return document.html() }
    let word: PrintedFile
    do { word = try document.docx() } catch { throw Failure("The paper \(name) cannot be packed: \(error).") }
    guard format == .pdf else { return word }
    return PrintedFile(bytes: try PDFConversion.pdf(of: word.bytes), losses: word.losses)
  }

  private func save(_ bytes: [UInt8], _ folder: URL, _ name: String) throws {
    let file = try OutputFile(folder.appending(path: name).path, whole: true)
    do {
      try file.write(Data(bytes))
      try file.finish()
    } catch {
      file.abandon()
      throw error
    }
  }
}
