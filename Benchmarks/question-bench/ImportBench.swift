import Foundation
import GRDB
import QuestionAPI
import QuestionModel
import QuestionStore

/// Import against a bare insert with a full-text index of the same rows.
enum ImportBench {
  struct Outcome {
    let bank: LocalBank
    let questions: Int
    let ids: [QuestionID]
    let queries: Queries
  }

  /// Imports, each beside a bare one, so that a noisy machine disturbs both.
  private static let rounds = 5

  static func run(_ corpus: Corpus, in folder: URL, report: inout Report) async throws -> Outcome {
    let clock = ContinuousClock()
    let rows = try await corpus.bareRows
    let bank = try LocalBank(at: folder.appending(path: "small.sqlite").path)
    var done = ImportReport()
    var (rates, ratios) = (Samples(), Samples())
    // The last round's bank is the one that is kept.
    for round in (0..<rounds).reversed() {
      let bare = try clock.measure { try insert(rows, into: folder.appending(path: "bare-\(round).sqlite").path) }
      let target = round == 0 ? bank : try LocalBank(at: folder.appending(path: "round-\(round).sqlite").path)
      let time = try await clock.measure {
        done = try await target.importQuestions(corpus.source, options: ImportOptions(), observer: SilentObserver())
      }
      rates.add(Double(done.read) / time.seconds)
      ratios.add(Double(done.read) / time.seconds / (Double(rows.count) / bare.seconds))
    }
    report.add("import of \(done.read) rows", rates.quantile(0.5), "questions/s")
    report.add("import against bare SQLite + FTS5", ratios.quantile(0.5), "×")
    let ids = try await ids(of: bank)
    return Outcome(bank: bank, questions: done.created, ids: ids, queries: Queries(rows))
  }

  /// The ids of every question.
  static func ids(of bank: LocalBank) async throws -> [QuestionID] {
    var ids: [QuestionID] = []
    var cursor: String?
    repeat {
      let page = try await bank.changes(since: cursor, limit: 1000, wait: .zero)
      ids += page.changes.map(\.id)
      cursor = page.changes.isEmpty ? nil : page.next
    } while cursor != nil
    return ids
  }

  private static func insert(_ rows: [Corpus.BareRow], into path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { database in
      try database.execute(
        sql: """
          PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
          CREATE TABLE question (number INTEGER PRIMARY KEY, id TEXT UNIQUE, line TEXT);
          CREATE VIRTUAL TABLE search USING fts5 (text, tokenize = 'unicode61');
          """)
      let row = try database.makeStatement(sql: "INSERT INTO question (id, line) VALUES (?, ?)")
      let index = try database.makeStatement(sql: "INSERT INTO search (rowid, text) VALUES (?, ?)")
      for start in stride(from: 0, to: rows.count, by: 2000) {
        try database.inTransaction(.immediate) {
          for item in rows[start..<min(start + 2000, rows.count)] {
            try row.execute(arguments: [item.id, String(decoding: item.line, as: UTF8.self)])
            try index.execute(arguments: [database.lastInsertedRowID, item.text])
          }
          return .commit
        }
      }
    }
  }
}
