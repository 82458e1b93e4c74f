import ArgumentParser
import BankAccess
import Foundation
import QuestionAPI
import QuestionFormats
import QuestionModel

struct EditAsText: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Edit questions as text in $VISUAL or $EDITOR.",
    discussion: """
      Opens all that the search finds in one text. What is changed is saved as a new revision, a question without an id
      is a new one, and what is taken out of the text stays in the bank as it is. Where the text does not read, its
      faults are told at their lines and it is kept.
      """)

  /// Most questions of one text.
  private static let most = 500

  @OptionGroup var location: BankLocation

  @OptionGroup var author: AuthorOptions

  @Argument(help: "Search that finds the questions, such as an id: or 'subject:toán grade:12'.")
  var query: String

  func run() async throws {
    try await onBank(location) { bank, settings in
      let records = try await records(bank)
      let file = try self.file(records)
      var entries: [QuestionSheet.Entry] = []
      var isRead = false
      while !isRead {
        try PersonsEditor.edit(file.path)
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let (read, faults) = QuestionSheet.parse(text, originals: try originals(records))
        entries = read
        isRead = faults.isEmpty
        if !isRead { try askForAnotherTry(text, faults, file) }
      }
      try await save(entries, records, bank, settings, file)
    }
  }

  private func records(_ bank: any BankService) async throws -> [QuestionRecord] {
    let page = try await bank.search(SearchRequest(query: query, limit: SearchRequest.maximumLimit))
    var items = page.items
    var cursor = page.next
    while let next = cursor, items.count <= Self.most {
      let page = try await bank.search(SearchRequest(query: query, limit: SearchRequest.maximumLimit, cursor: next))
      items += page.items
      cursor = page.next
    }
    guard !items.isEmpty else { throw Failure("Nothing found for \"\(query)\".") }
    guard items.count <= Self.most else {
      throw Failure("\"\(query)\" finds more than \(Self.most) questions. Narrow it down.")
    }
    var records: [QuestionRecord] = []
    for item in items { records.append(try await bank.question(item.id)) }
    return records
  }

  private func originals(_ records: [QuestionRecord]) throws -> [QuestionID: Question] {
    Dictionary(try records.map { ($0.id, try $0.question()) }) { first, _ in first }
  }

  private func file(_ records: [QuestionRecord]) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "question-bank-edit-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let entries = try records.map {
      QuestionSheet.Entry(id: $0.id, question: try $0.question(), status: try $0.decoded().status)
    }
    let file = folder.appending(path: "questions.txt")
    try Data(QuestionSheet.print(entries, language: .english).utf8).write(to: file)
    return file
  }

  private func askForAnotherTry(_ text: String, _ faults: [QuestionTextFault], _ file: URL) throws {
    for fault in faults { Console.note("\(fault)") }
    try Data(QuestionSheet.annotated(text, faults).utf8).write(to: file)
    guard isatty(STDIN_FILENO) == 1 else { throw Failure("Nothing was saved; the text is in \(file.path).") }
    Console.note("Enter opens the text again, q leaves it in \(file.path).")
    guard let answer = readLine(), answer != "q" else { throw Failure("Nothing was saved.") }
  }

  private func save(
    _ entries: [QuestionSheet.Entry], _ records: [QuestionRecord], _ bank: any BankService, _ settings: Settings,
    _ file: URL
  ) async throws {
    var report = ImportReport()
    var failures: [String] = []
    for entry in entries {
      var authorship = author.authorship(settings)
      authorship.message = entry.message ?? authorship.message
      let draft = QuestionDraft(entry.question, status: entry.status, by: authorship)
      do {
        if let before = records.first(where: { $0.id == entry.id }) {
          let now = try await bank.update(before.id, draft, expected: before.revision)
          if now.revision == before.revision { report.unchanged += 1 } else { report.updated += 1 }
        } else {
          _ = try await bank.create(draft, idempotencyKey: nil)
          report.created += 1
        }
      } catch {
        failures.append("line \(entry.lines.lowerBound): \(error)")
      }
    }
    Console.print("\(report.created) created, \(report.updated) updated, \(report.unchanged) unchanged")
    guard failures.isEmpty else {
      for failure in failures { Console.note(failure) }
      throw Failure("\(failures.count) not saved; the text is in \(file.path).")
    }
    try? FileManager.default.removeItem(at: file.deletingLastPathComponent())
  }
}
