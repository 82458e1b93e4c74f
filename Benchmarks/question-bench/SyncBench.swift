import BankClient
import Foundation
import QuestionAPI
import QuestionModel
import QuestionStore
import QuestionSync

/// How long two banks take to exchange questions over loopback, both in this process, signatures checked.
enum SyncBench {
  private static let new = 10_000
  private static let edits = 100
  private static let rounds = 7

  static func run(_ count: Int, in folder: URL, report: inout Report) async throws {
    let province = try LocalBank(at: folder.appending(path: "province.sqlite").path)
    _ = try await province.importQuestions(StarterSource(count), options: ImportOptions(), observer: SilentObserver())
    province.serveFromHere()
    let school = try LocalBank(at: folder.appending(path: "school.sqlite").path, connector: HTTPPeerConnector())
    let content = try await compressedSize(of: province)
    let measured = Measured()
    try await RunningService.run(on: province) { port in
      _ = try await school.addPeer(
        PeerDraft(
          name: "province", url: "http://127.0.0.1:\(port)", relation: .upper, pull: "", push: "", wantsKeys: true,
          getsKeys: true))
      let clone = try await exchange(school, expecting: count, \.pulled)
      await measured.add("first clone of \(count) questions", clone.seconds, "s")
      await measured.add(
        "the clone against the same content compressed", Double(clone.received) / Double(content), "times")
      var nothing = Samples()
      for _ in 0..<30 {
        let outcome = try await exchange(school, expecting: 0, \.pulled)
        guard outcome.requests == 1 else { throw BenchFailure("Nothing new took \(outcome.requests) requests.") }
        nothing.add(outcome.seconds * 1000)
      }
      await measured.add("nothing new: median", nothing.quantile(0.5), "ms")
      let ids = try await ImportBench.ids(of: province)
      var (pulled, pushed) = (Samples(), Samples())
      for round in 0..<rounds {
        // Others in each round, so that histories stay as short as they are in a bank.
        let ids = ids.dropFirst(round * edits).prefix(edits)
        try await edit(province, ids)
        pulled.add(try await exchange(school, expecting: edits, \.pulled).seconds * 1000)
        try await edit(school, ids)
        pushed.add(try await exchange(school, expecting: edits, \.pushed).seconds * 1000)
      }
      await measured.add("\(edits) edits pulled: median", pulled.quantile(0.5), "ms")
      await measured.add("\(edits) edits pushed: median", pushed.quantile(0.5), "ms")
      try await add(to: province, mark: "tỉnh")
      await measured.add("\(new) new pulled", try await exchange(school, expecting: new, \.pulled).seconds, "s")
      try await add(to: school, mark: "trường")
      await measured.add("\(new) new pushed", try await exchange(school, expecting: new, \.pushed).seconds, "s")
    }
    for figure in await measured.figures { report.add(figure.name, figure.value, figure.unit) }
  }

  private struct Exchanged {
    let seconds: Double
    let received: Int
    let requests: Int
  }

  private static func exchange(
    _ bank: LocalBank, expecting count: Int, _ counted: KeyPath<SyncOutcome, Int>
  ) async throws -> Exchanged {
    let clock = ContinuousClock()
    let start = clock.now
    let outcome = try await bank.sync("province", repairs: false, observer: SilentObserver())
    let elapsed = clock.now - start
    guard outcome.isComplete, outcome[keyPath: counted] == count else {
      throw BenchFailure("An exchange of \(count) came to \(CanonicalJSON.text(of: outcome.json)).")
    }
    return Exchanged(seconds: elapsed.seconds, received: outcome.bytesReceived, requests: outcome.requests)
  }

  private static func edit(_ bank: LocalBank, _ ids: some Sequence<QuestionID>) async throws {
    for id in ids {
      let record = try await bank.question(id)
      var question = try record.question()
      question.content.stem += " (\(record.revision.short))"
      _ = try await bank.update(id, QuestionDraft(question), expected: record.revision)
    }
  }

  private static func add(to bank: LocalBank, mark: String) async throws {
    _ = try await bank.importQuestions(
      StarterSource(new, mark: mark), options: ImportOptions(), observer: SilentObserver())
  }

  /// All revisions and keys as an export writes them, compressed by the same means.
  private static func compressedSize(of bank: LocalBank) async throws -> Int {
    let content = Measured()
    try await bank.exportQuestions(query: "", options: ExportOptions(withRevisions: true)) { bytes in
      await content.add(bytes: bytes)
    }
    return try Compression.compress(await content.bytes).count
  }

  private actor Measured {
    private(set) var figures: [(name: String, value: Double, unit: String)] = []
    private(set) var bytes: [UInt8] = []

    func add(_ name: String, _ value: Double, _ unit: String) { figures.append((name, value, unit)) }

    func add(bytes: [UInt8]) { self.bytes += bytes }
  }
}

extension SilentObserver: SyncObserver {
  func progressed(_ progress: SyncProgress) {}
}
