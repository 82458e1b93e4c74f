import BankClient
import Foundation
import QuestionAPI
import QuestionModel
import QuestionStore
import Synchronization
import Testing

/// Programs killed in the middle of writing: what was acknowledged is there afterwards, and the bank is sound.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct KillTests {
  private let space: Workspace

  init() throws { space = try Workspace() }

  /// What changes as SQLite writes the log.
  private var log: [String] {
    let attributes = try? FileManager.default.attributesOfItem(atPath: space.database + "-wal")
    return [FileAttributeKey.size, .modificationDate].map { "\(attributes?[$0] ?? "none")" }
  }

  @Test(arguments: 0..<4)
  func killedImportKeepsWhatItSaidWasDone(round: Int) async throws {
    let batch = 2000
    let terminal = try PseudoTerminal()
    let feed = try Feed()
    let program = try space.start(["import", "-"], input: feed.program, standardError: terminal.program)
    // A batch is told to be done once the next one is read, so one more is on its way; and the program reads in
    // chunks, so some rows more push the last of those through.
    let wanted = batch * (round / 2 + 1)
    let sent = wanted + batch + 1000
    feed.send(Rows.lines(0..<sent))
    var acknowledged = 0
    for await rows in terminal.progress where rows >= wanted {
      acknowledged = rows
      break
    }
    if round % 2 == 1 {
      // Death comes as the log grows by a batch that was not told of.
      let before = log
      feed.send(Rows.lines(sent..<sent + batch))
      while log == before { await Task.yield() }
    }
    program.signal(SIGKILL)
    #expect(await program.outcome().status == -SIGKILL)
    #expect(acknowledged == wanted)
    #expect(try BankCheck(of: space.database).findings == [])
    let bank = try LocalBank(at: space.database)
    #expect(try await bank.stats().questions >= acknowledged)
    for number in stride(from: acknowledged - 1, to: 0, by: -500) {
      #expect(try await bank.question(Rows.id(number)).decoded().content.stem == "Câu số \(number)?")
    }

    let total = wanted + batch
    let file = try space.write(Rows.lines(0..<total), to: "rows.jsonl")
    let outcome = try await space.run("import", file, "--json")
    #expect(outcome.status == 0)
    #expect(outcome.lastLine.contains("\"read\":\(total)"))
    #expect(try await bank.stats().questions >= total)
    #expect(try await space.run("check").status == 0)
  }

  @Test(arguments: [1, 5, 12, 30, 55])
  func killedServiceKeepsWhatItAnswered(answers: Int) async throws {
    let (service, address) = try await space.serve()
    let remote = try RemoteBank(url: address)
    let answered = Answers()
    @Sendable func note(_ record: QuestionRecord) {
      if answered.add(record) == answers { service.signal(SIGKILL) }
    }
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          for number in 0..<1000 {
            let draft = QuestionDraft(Rows.question("Câu \(writer)-\(number)?", tags: ["w:\(writer)"]))
            guard let record = try? await remote.create(draft, idempotencyKey: nil) else { return }
            note(record)
            var edit = draft
            edit.question.content.stem += " Nữa?"
            guard let edited = try? await remote.update(record.id, edit, expected: record.revision) else { return }
            note(edited)
          }
        }
      }
    }
    await remote.shutdown()
    #expect(await service.outcome().status == -SIGKILL)
    #expect(try BankCheck(of: space.database).findings == [])
    let bank = try LocalBank(at: space.database)
    for record in answered.all {
      #expect(try await bank.revision(record.revision, of: record.id).document == record.document)
    }
    // At most one write a client was stored without its answer arriving.
    let count = answered.all.count
    #expect((count...count + 4).contains(try await bank.stats().revisions))
    _ = try await bank.create(QuestionDraft(Rows.question("Sau?")), idempotencyKey: nil)
    #expect(try await space.run("check").status == 0)
  }
}

/// Records that a service answered with, from all its clients.
private final class Answers: Sendable {
  private let records = Mutex<[QuestionRecord]>([])

  var all: [QuestionRecord] { records.withLock { $0 } }

  /// Adds one and says how many there are.
  func add(_ record: QuestionRecord) -> Int {
    records.withLock { records in
      records.append(record)
      return records.count
    }
  }
}
