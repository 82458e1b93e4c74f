import QuestionAPI
import QuestionModel
import QuestionStore

/// How long a change of many questions, its preview and its undo take.
enum BulkBench {
  private static let questions = 10_000
  private static let rounds = 3

  static func run(_ bank: LocalBank, ids: [QuestionID], label: String, report: inout Report) async throws {
    bank.serveFromHere()
    let clock = ContinuousClock()
    let some = Array(ids.shuffled().prefix(questions))
    var changes = BulkChanges()
    (changes.addTags, changes.level) = ([try Tag("exam:bench")], .set("bench"))
    let request = BulkRequest(.ids(some), changes)
    var (previews, edits, undos) = (Samples(), Samples(), Samples())
    for _ in 0..<rounds {
      var preview: BulkPreview?
      previews.add(try await clock.measure { preview = try await bank.previewBulk(request, limit: 20) }.seconds)
      var done: BulkReport?
      edits.add(try await clock.measure { done = try await bank.bulk(request, expecting: preview?.digest) }.seconds)
      guard let operation = done?.operation, done?.changed == some.count else {
        throw BenchFailure("A change of \(some.count) questions changed \(done?.changed ?? 0).")
      }
      var undone: UndoReport?
      undos.add(try await clock.measure { undone = try await bank.undo(operation, by: Authorship()) }.seconds)
      guard undone?.changed == some.count else {
        throw BenchFailure("An undo left \(undone?.keptCount ?? 0) questions.")
      }
    }
    report.add("preview of a change of \(some.count) questions, \(label)", previews.quantile(0.5), "s")
    report.add("change of \(some.count) questions, \(label)", edits.quantile(0.5), "s")
    report.add("its undo, \(label)", undos.quantile(0.5), "s")
  }
}
