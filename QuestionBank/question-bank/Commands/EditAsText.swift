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

      Without an editor: --print writes the text to standard output, and --from FILE takes one in. Where a line of it
      does not read, nothing is saved. The text takes the place of what the bank has by then, so print it shortly before.
      """)

  @OptionGroup var location: BankLocation

  @OptionGroup var author: AuthorOptions

  @Argument(
    help: """
      Search that finds the questions, such as an id: or 'subject:toán grade:12'. With --from it may be left out: then \
      the ids in the text say which they are.
      """)
  var query: String?

  @Flag(name: .customLong("print"), help: "Print the text instead of opening an editor.")
  var printsText = false

  @Option(name: .customLong("from"), help: "Take a text from this file instead; - is standard input.")
  var source: String?

  func validate() throws {
    guard !printsText || source == nil else { throw ValidationError("Give --print or --from, not both.") }
    guard query != nil || source != nil else { throw ValidationError("Give a search, or a text with --from.") }
  }

  func run() async throws {
    try await onBank(location) { bank, settings in
      if let source { return try await take(source, bank, settings) }
      var edit = try await SheetEdit(.query(query ?? ""), in: bank)
      let text = try edit.text(.english)
      guard !printsText else { return Console.print(text) }
      let file = try self.file(text)
      let entries = try edited(file, edit)
      try report(
        await edit.save(entries, by: author.authorship(settings), in: bank), keptIn: "; the text is in \(file.path)")
      try? FileManager.default.removeItem(at: file.deletingLastPathComponent())
    }
  }

  /// Takes a text in that was written without an editor of ours.
  private func take(_ source: String, _ bank: any BankService, _ settings: Settings) async throws {
    let text = try await SheetFile.text(of: source)
    let selection = query.map { BulkSelection.query($0) } ?? .ids(SheetFile.ids(in: text))
    var edit = try await SheetEdit(selection, in: bank)
    let (entries, faults) = try edit.parse(text)
    guard faults.isEmpty else { throw SheetFile.failure(faults, in: source) }
    let opened = Set(edit.records.map(\.id))
    for entry in entries {
      guard let id = entry.id, !opened.contains(id) else { continue }
      Console.note("line \(entry.lines.lowerBound): question \(id) is not among those that may be changed")
      throw Failure("Nothing was saved. Take its id out to make it a new question.")
    }
    try report(await edit.save(entries, by: author.authorship(settings), in: bank), keptIn: "")
  }

  /// Opens the text until it reads.
  private func edited(_ file: URL, _ edit: SheetEdit) throws -> [QuestionSheet.Entry] {
    while true {
      try PersonsEditor.edit(file.path)
      let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      let (entries, faults) = try edit.parse(text)
      if faults.isEmpty { return entries }
      try askForAnotherTry(text, faults, file)
    }
  }

  private func report(_ outcome: SheetEdit.Outcome, keptIn place: String) throws {
    Console.print("\(outcome.created) created, \(outcome.updated) updated, \(outcome.unchanged) unchanged")
    guard !outcome.failures.isEmpty else { return }
    for failure in outcome.failures { Console.note("line \(failure.line): \(failure.error)") }
    throw Failure("\(outcome.failures.count) not saved\(place).")
  }

  private func file(_ text: String) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "question-bank-edit-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let file = folder.appending(path: "questions.txt")
    try Data(text.utf8).write(to: file)
    return file
  }

  private func askForAnotherTry(_ text: String, _ faults: [QuestionTextFault], _ file: URL) throws {
    for fault in faults { Console.note("\(fault)") }
    try Data(QuestionSheet.annotated(text, faults).utf8).write(to: file)
    guard isatty(STDIN_FILENO) == 1 else { throw Failure("Nothing was saved; the text is in \(file.path).") }
    Console.note("Enter opens the text again, q leaves it in \(file.path).")
    guard let answer = readLine(), answer != "q" else { throw Failure("Nothing was saved.") }
  }
}
