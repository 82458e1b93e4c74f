import QuestionFormats
import QuestionModel
import Testing

/// What is told of a sheet that cannot be read.
struct QuestionTextFaultTests {
  static let head = "kind: single choice\n"
  static let body = "\nx?\n= a\n~ b"

  @Test(arguments: [
    (head + "knd: x\n" + body, 2, "\"knd\" is no name"), (head + "hint: x\nhint: y\n" + body, 3, "stands twice"),
    (head + "Thủ đô nào?\n= a\n~ b", 2, "empty line"), ("id: 12\n" + body, 1, "\"12\" is no id"),
    ("kind: riddle\n" + body, 1, "\"riddle\" is no kind"), ("\n\nx?\n= a", 3, "kind is not clear"),
    (head + "status: gone\n" + body, 2, "\"gone\" is no status"), (head + "tags: a a//b\n" + body, 2, "empty part"),
    (head + "difficulty: hard\n" + body, 2, "\"hard\" is no number"),
    (head + "difficulty: 2\n" + body, 2, "between 0 and 1"), (head + "media: x.png\n" + body, 2, "SHA-256"),
    (head + "scoring: 1 2\n" + body, 2, "no way of scoring"), (head + "scoring: 0 1\n" + body, 2, "cluster"),
    (head + "\nx?\n= {1; 2} a\n~ b", 4, "\"{1; 2}\" must be"), (head + "\nx?\n= {a}^2\n~ b", 4, "must be"),
    (head + "\nx?\n= {a a\n~ b", 4, "must be"), (head + "\nx?\n= a\n\nstray\nlines\n~ b", 6, "belongs to no answer"),
    (head + "\nx?\n== a\n~ b", 4, "== has no place"), (head + "\nx?\n~ a\n~ b", 4, "must name one option"),
    (head + "\nx?\n= a\n~ b\n~ b", 6, "says the same"), (head + "\nx?\n= a\n~ %150% b", 5, "between -1 and 1"),
    (head + "\n= a\n~ b", 2, "stem: is empty"), (head + "\nx?\n= a\n~ {b} \n  # c\n~ {b} d", 5, "is empty"),
    ("kind: numeric\n\nx?\n= 1\n= one", 5, "\"one\" is no number"), ("kind: numeric\n\nx?\n~ 1", 4, "~ has no place"),
    ("kind: numeric\n\nx?\n= 1 ± x", 4, "no number"), ("kind: numeric\n\nx?\n= 1 ± -1", 4, "not be negative"),
    ("kind: numeric\n\nx?\n", 3, "accepted answer"), ("kind: short answer\n\nx?\n= %50% 1", 4, "whole mark"),
    ("kind: true/false\n\nx?\n= maybe", 4, "neither TRUE nor FALSE"),
    ("kind: true/false\n\nx?\nTRUE\nĐÚNG", 5, "stands twice"), ("kind: true/false\n\nx?\n~ SAI", 4, "must name one"),
    ("kind: numeric\n\n\\x{0}?\n\n= 1", 3, "NUL"),
  ])
  func everyFaultHasItsLineAndSaysWhatToDo(text: String, line: Int, reason: String) {
    let (entries, faults) = QuestionSheet.parse(text)
    #expect(entries.isEmpty)
    #expect(faults.first?.line == line && faults.first?.reason.contains(reason) == true, "\(faults)")
    #expect(faults.first?.description.hasPrefix("line \(line): ") == true)
  }

  private static let three = """
    kind: numeric
    status: gone
    difficulty: 5

    x?
    = 1
    ----
    id: \(Rows.id)
    kind: numeric

    y?
    = 2
    ----
    id: \(Rows.id)

    z?
    = 3
    nothing
    """

  @Test func allFaultsAreToldAndTheOtherQuestionsAreRead() {
    let (entries, faults) = QuestionSheet.parse(Self.three)
    #expect(entries.map(\.question.content.stem) == ["y?"])
    #expect(faults.map(\.line) == [2, 3, 14, 16])
    #expect(faults.map(\.fault).contains(.repeatedID(Rows.id, firstLine: 8)))
  }

  @Test func faultsStandAboveTheirLinesUntilTheNextTry() {
    let faults = QuestionSheet.parse(Self.three).faults
    let once = QuestionSheet.annotated(Self.three, faults)
    let lines = once.split(separator: "\n")
    #expect(lines[1].hasPrefix("//! line 3: \"gone\" is no status") && lines[2] == "status: gone")
    for (number, line) in once.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where line.hasPrefix("//!") { #expect(line.hasPrefix("//! line \(number + 2): ")) }
    let again = QuestionSheet.parse(once)
    #expect(again.faults.map(\.reason).count == faults.count && again.entries.count == 1)
    // The line that a repeated id points at has moved, and its remark with it.
    let twice = QuestionSheet.annotated(once, again.faults)
    #expect(QuestionSheet.annotated(twice, QuestionSheet.parse(twice).faults) == twice)
    #expect(QuestionSheet.annotated(twice, []) == Self.three)
  }

  @Test func marksWithoutEndAreNotPutInOrder() {
    let letter = "x" + String(repeating: "\u{301}\u{323}", count: 100_000)
    let (entries, faults) = QuestionSheet.parse("x?\n= 1\n~ 2\n----\nx?\n= \(letter)\n~ 2")
    #expect(faults == [QuestionTextFault(line: 6, .tooManyMarks(limit: 256))] && entries.count == 1)
  }

  @Test func faultsAreSaidInAnotherLanguage() {
    let faults = [QuestionTextFault(line: 9, .strayLine), QuestionTextFault(line: 1, .missingKind)]
    let text = QuestionSheet.annotated("x\r\ny", faults, language: .vietnamese) { fault in
      fault.fault == .strayLine ? "dòng\nlạc" : "thiếu dạng"
    }
    #expect(text.utf8.elementsEqual("//! dòng 2: thiếu dạng\nx\r\n//! dòng 4: dòng lạc\ny".utf8))
  }
}
