import Foundation
import QuestionAPI
import QuestionFormats
import QuestionModel
import StarterBank

/// A file, read in chunks; `-` is standard input.
struct FileSource: ByteSource {
  private let handle: FileHandle

  init(path: String) throws(BankError) {
    guard path != "-" else {
      handle = .standardInput
      return
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
      throw .unavailable("There is no file \(path).")
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw .unavailable("The file \(path) cannot be read. Give yourself the right to read it.")
    }
    self.handle = handle
  }

  mutating func next() async throws -> [UInt8]? {
    let data = try handle.read(upToCount: 1 << 18)
    return data.flatMap { $0.isEmpty ? nil : [UInt8]($0) }
  }
}

/// The starter bank as lines of revisions, made as they are asked for.
struct StarterSource: ByteSource {
  private var templates = StarterBank.templates[...]

  mutating func next() async throws -> [UInt8]? {
    guard let template = templates.popFirst() else { return nil }
    return StarterBank.questions(of: template).flatMap { question in
      let (document, key) = question.revision
      return QuestionBankLines.line(document: document, key: key)
    }
  }
}
