import QuestionAPI
import QuestionFormats
import QuestionModel

/// A text sheet in a file or on standard input.
enum SheetFile {
  /// The whole file; `-` is standard input.
  static func bytes(of path: String) async throws -> [UInt8] {
    var source = try FileSource(path: path)
    var bytes: [UInt8] = []
    while let chunk = try await source.next() { bytes += chunk }
    return bytes
  }

  /// The whole text; `-` is standard input.
  static func text(of path: String) async throws -> String {
    guard let text = String(validating: try await bytes(of: path), as: UTF8.self) else {
      throw Failure("\(path == "-" ? "Standard input" : path) is not UTF-8 text. Save it as UTF-8.")
    }
    return text
  }

  /// Tells the faults at their lines.
  static func failure(_ faults: [some CustomStringConvertible], in path: String) -> Failure {
    for fault in faults { Console.note("\(path == "-" ? "" : "\(path): ")\(fault)") }
    return Failure("Nothing was done: \(faults.count == 1 ? "a line does" : "some lines do") not read.")
  }

  /// The ids of stored questions that a text names at the beginnings of its lines.
  static func ids(in text: String) -> [QuestionID] {
    text.split(whereSeparator: \.isNewline).compactMap { line in
      guard line.lowercased().hasPrefix("id:") else { return nil }
      return QuestionID(String(line.dropFirst(3)).trimmed)
    }
  }
}
