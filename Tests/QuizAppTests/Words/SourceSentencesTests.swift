import Foundation
import Testing

@testable import QuizApp

/// Every sentence in the sources of the readers has its Vietnamese counterpart.
struct SourceSentencesTests {
  /// Sources whose sentences the terminal shows.
  private static let folders = [
    "Sources/QuestionFormats", "Sources/QuestionModel/JSON", "Sources/QuestionModel/Question",
    "Sources/QuestionModel/Blueprint", "Sources/QuestionModel/Bulk", "Sources/QuestionModel/Quiz",
    "Sources/QuestionModel/Tags", "QuestionBank/QuestionStore/Import",
  ]

  /// Folders of what is no reader of questions.
  private static let others = ["Paper/", "SVG/", "ChartText/", "Blueprint/", "Results/", "Writing/", "Capacity/"]

  /// Files of the marks that teachers' files have, of markup, and of what only writing a file tells.
  private static let left: Set<String> = [
    "AnkiHeader", "AnkiNotes", "BlueprintProfile", "FileFormat", "FirstLines", "GIFTAnswerText", "HTMLText",
    "KeyColumns", "LayoutPrinting", "LegacyText", "LevelMark", "LineRole", "MarkdownMark", "MathMLReader",
    "PassageMark",
    "QTI12Manifest", "QTI12Metadata", "QTIItemKinds", "QTIManifest", "QTIMarkup", "QTIText", "QTIVersion",
    "SheetAnnotation", "SheetLegend", "SheetPrinter", "SheetWords", "SpreadsheetParts", "TableHeadings",
    "TableKind", "TableLines", "WordMathSigns", "WordQuestionText", "ZipArchive", "ZipStream",
    // The client says these itself, case by case.
    "LossSubject", "QuestionTextFault",
  ]

  /// Literals that are no sentences for people, or that a pattern with wider gaps says.
  private static let exceptions: Set<String> = [
    "SQLite format 3", "Hình {}", "dung sai", "dung hoac sai", "dung - sai", "dung, sai", "dap an", "goi y dap an",
    "goi y tra loi", "trac nghiem", "thông hiểu",
    "vận dụng cao",
    "very easy", "very difficult", "shuffleanswers false", "patternMask {}", "maxChoices {}", "lowerBound {}",
    "must be a number, not {}", "must be a string, not {}", "must be an object, not {}", "comes after",
    "{} in {}", "question-bank tag namespace show {}", "must be blueprint, not {}", "must be quiz, not {}",
    // The bank's report of a run, which the client counts itself.
    "would be stored", "is stored", "Nothing was stored.", "{} rows", "The file could not be read to its end: {}.",
    "What stands before it {}: {} read, {} created, {} updated, {} unchanged, {} rejected.",
  ]

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func files() -> [URL] {
    folders.flatMap { folder -> [URL] in
      let all = FileManager.default.enumerator(at: root.appendingPathComponent(folder), includingPropertiesForKeys: nil)
      return (all?.compactMap { $0 as? URL } ?? []).filter { file in
        let name = file.deletingPathExtension().lastPathComponent
        return file.pathExtension == "swift" && !others.contains { file.path.contains("QuestionFormats/\($0)") }
          && !left.contains(name) && !name.contains("Writer")
      }
    }
  }

  /// Whether a literal has two words of a sentence, or one beside what is put in.
  private static func isSentence(_ literal: String) -> Bool {
    guard !literal.contains("=\""), !literal.hasPrefix("<"), !exceptions.contains(literal) else { return false }
    return literal.contains(/[a-z]{2}[,;:.)]? [a-z]{2}/) || literal.contains(/[a-z]{2} \{\}$/)
      || literal.contains(/^\{\} [a-z]{2}/)
  }

  /// A sentence without the names of its gaps, and without those at its ends, where a sentence is put together.
  private static func core(_ sentence: String) -> String {
    var text = sentence.replacing("{#}", with: "{}").replacing("{s}", with: "{}").replacing(#/^[a-z]+: /#, with: "")
    while text.contains("{}{}") { text = text.replacing("{}{}", with: "{}") }
    if text.hasPrefix("{}") { text.removeFirst(2) }
    if text.hasSuffix("{}") { text.removeLast(2) }
    return String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  @Test func everySentenceOfTheReadersIsKnown() throws {
    let patterns = SentenceCatalogueTests.catalogues.flatMap(\.patterns)
    let known = Set(patterns.flatMap { [$0.english, Self.core($0.english)] })
    let files = Self.files()
    try #require(files.count > 150)
    for file in files {
      for literal in SourceLiterals.all(in: try String(contentsOf: file, encoding: .utf8)) {
        guard Self.isSentence(literal), !known.contains(literal), !known.contains(Self.core(literal)) else { continue }
        // A pattern with wider gaps may say it whole.
        let filled = literal.replacing("{}", with: "7")
        guard SentenceCatalogue.readers.translation(of: filled)?.isWhole != true else { continue }
        Issue.record("\(file.lastPathComponent) says what Words/Readers has no Vietnamese for: \(literal)")
      }
    }
  }

  @Test func literalsAreFoundInSources() {
    let source = ##"""
      // "no literal"
      let a = "one \(b ? "two" : "\(c)") three" + "four"
      let d = #"five "six" \#(e)"#
      """##
    #expect(SourceLiterals.all(in: source) == ["two", "{}", "one {} threefour", "five \"six\" {}"])
  }
}
