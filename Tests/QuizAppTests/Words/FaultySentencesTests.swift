import QuestionFormats
import QuestionModel
import Testing

@testable import QuizApp

/// What the readers say of faulty files is said in Vietnamese.
struct FaultySentencesTests {
  /// What of a file is shown in sentences.
  private static func sentences(_ bytes: [UInt8], _ encoding: TextEncoding? = nil) -> Set<String> {
    let chunks = OneChunk(bytes)
    var reader = ImportFileReader(
      files: LocalFiles(
        look: { _ throws(AttachProblem) in throw .missing },
        open: { _ throws(AttachProblem) in
          OpenedFile(size: bytes.count) { () throws(AttachProblem) in chunks.next() }
        }),
      isStopped: { false }, tell: { _ in })
    reader.read([ImportFile(path: "/x", encoding: encoding)])
    var sentences = Set(reader.reading.files.flatMap(\.findings))
    for file in reader.reading.files {
      if case .format(let fault) = file.fault { sentences.insert(fault.reason) }
    }
    for item in reader.reading.items {
      sentences.formUnion(item.losses.map(\.note))
      sentences.formUnion(item.problems.map(\.reason))
      if case .refused(let reason) = item.content { sentences.insert(reason) }
    }
    return sentences.subtracting([""])
  }

  /// Whether a sentence is said in Vietnamese to its end.
  private static func isKnown(_ sentence: String) -> Bool {
    // What is no words, such as a number or a tag that something became, says itself.
    guard sentence.contains(#/[A-Za-z]{2} /#) else { return true }
    let reason = sentence.replacing(#/^[a-z][A-Za-z0-9.\[\]]*: /#, with: "")
    return [sentence, reason].contains { SentenceCatalogue.readers.translation(of: $0)?.isWhole == true }
  }

  private func check(_ sentences: Set<String>, _ name: String) {
    #expect(!sentences.isEmpty, "\(name) has no fault")
    for sentence in sentences where !Self.isKnown(sentence) {
      Issue.record("\(name): no Vietnamese for: \(sentence)")
    }
  }

  @Test func textsAreToldInVietnamese() {
    for file in FaultyFiles.texts { check(Self.sentences(Array(file.text.utf8)), file.name) }
  }

  @Test func archivesAreToldInVietnamese() throws {
    for file in try FaultyFiles.archives() { check(Self.sentences(file.bytes), file.name) }
  }

  @Test func encodingsAreToldInVietnamese() {
    for file in FaultyFiles.encoded { check(Self.sentences(file.bytes, file.encoding), file.name) }
  }

  @Test func theySayManyThings() throws {
    var all: Set<String> = []
    for file in FaultyFiles.texts { all.formUnion(Self.sentences(Array(file.text.utf8))) }
    for file in try FaultyFiles.archives() { all.formUnion(Self.sentences(file.bytes)) }
    let patterns = Set(all.compactMap { SentenceCatalogue.readers.match($0)?.pattern.english })
    #expect(patterns.count > 120, "only \(patterns.count) kinds of sentences")
  }
}
