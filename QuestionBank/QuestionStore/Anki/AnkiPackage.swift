import Foundation
import QuestionAPI
import QuestionFormats
import QuestionModel

/// Writes questions as a deck of Anki: a zip archive with a database of notes and the files that they show.
struct AnkiPackage: FormatWriter {
  private let notes = AnkiNotes(language: .vietnamese)
  private let archive: ZipStream
  private let collection: AnkiCollection
  /// Names of the files in the order of their numbers in the archive.
  private var names: [String] = []
  private var digests: Set<ContentDigest> = []

  init() throws(FormatFault) {
    archive = try ZipStream()
    collection = try AnkiCollection(created: .now)
  }

  mutating func add(_ question: WrittenQuestion) throws(FormatFault) -> WrittenPart {
    let content = question.question.content
    if let reason = AnkiNotes.refusal(of: content) { return .leftOut(content.stem, reason) }
    let note = notes.note(of: question)
    try collection.add(note)
    var bytes: [UInt8] = []
    var losses: [FormatLoss] = []
    for file in note.media where !digests.contains(file.digest) {
      guard let content = question.media[file.digest] else {
        losses.append(FormatLoss(.file, file.name, .dropped, "the bank has not got it"))
        continue
      }
      digests.insert(file.digest)
      bytes += try archive.add(String(names.count), content)
      names.append(file.name)
    }
    return WrittenPart(bytes, losses: losses)
  }

  mutating func finish() throws(FormatFault) -> [UInt8] {
    let table = JSONObject(names.enumerated().map { (String($0), .string($1)) })
    var bytes = try archive.add("collection.anki2", collection.file())
    bytes += try archive.add("media", CanonicalJSON.bytes(of: .object(table)))
    return try bytes + archive.finish()
  }
}
