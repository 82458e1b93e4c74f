import Foundation
import QuestionAPI
import QuestionFormats
import QuestionModel
import QuestionStore
import StarterBank

/// Files of other systems: how fast they are understood, stored and written, and what memory that takes.
enum FormatBench {
  private static let rounds = 3

  static func run(in folder: URL, questions: Int, packaged: Int, report: inout Report) async throws {
    for format in [FileFormat.gift, .moodleXML] {
      let file = folder.appending(path: "\(format.rawValue).\(format.fileExtension)")
      try write(questions, as: format, to: file)
      report.add("\(format.rawValue), \(questions) questions, understood", try reading(file, questions), "questions/s")
      report.add("\(format.rawValue), stored by the command: most memory", try memory(of: file, in: folder), "MB")
    }
    try await packages(packaged, in: folder, report: &report)
  }

  /// A file of questions; the starter bank again and again, with other ids.
  private static func write(_ count: Int, as format: FileFormat, to file: URL) throws {
    guard var writer = try FileWriting.writer(of: format) else { return }
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    var left = count
    var round = 0
    while left > 0 {
      for starter in StarterBank.questions().prefix(left) {
        var question = starter.question
        if round > 0 { question.content.stem += " (\(round))" }
        let id = round == 0 ? starter.id : QuestionIdentity.id(of: question.content)
        try handle.write(contentsOf: Data(writer.add(WrittenQuestion(id: id, question: question)).bytes))
        left -= 1
      }
      round += 1
    }
    try handle.write(contentsOf: Data(writer.finish()))
    try handle.close()
  }

  /// Questions a second, on one core and nothing stored: the median of several rounds.
  private static func reading(_ file: URL, _ count: Int) throws -> Double {
    let bytes = [UInt8](try Data(contentsOf: file))
    var rates = Samples()
    for _ in 0..<rounds {
      var read = 0
      let time = try ContinuousClock().measure {
        var reader = FileReader()
        for start in stride(from: 0, to: bytes.count, by: 1 << 18) {
          let chunk = Array(bytes[start..<min(bytes.count, start + 1 << 18)])
          read += try reader.items(of: chunk).count { isQuestion($0.read()) }
        }
        while true {
          let rest = try reader.rest()
          guard !rest.isEmpty else { break }
          read += rest.count { isQuestion($0.read()) }
        }
      }
      guard read == count else { throw BenchFailure("Of \(count) questions \(read) were understood.") }
      rates.add(Double(read) / time.seconds)
    }
    return rates.quantile(0.5)
  }

  private static func isQuestion(_ item: FormatItem) -> Bool {
    if case .question(let read) = item.content { read.problems.isEmpty } else { false }
  }

  private static func memory(of file: URL, in folder: URL) throws -> Double {
    let database = folder.appending(path: "memory-\(file.lastPathComponent).sqlite")
    let program = try BuiltProgram("question-bank", ["import", "--database", database.path, file.path])
    let peak = program.peakMegabytes()
    guard FileManager.default.fileExists(atPath: database.path) else { throw BenchFailure("Nothing was stored.") }
    return peak
  }

  private static func packages(_ count: Int, in folder: URL, report: inout Report) async throws {
    let bank = try LocalBank(at: folder.appending(path: "packages.sqlite").path)
    _ = try await bank.importQuestions(StarterSource(count), options: ImportOptions(), observer: SilentObserver())
    let file = folder.appending(path: "package.zip")
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    let clock = ContinuousClock()
    var start = clock.now
    let written = try await bank.exportQuestions(query: "", options: ExportOptions(format: .qti3)) {
      try handle.write(contentsOf: Data($0))
    }
    try handle.close()
    report.add("a QTI 3.0 package of \(written.written) written", (clock.now - start).seconds, "s")
    let other = try LocalBank(at: folder.appending(path: "packages-read.sqlite").path)
    start = clock.now
    let read = try await other.importQuestions(
      FilesSource([file]), options: ImportOptions(), observer: SilentObserver())
    report.add("a QTI 3.0 package of \(read.created) read and stored", (clock.now - start).seconds, "s")
    guard read.created == written.written else {
      throw BenchFailure("Of \(written.written) items \(read.created) came.")
    }
    report.add("a QTI 3.0 package, stored by the command: most memory", try memory(of: file, in: folder), "MB")
  }
}
