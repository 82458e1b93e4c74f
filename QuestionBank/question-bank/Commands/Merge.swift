import ArgumentParser
import BankAccess
import QuestionAPI
import QuestionFormats
import QuestionModel
import QuestionSync

struct Merge: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring together the edits of a question that were made apart, as one revision.",
    discussion: """
      `ours` is the version that the bank shows, `theirs` the other one. What only one side changed is taken; the rest
      must be told by --take, --set or --prefer. Fields are named as `conflicts` names them.
      """)

  @OptionGroup var location: BankLocation

  @OptionGroup var author: AuthorOptions

  @Argument(help: "The question's id.")
  var id: QuestionID

  @Option(help: "A field and whose version of it to take, as stem=theirs; may be given several times.")
  var take: [String] = []

  @Option(help: "A field and what it shall be in JSON, as stem='\"2 + 2 = ?\"'; null takes it away.")
  var set: [String] = []

  @Option(help: "Whose version to take of every other field that clashes: ours or theirs.")
  var prefer: MergeSide?

  @Flag(help: "Tell what it would come to, and save nothing.")
  var dryRun = false

  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    try await onBank(location) { bank, settings in
      let found = try await bank.headsInConflict(of: id)
      let merge = found.merge
      let resolutions = try resolutions(of: merge)
      let open = merge.unresolved(resolutions)
      guard open.isEmpty || dryRun else {
        for field in open { Console.note(MergeText.line(field)) }
        let names = open.map(\.name).joined(separator: ", ")
        throw Failure("Nothing was saved. Say what becomes of \(names) with --take, --set or --prefer.")
      }
      let version: QuestionVersion
      do { version = try merge.resolved(resolutions) } catch { throw Failure("Nothing was saved. \(error).") }
      if dryRun { return tell(found, merge, resolutions, version) }
      let draft = QuestionDraft(version.question, status: version.status, by: author.authorship(settings))
      let record = try await bank.merge(id, draft, heads: found.heads)
      if json {
        Console.print(String(decoding: record.body, as: UTF8.self))
      } else {
        Console.print(record.revision.description)
      }
      guard record.isInConflict else { return }
      Console.note("The question has \(record.heads.count) heads yet; merge once more.")
    }
  }

  private func resolutions(of merge: QuestionMerge) throws -> [String: MergeResolution] {
    var resolutions: [String: MergeResolution] = [:]
    for text in take {
      let (name, value) = try MergeText.parts(of: text, among: merge, option: "--take")
      guard let side = MergeSide(rawValue: value) else {
        throw Failure("--take \(text): what follows \"=\" must be ours or theirs.")
      }
      resolutions[name] = side.resolution
    }
    for text in set {
      let (name, value) = try MergeText.parts(of: text, among: merge, option: "--set")
      do { resolutions[name] = .value(try JSONParser.parse(Array(value.utf8))) } catch {
        throw Failure("--set \(text): what follows \"=\" is no JSON: \(error). A text stands in double quotes.")
      }
    }
    if let prefer {
      for field in merge.unresolved(resolutions) { resolutions[field.name] = prefer.resolution }
    }
    return resolutions
  }

  private func tell(
    _ found: HeadsInConflict, _ merge: QuestionMerge, _ resolutions: [String: MergeResolution],
    _ version: QuestionVersion
  ) {
    let open = merge.unresolved(resolutions).map(\.name)
    if json {
      let draft = QuestionDraft(version.question, status: version.status)
      return Console.print(["open": .strings(open), "result": draft.json])
    }
    let entry = QuestionSheet.Entry(id: found.id, question: version.question, status: version.status)
    Console.print(QuestionSheet.print([entry], language: .english))
    for name in open { Console.note("! \(name) is to be decided; it stands as in ours.") }
  }
}
