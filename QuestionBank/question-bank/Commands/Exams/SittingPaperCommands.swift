import ArgumentParser
import BankAccess
import Foundation
import QuestionAPI
import QuestionFormats
import QuestionModel

extension SittingCommand {
  /// What papers are written as.
  enum PaperFormat: String, ExpressibleByArgument, CaseIterable {
    case docx, html, pdf
  }

  struct Print: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Mix a test into papers with codes, and write them with answer sheets and one table of keys.",
      discussion: """
        The same seed gives the same papers. Where everything stands in each paper is kept, so that marks can come back \
        by 'sitting marks'; more papers begin with another --first-code. PDF needs LibreOffice.
        """)

    @OptionGroup var location: BankLocation

    @Argument(help: "The sitting's id.")
    var id: String

    @Option(help: "How many papers, 1 to 100.")
    var variants = 24

    @Option(help: "Seed of the mixing; otherwise drawn, and told.")
    var seed: UInt64?

    @Option(help: "Code of the first paper, four digits.")
    var firstCode = "0101"

    @Option(help: "What is added from one code to the next.")
    var step = 1

    @Flag(help: "Count the questions through the whole paper, and not anew in each part.")
    var continuous = false

    @Option(help: "docx, html or pdf.")
    var format = PaperFormat.docx

    @Option(name: .shortAndLong, help: "Folder to write to; it is made where there is none.")
    var output: String

    @Option(help: "Who sets the exam, such as 'SỞ GD&ĐT HÀ NỘI'.")
    var authority = ""

    @Option(help: "The school, such as 'TRƯỜNG THPT CHU VĂN AN'.")
    var school = ""

    @Option(help: "The exam, such as 'KIỂM TRA CUỐI HỌC KÌ I'; otherwise the sitting's title.")
    var exam: String?

    @Option(help: "The subject, such as 'TOÁN 12'.")
    var subject = ""

    @Option(help: "The school year, such as '2026 - 2027'.")
    var year = ""

    @Option(help: "Language of the words around the questions: vi or en; otherwise that of the quiz.")
    var language: String?

    func validate() throws {
      guard Int(firstCode) != nil, firstCode.count == VariantRules.codeLength else {
        throw ValidationError("--first-code must be four digits.")
      }
      if let language, PaperLanguage(rawValue: language) == nil {
        throw ValidationError("--language must be vi or en.")
      }
    }

    func run() async throws {
      try await onBank(location) { bank in
        let sitting = try await bank.sitting(id)
        var rules = VariantRules(count: variants, seed: seed ?? UInt64.random(in: 0...UInt64(UInt32.max)))
        rules.firstCode = Int(firstCode) ?? rules.firstCode
        rules.codeStep = step
        rules.numbering = continuous ? .continuous : .perSection
        var made = try await bank.makeVariants(of: id, rules)
        let codes = Set(rules.codes)
        made.layouts = made.layouts.filter { codes.contains($0.code) }
        let printing = PaperPrinting(
          made, header: header(sitting, made.paper), pictures: try await pictures(of: made.paper, in: bank),
          format: format)
        let losses = try printing.write(to: URL(filePath: output))
        for loss in losses { Console.note(loss.description) }
        Console.note("\(made.layouts.count) papers with seed \(rules.seed) are in \(output).")
      }
    }

    private func header(_ sitting: Sitting, _ paper: Paper) -> PaperHeader {
      let own = language ?? (paper.language?.hasPrefix("en") == true ? "en" : "vi")
      return PaperHeader(
        authority: authority, school: school, exam: exam ?? sitting.title, subject: subject,
        duration: sitting.settings.duration.map { $0 / 60 }, schoolYear: year,
        language: PaperLanguage(rawValue: own) ?? .vietnamese)
    }

    /// The pictures of a paper; one that the bank does not have is left out, and told with the page that misses it.
    private func pictures(of paper: Paper, in bank: any ServedBank) async throws -> [ContentDigest: [UInt8]] {
      var pictures: [ContentDigest: [UInt8]] = [:]
      for reference in paper.items.flatMap({ $0.content?.media ?? [] }) where pictures[reference.digest] == nil {
        do { pictures[reference.digest] = try await bank.media(reference.digest).bytes } catch {
          guard case .notFound = error else { throw error }
        }
      }
      return pictures
    }
  }

  struct Marks: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take the answers of printed papers: CSV of codes, candidates and letters.",
      discussion: """
        A line is a code, a candidate's number and the answers, one column for each question in printed order. The same \
        file again changes nothing; a candidate's line that is otherwise changes that candidate's answers.
        """)

    @OptionGroup var location: BankLocation

    @Argument(help: "The sitting's id.")
    var id: String

    @Argument(help: "The file; - reads standard input.")
    var file: String

    @Flag(help: "Tell only what would become of it.")
    var dryRun = false

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      try await onBank(location) { bank in
        let report = try await bank.takeSheets(of: id, try await SheetFile.bytes(of: file), isDryRun: dryRun)
        if json { Console.print(report.json) }
        for fault in report.faults { Console.note("Line \(fault.line): \(fault.reason)") }
        for name in report.unknownColumns { Console.note("The column \(Console.line(name)) was passed over.") }
        if !json {
          Console.print(
            "\(report.read) read, \(report.created) created, \(report.updated) updated, \(report.unchanged) unchanged, "
              + "\(report.faults.count) refused")
        }
        guard report.faults.isEmpty else { throw ExitCode.failure }
      }
    }
  }
}
