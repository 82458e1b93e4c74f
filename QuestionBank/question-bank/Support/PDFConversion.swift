import Foundation

/// Makes PDF files out of Word files with LibreOffice, where it is installed.
enum PDFConversion {
  /// Seconds that a conversion may take; the first start of LibreOffice takes some of them.
  static let customaryLimit = 90.0

  /// Where LibreOffice is; nil where it is not installed.
  static var converter: String? {
    let path = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
    let candidates = ["soffice", "libreoffice"].flatMap { name in path.map { "\($0)/\(name)" } }
    return candidates.first(where: FileManager.default.isExecutableFile)
  }

  /// Converts a Word file in a folder of its own, with a profile of its own, so that an open LibreOffice does not matter.
  ///
  /// - Parameters:
  ///   - docx: the Word file.
  ///   - limit: seconds after which the converter is ended.
  /// - Returns: the PDF file.
  /// - Throws: `Failure` where LibreOffice is missing, takes too long or fails.
  static func pdf(of docx: [UInt8], limit: Double = customaryLimit) throws(Failure) -> [UInt8] {
    guard let converter else {
      throw Failure(
        "PDF files need LibreOffice, which is not installed. Install it (Debian: apt install libreoffice-writer-nogui), "
          + "or take the Word or HTML file and print it to PDF.")
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "question-bank-pdf-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try Data(docx).write(to: folder.appending(path: "paper.docx"))
    } catch {
      throw Failure("The folder \(folder.path) cannot be written: \(error.localizedDescription).")
    }
    try run(converter, in: folder, limit: limit)
    guard let pdf = try? Data(contentsOf: folder.appending(path: "paper.pdf")), pdf.starts(with: Data("%PDF".utf8))
    else {
      throw Failure("LibreOffice made no PDF file. Open the Word file there to see why.")
    }
    return [UInt8](pdf)
  }

  private static func run(_ converter: String, in folder: URL, limit: Double) throws(Failure) {
    let process = Process()
    process.executableURL = URL(filePath: converter)
    process.arguments = [
      "-env:UserInstallation=\(folder.appending(path: "profile").absoluteString)", "--headless", "--norestore",
      "--convert-to", "pdf:writer_pdf_Export", "--outdir", folder.path, folder.appending(path: "paper.docx").path,
    ]
    (process.standardInput, process.standardOutput, process.standardError) = (
      FileHandle.nullDevice, FileHandle.nullDevice, FileHandle.nullDevice
    )
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do { try process.run() } catch {
      throw Failure("LibreOffice (\(converter)) cannot be run: \(error.localizedDescription).")
    }
    guard ended.wait(timeout: .now() + limit) == .success else {
      // The converter is a script that starts another program in its process group.
      if kill(-process.processIdentifier, SIGKILL) != 0 { process.terminate() }
      ended.wait()
      throw Failure("LibreOffice took longer than \(Int(limit)) seconds and was ended. Try again with fewer pages.")
    }
    guard process.terminationStatus == 0 else {
      throw Failure("LibreOffice ended with status \(process.terminationStatus) and made no PDF file.")
    }
  }
}
