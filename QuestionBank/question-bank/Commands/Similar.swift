import ArgumentParser
import BankAccess
import QuestionAPI
import QuestionFormats
import QuestionModel

struct Similar: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find questions that are much like one of the bank, or like those of a text sheet.",
    discussion: """
      Accents, letter case, the order of words and options, punctuation and the spelling of formulas do not count;
      numbers, signs and decisive words do. Retired questions are left out.
      """)

  @OptionGroup var location: BankLocation

  @Argument(help: "The question's id.")
  var id: QuestionID?

  @Option(help: "Instead of an id: a text sheet as `edit` has it; - is standard input.")
  var file: String?

  @Flag(help: "Also questions of its template that ask for different things.")
  var variants = false

  @Option(help: "Most questions to print for each, up to \(SimilarRequest.maximumLimit).")
  var limit = 10

  @Flag(help: "Print JSON, one line for each question looked for.")
  var json = false

  func validate() throws {
    guard (id == nil) != (file == nil) else { throw ValidationError("Name a question's id, or a sheet with --file.") }
    guard (1...SimilarRequest.maximumLimit).contains(limit) else {
      throw ValidationError("--limit must lie between 1 and \(SimilarRequest.maximumLimit).")
    }
  }

  func run() async throws {
    try await onBank(location) { bank in
      for (content, except) in try await wanted(bank) {
        let found = try await bank.similar(
          to: SimilarRequest(content, except: except, includesVariants: variants, limit: limit))
        if json {
          Console.print(SimilarList(items: found).json)
          continue
        }
        if file != nil { Console.print(Console.line(content.stem)) }
        for item in found {
          let percent = Int((item.share * 100).rounded())
          Console.print(
            "\(item.relation.rawValue) \(percent) %  \(item.question.id)  \(Console.line(item.question.stem))")
        }
      }
    }
  }

  /// The questions to look for, each with the one to leave out.
  private func wanted(_ bank: any BankService) async throws -> [(QuestionContent, QuestionID?)] {
    guard let file else {
      guard let id else { return [] }
      return [(try await bank.question(id).decoded().content, id)]
    }
    let (entries, faults) = QuestionSheet.parse(try await SheetFile.text(of: file))
    guard faults.isEmpty else { throw SheetFile.failure(faults, in: file) }
    return entries.map { ($0.question.content, $0.id) }
  }
}
