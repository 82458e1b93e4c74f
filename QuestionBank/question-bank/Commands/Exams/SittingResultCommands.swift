import ArgumentParser
import BankAccess
import QuestionAPI
import QuestionFormats
import QuestionModel

extension SittingCommand {
  struct Results: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tell what was earned, by student, question, topic or level.",
      discussion: """
        By student the best attempt of each is told, with attempts that are still going on; the others count every \
        attempt that ended. --csv by student has a column for the points of each item.
        """)

    @OptionGroup var location: BankLocation

    @Argument(help: "The sitting's id.")
    var id: String

    @Option(
      name: .customLong("by"),
      help: ArgumentHelp(
        "What the results are put together by: student, question, topic, level.", valueName: "grouping"))
    var grouping = ResultGrouping.student

    @Flag(help: "Write CSV for a spreadsheet.")
    var csv = false

    @Flag(name: .customLong("bom"), help: "Begin the CSV with a byte order mark, by which spreadsheets know UTF-8.")
    var withMark = false

    @Flag(help: "Have a row for every attempt of a student in the CSV, and not for the best alone.")
    var everyAttempt = false

    @Option(help: "Language of the CSV's headings by student: vi or en.")
    var language = "vi"

    @Option(name: .shortAndLong, help: "File to write; it appears only when it is whole.")
    var output: String?

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
      guard !csv || !json else { throw ValidationError("--csv and --json exclude one another.") }
      guard csv || !withMark else { throw ValidationError("--bom goes with --csv.") }
      guard !everyAttempt || (csv && grouping == .student) else {
        throw ValidationError("--every-attempt goes with --csv by student.")
      }
      guard ["vi", "en"].contains(language) else { throw ValidationError("--language must be vi or en.") }
    }

    func run() async throws {
      try await onBank(location) { bank in
        let results = try await bank.allResults(of: id)
        try OutputFile.write(text(of: results), to: output)
        let waiting = results.attempts.reduce(0) { $0 + $1.score.waiting }
        guard waiting > 0 else { return }
        Console.note("\(waiting) answers wait for a teacher: question-bank sitting mark ATTEMPT ITEM POINTS.")
      }
    }

    private func text(of results: SittingResults) -> String {
      if csv, grouping == .student {
        let language = language == "en" ? QuestionSheet.Language.english : .vietnamese
        return results.sheet(everyAttempt: everyAttempt).csv(language: language, withMark: withMark)
      }
      let groups: [ResultGroup] =
        switch grouping {
        case .student: []
        case .question: results.questions
        case .topic: results.topics
        case .level: results.levels
        }
      if json {
        let values = grouping == .student ? results.students.map(\.json) : groups.map(\.json)
        return CanonicalJSON.text(of: ["by": .string(grouping.rawValue), "items": .array(values)]) + "\n"
      }
      let table =
        grouping == .student
        ? ResultText.table(of: results.students) : ResultText.table(of: groups, by: grouping)
      return csv ? table.csv(withMark: withMark) : table.text + "\n"
    }
  }

  struct Result: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Tell what an attempt earned, item by item, and why.")

    @OptionGroup var location: BankLocation

    @Argument(help: "The attempt's id.")
    var attempt: String

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      try await onBank(location) { bank in
        let result = try await bank.result(of: attempt)
        json ? Console.print(result.json) : Console.print(ResultText.text(of: result))
      }
    }
  }
}
