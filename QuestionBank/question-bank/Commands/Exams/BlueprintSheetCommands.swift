import ArgumentParser
import BankAccess
import Foundation
import QuestionAPI
import QuestionFormats
import QuestionModel

extension BlueprintCommand {
  struct ExportSheet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "Write a blueprint's cells as CSV for a spreadsheet.",
      discussion: "What the file has no place for is told; question-bank blueprint import --id keeps that.")

    @OptionGroup var location: BankLocation

    @Argument(help: "The blueprint's id.")
    var id: QuestionID

    @Option(name: .shortAndLong, help: "File to write; it appears only when it is whole.")
    var output: String?

    func run() async throws {
      try await onBank(location) { bank in
        let blueprint = try await bank.blueprint(id).value
        // A spreadsheet knows UTF-8 by the mark.
        try OutputFile.write("\u{FEFF}" + BlueprintSheet.text(of: blueprint), to: output)
        let omissions = BlueprintSheet.omissions(of: blueprint)
        guard !omissions.isEmpty else { return }
        Console.note(Console.line("The file has no place for: \(omissions.joined(separator: ", "))."))
      }
    }
  }

  struct ImportSheet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Make a blueprint of a CSV file, or give one the cells of the file.",
      discussion: """
        The first line names the columns, in Vietnamese or English: phần, dạng, mức độ, chủ đề, tìm, số câu, điểm, hướng \
        dẫn; or section, kind, level, tags, query, count, points, instructions. The number of questions must be there. \
        The file is in UTF-8, with commas, semicolons or tabs. With --id all that the file has no place for stays.
        """)

    @OptionGroup var location: BankLocation
    @OptionGroup var author: AuthorOptions

    @Argument(help: "The file; - is standard input.")
    var file: String

    @Option(help: "What the test is called; otherwise as it was, or as the file.")
    var title: String?

    @Option(help: "The blueprint that gets the cells; without it a new one is made.")
    var id: QuestionID?

    @Option(name: .customLong("tag"), help: "Tag of a new blueprint; may be given several times.")
    var tags: [Tag] = []

    @Option(help: "Where it stands from now on.")
    var status: QuestionStatus?

    @Flag(help: "Show only what it would be.")
    var dryRun = false

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
      guard file != "-" || id != nil || title != nil else {
        throw ValidationError("Say what the test is called, with --title.")
      }
      guard id == nil || tags.isEmpty else {
        throw ValidationError("--tag is for a new blueprint; question-bank bulk changes the tags of one that is there.")
      }
    }

    func run() async throws {
      let (sheet, faults) = BlueprintSheet.read(try await bytes())
      guard faults.isEmpty else { throw SheetFile.failure(faults, in: file) }
      if !sheet.ignored.isEmpty {
        Console.note(Console.line("Columns that were left out: \(sheet.ignored.joined(separator: ", "))."))
      }
      try await onBank(location) { bank, settings in
        let by = author.authorship(settings)
        guard let id else {
          var blueprint = sheet.blueprint(titled: title ?? fileTitle)
          blueprint.tags = tags
          if dryRun { return show(blueprint) }
          return Console.print(try await bank.create(blueprint.content(), status: status, by: by), json: json)
        }
        let stored = try await bank.blueprint(id)
        var blueprint = sheet.applied(to: stored.value)
        if let title { blueprint.title = title }
        if dryRun { return show(blueprint) }
        let content = blueprint.content(over: stored.question.content)
        Console.print(try await bank.save(content, over: stored, status: status, by: by), json: json)
      }
    }

    private func bytes() async throws -> [UInt8] {
      do { return try await SheetFile.bytes(of: file) } catch let error as BankError {
        throw Failure(error.description)
      }
    }

    private var fileTitle: String { URL(filePath: file).deletingPathExtension().lastPathComponent }

    private func show(_ blueprint: Blueprint) {
      if json { return Console.print(["content": blueprint.content().json, "grid": BlueprintGrid(blueprint).json]) }
      Console.print(BlueprintText.text(of: blueprint))
      Console.note("Nothing was saved.")
    }
  }
}
