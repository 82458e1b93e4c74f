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

  @OptionGroup var location: BankLocation

  @OptionGroup var author: AuthorOptions

  @Argument(help: "Search that finds the questions, such as an id: or 'subject:toán grade:12'.")
  var query: String

  func run() async throws {
    try await onBank(location) { bank, settings in
      var edit = try await SheetEdit(.query(query), in: bank)
      let file = try self.file(edit.text(.english))
      var entries: [QuestionSheet.Entry] = []
      var isRead = false
      while !isRead {
        try PersonsEditor.edit(file.path)
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let (read, faults) = try edit.parse(text)
        entries = read
        isRead = faults.isEmpty
        if !isRead { try askForAnotherTry(text, faults, file) }
      }
      let outcome = await edit.save(entries, by: author.authorship(settings), in: bank)
      Console.print("\(outcome.created) created, \(outcome.updated) updated, \(outcome.unchanged) unchanged")
      guard outcome.failures.isEmpty else {
        for failure in outcome.failures { Console.note("line \(failure.line): \(failure.error)") }
        throw Failure("\(outcome.failures.count) not saved; the text is in \(file.path).")
      }
      try? FileManager.default.removeItem(at: file.deletingLastPathComponent())
    }
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
