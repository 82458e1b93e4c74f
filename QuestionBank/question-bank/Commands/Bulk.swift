import ArgumentParser
import BankAccess
import QuestionAPI
import QuestionModel

struct Bulk: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make the same changes on many questions, as one operation that can be undone.",
    discussion: """
      --dry-run shows what would change and changes nothing; question-bank undo takes the change back. A question that \
      cannot be changed so is left as it is and told, such as one with grave faults (see review) that would be published.
      """)

  /// Changes that a dry run shows word by word.
  private static let shown = 20

  @OptionGroup var location: BankLocation
  @OptionGroup var author: AuthorOptions

  @Argument(help: "Search that finds the questions; '' finds all.")
  var query: String?

  @Option(name: .customLong("id"), help: "A question, instead of a search; may be given several times.")
  var ids: [QuestionID] = []

  @Option(name: .customLong("add-tag"), help: "A tag to add; may be given several times.")
  var addTags: [Tag] = []

  @Option(name: .customLong("remove-tag"), help: "A tag to remove; may be given several times.")
  var removeTags: [Tag] = []

  @Option(help: "The level to set.")
  var level: String?

  @Flag(name: .customLong("no-level"), help: "Take the level away.")
  var clearsLevel = false

  @Option(help: "The status to set: draft, inReview, published, retired.")
  var status: QuestionStatus?

  @Option(help: "The licence to set.")
  var licence: String?

  @Flag(name: .customLong("no-licence"), help: "Take the licence away.")
  var clearsLicence = false

  @Option(help: "The language to set, such as vi.")
  var language: String?

  @Flag(name: .customLong("no-language"), help: "Take the language away.")
  var clearsLanguage = false

  @Option(help: "A text to replace by that of --with.")
  var replace: String?

  @Option(help: "What takes its place; '' takes it away.")
  var with: String?

  @Option(
    name: .customLong("in"),
    help:
      "Where to replace it: stem, choices, explanation, hint, feedback, answers; may be given several times, else all.")
  var fields: [TextReplacement.Field] = []

  @Flag(name: .customLong("match-case"), help: "Tell capital and small letters apart.")
  var matchesCase = false

  @Flag(name: .customLong("whole-words"), help: "Replace whole words only.")
  var wholeWords = false

  @Flag(name: .customLong("dry-run"), help: "Show what would change, and change nothing.")
  var isDryRun = false

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    guard (query == nil) != ids.isEmpty else {
      throw ValidationError("Name a search, or questions with --id; '' finds all.")
    }
    for (value, clears, name) in [
      (level, clearsLevel, "level"), (licence, clearsLicence, "licence"), (language, clearsLanguage, "language"),
    ] where value != nil && clears {
      throw ValidationError("--\(name) and --no-\(name) exclude one another.")
    }
    guard (replace == nil) == (with == nil) else { throw ValidationError("--replace and --with belong together.") }
    if let problem = changes.problems().first { throw ValidationError("\(problem)") }
  }

  private var changes: BulkChanges {
    func setting(_ value: String?, _ clears: Bool) -> BulkChanges.Setting {
      clears ? .clear : value.map(BulkChanges.Setting.set) ?? .keep
    }
    var changes = BulkChanges()
    (changes.addTags, changes.removeTags, changes.status) = (addTags, removeTags, status)
    changes.level = setting(level, clearsLevel)
    changes.licence = setting(licence, clearsLicence)
    changes.language = setting(language, clearsLanguage)
    if let replace, let with {
      changes.replacement = TextReplacement(
        replace, with: with, in: Set(fields.isEmpty ? TextReplacement.Field.allCases : fields),
        matchesCase: matchesCase, wholeWords: wholeWords)
    }
    return changes
  }

  func run() async throws {
    try await onBank(location) { bank, settings in
      let request = BulkRequest(
        query.map(BulkSelection.query) ?? .ids(ids), changes, by: author.authorship(settings))
      if isDryRun { return show(try await bank.previewBulk(request, limit: Self.shown)) }
      let report = try await bank.bulk(request, expecting: nil)
      if json { return Console.print(report.json) }
      Console.print("\(report.changed) questions changed")
      say(report.refused, of: report.refusedCount)
      if let operation = report.operation { Console.note("question-bank undo \(operation) takes it back.") }
    }
  }

  private func show(_ preview: BulkPreview) {
    if json { return Console.print(preview.json) }
    for example in preview.examples {
      Console.print("\(example.id)  \(Console.line(example.stem))")
      for line in example.diff.lines { Console.print("  \(line)") }
    }
    Console.note("\(preview.changed) of \(preview.found) questions would change; the first are shown.")
    say(preview.refused, of: preview.refusedCount)
  }

  private func say(_ refused: [BulkRefusal], of count: Int) {
    guard count > 0 else { return }
    Console.note("\(count) refused:")
    for refusal in refused {
      let reasons = refusal.reasons.map(\.description).joined(separator: "; ")
      Console.note("  \(refusal.id)  \(Console.line(refusal.stem))  \(Console.line(reasons))")
    }
  }
}
