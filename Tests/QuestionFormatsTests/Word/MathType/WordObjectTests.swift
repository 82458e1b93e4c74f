import PropertyTesting
import QuestionModel
import Testing

@testable import QuestionFormats

@Suite("Word files: formulas of MathType")
struct WordObjectTests {
  private static let mtef = MTEFTrial()

  /// A run with an object, whose part has the number.
  private static func object(_ number: Int, _ program: String = "Equation.DSMT4") -> String {
    """
    <w:r><w:object><v:shape><v:imagedata r:id="rIdP\(number)"/></v:shape>\
    <o:OLEObject Type="Embed" ProgID="\(program)" r:id="rIdO\(number)"/></w:object></w:r>
    """
  }

  private static func run(_ text: String) -> String { "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>" }

  private static func paragraph(_ runs: String...) -> String { "<w:p>\(runs.joined())</w:p>" }

  /// A file with an object for each of the equations.
  private static func file(_ body: String, _ equations: [[UInt8]]) -> WordTrial {
    var file = WordTrial(body)
    for (number, equation) in equations.enumerated() {
      file.parts["word/embeddings/oleObject\(number).bin"] = CompoundTrial.object(equation)
      file.relationships += WordTrial.relationship("rIdO\(number)", "embeddings/oleObject\(number).bin")
    }
    return file
  }

  /// A question with formulas in its stem, its options and alone in a paragraph.
  private static var sample: WordTrial {
    let square = mtef.template(28, 0, mtef.nothing, mtef.slot("2"))
    let old = MTEFTrial(version: 3)
    let system = mtef.template(2, 1, mtef.line(mtef.pile(1, mtef.slot("x+y=3"), mtef.slot("x−y=1"))))
    return file(
      paragraph(run("Câu 1: Nghiệm của "), object(0), run(" là "), object(1, "Equation.3"))
        + paragraph(object(2)) + paragraph(run("A. "), object(3), run("\u{2003}B. "), object(4)),
      [
        mtef.formula(mtef.chars("x"), square, mtef.chars("=4"), isInline: true),
        old.formula(old.template(14, 0, old.slot("1"), old.slot("2"))), mtef.formula(system),
        mtef.formula(mtef.chars("x=0,5")), mtef.formula(mtef.template(10, 0, mtef.slot("2"), mtef.nothing)),
      ])
  }

  @Test("they stand where they stood, in stems and options")
  func places() throws {
    let trial = try Self.sample.read()
    let stem = "Nghiệm của $x^{2}=4$ là $\\frac{1}{2}$\n$$\\begin{cases}x+y=3 \\\\ x-y=1\\end{cases}$$"
    #expect(trial.questions.map(\.content.stem) == [stem])
    #expect(trial.questions.first?.content.choices.map(\.text) == ["$x=0{,}5$", "$\\sqrt{2}$"])
    #expect(trial.losses == [])
  }

  @Test("one alone in its paragraph is displayed, unless it was made for the text or stands in a table")
  func display() throws {
    let display = Self.mtef.formula(Self.mtef.chars("x"))
    let inline = Self.mtef.formula(Self.mtef.chars("y"), isInline: true)
    let body =
      Self.paragraph(Self.run("Câu 1: Một?")) + Self.paragraph(Self.object(0), Self.run(" "))
      + Self.paragraph(Self.object(1)) + Self.paragraph(Self.object(0), Self.object(1))
    let table = WordTrial.table([["A. ", Self.paragraph(Self.object(0))], ["B. ", Self.paragraph(Self.object(1))]])
    let trial = try Self.file(body + table, [display, inline]).read()
    #expect(trial.questions.map(\.content.stem) == ["Một?\n$$x$$\n$y$\n$x$$y$"])
    #expect(trial.questions.first?.content.choices.map(\.text) == ["$x$", "$y$"])
  }

  @Test("what cannot be read is told, and what can be is kept")
  func losses() throws {
    var file = Self.file(
      Self.paragraph(
        Self.run("Câu 1: a "), Self.object(0), Self.run(" b "), Self.object(1), Self.object(2), Self.object(3),
        Self.object(4),
        Self.object(5, "MathType.Equation"), Self.object(6, "Excel.Sheet.12"), Self.run(" c"))
        + WordTrial.paragraphs("Đáp án: 1"),
      [Self.mtef.formula(Self.mtef.chars("x"), Self.mtef.template(60, 0, Self.mtef.slot("y")))])
    file.parts["word/embeddings/1.bin"] = [1, 2, 3]
    file.parts["word/embeddings/2.bin"] = CompoundTrial(name: "Workbook", content: [1, 2, 3]).bytes
    file.parts["word/embeddings/3.bin"] = CompoundTrial.object([9, 1, 0])
    file.parts["word/embeddings/4.bin"] = CompoundTrial.object([5, 1, 0, 7, 0, 0, 0, 10, 1, 0, 50])
    for number in 1...4 { file.relationships += WordTrial.relationship("rIdO\(number)", "embeddings/\(number).bin") }
    let trial = try file.read()
    let lost = String(repeating: "[MathType]", count: 5)
    #expect(trial.questions.map(\.content.stem) == ["a $x{y}$ b \(lost) c"])
    for words in [
      "the template 60 of MathType is not understood; look at the formula",
      "the object is damaged; convert it to a formula of Word", "the object holds no equation",
      "equations of the version 9 are not known here", "a record of the unknown kind 50",
      "\"MathType.Equation\": dropped, the file has no such relationship",
      "\"Excel.Sheet.12\": dropped, only its picture",
    ] { #expect(trial.has(words, in: trial.losses), "\(words): \(trial.losses)") }
  }

  @Test("the preview picture has the equation where the object is missing or broken")
  func previews() throws {
    let equation = Self.mtef.formula(Self.mtef.chars("x+1"))
    var file = WordTrial(
      Self.paragraph(Self.run("Câu 1: a "), Self.object(0), Self.object(1)) + WordTrial.paragraphs("Đáp án: 1"))
    file.parts["word/media/p.wmf"] = Array("MathTypeUU".utf8) + [UInt8(equation.count), 0] + equation
    file.parts["word/embeddings/1.bin"] = [1, 2, 3]
    file.relationships =
      WordTrial.relationship("rIdP0", "media/p.wmf") + WordTrial.relationship("rIdP1", "media/p.wmf")
      + WordTrial.relationship("rIdO1", "embeddings/1.bin")
    let trial = try file.read()
    #expect(trial.questions.map(\.content.stem) == ["a $x+1$$x+1$"])
    #expect(trial.losses == [])
  }

  @Test("objects in other places of the markup")
  func markup() throws {
    let embedded = "<w:r><w:object><w:objectEmbed w:progId=\"Equation.DSMT4\" r:id=\"rIdO0\"/></w:object></w:r>"
    let picture = "<w:r><w:pict><o:OLEObject ProgID=\"Equation.3\" r:id=\"rIdO0\"/></w:pict></w:r>"
    let both =
      "<w:r><mc:AlternateContent><mc:Choice Requires=\"v\"><w:object><o:OLEObject ProgID=\"Equation.3\" r:id=\"rIdO0\"/>"
      + "</w:object></mc:Choice></mc:AlternateContent></w:r>"
    let body = Self.paragraph(Self.run("Câu 1: a "), embedded, picture, both) + WordTrial.paragraphs("Đáp án: 1")
    let trial = try Self.file(body, [Self.mtef.formula(Self.mtef.chars("x"))]).read()
    #expect(trial.questions.map(\.content.stem) == ["a $x$$x$$x$"])
  }

  @Test("a question with them goes into a Word file and comes back")
  func roundTrip() throws {
    let question = try #require(try Self.sample.read().questions.first)
    for text in [question.content.stem] + question.content.choices.map(\.text) {
      #expect(FormulaCheck.faults(in: text).isEmpty)
      for case .formula(let formula) in FormulaPiece.pieces(of: text) {
        let read = try WordMathRoundTripTests.tex(OfficeMath.xml(formula.nodes))
        #expect(
          read.unknown == []
            && WordMathRoundTripTests.nodes(read.tex).map { OfficeMath.xml($0) } == OfficeMath.xml(formula.nodes))
      }
    }
  }

  @Test("spoilt objects give questions or a reason")
  func spoilt() {
    var generator = SplitMix64(seed: 12)
    let sample = Self.sample
    for name in sample.parts.keys.sorted() {
      var file = sample
      for _ in 0..<30 {
        file.parts[name] = generator.mutated(sample.parts[name] ?? [])
        _ = try? file.read()
      }
    }
    let bytes = sample.bytes
    for _ in 0..<100 { _ = try? WordTrial.read(generator.mutated(bytes)) }
  }
}
