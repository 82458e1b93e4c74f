import PropertyTesting
import QuestionModel
import Testing

/// Formulas that do not parse, and much that looks like them and is sound.
struct FormulaCheckTests {
  private func faults(_ text: String) -> [FormulaFault] { FormulaCheck.faults(in: text) }

  @Test(arguments: [
    "", "Câu 1", "$x^2$", "Cho $x^2$ và $y_1$.", "$$\nx^2\n$$", #"\( \frac{1}{2} \)"#, #"\[ \sqrt[3]{8} \]"#,
    #"$\left\{\begin{array}{l} x = 1 \\ y = 2 \end{array}\right.$"#, #"\begin{cases} x \\ y \end{cases}"#,
    #"$\ce{SO4^2- ->[t°] X}$"#, "\\ce{H2O}", #"$\text{NO}_{\text{3}}^{\text{-}}$"#, "$^{235}_{92}U$", "$f'(x)^2$",
    "$x^-5$", #"$\sqrt2 + \frac12$"#, #"$\{1; 2\}$"#, #"$\lim\limits_{x \to 0} f$"#, #"\(\)"#, "$90^\\circ$",
    // Money, spreadsheets, programs, files.
    "$5", "Giá $5, không phải $7.", "US$5-US$7", "5$/kg", "one $ only", "art. 87 $ 3. x", "$$", "from $$ to $$$",
    "=$A$1+$B$2", "echo $PATH; $i = 0;", "$user_name", #"C:\alpha\beta"#, #"\\server\x"#, #"printf("\n")"#,
    #"\\(x\\)"#, "tập {1; 2} và }{", "a_b x^2",
  ])
  func soundTextsHaveNone(_ text: String) { #expect(faults(text).isEmpty, "\(faults(text))") }

  /// A text, and the one fault with the bytes before it.
  @Test(
    arguments: [
      ("Cho $x^2 và", "Cho ", .looseDollar), ("$ x^2 $", "", .looseDollar), ("là $\\alpha", "là ", .looseDollar),
      ("Cho $x$ và $y", "Cho $x$ và ", .looseDollar), ("$$x^2", "", .unclosedDelimiter("$$")),
      (#"ô \(x"#, "ô ", .unclosedDelimiter(#"\("#)), (#"\[x"#, "", .unclosedDelimiter(#"\["#)),
      (#"x\)"#, "x", .unopenedDelimiter(#"\)"#)), (#"Fd\]."#, "Fd", .unopenedDelimiter(#"\]"#)),
      ("${x$", "$", .unclosedBrace), ("$ôx_{1$", "$ôx_", .unclosedBrace), ("$x}$", "$x", .unopenedBrace),
      (#"$\frac{1}{2$"#, #"$\frac{1}"#, .unclosedBrace), (#"$\ce{H2O$"#, #"$\ce"#, .unclosedBrace),
      (#"$\left( x$"#, "$", .unclosedFence), (#"$x \right)$"#, "$x ", .unopenedFence),
      (#"$\begin{cases} x$"#, "$", .unclosedEnvironment("cases")),
      (#"$x \end{cases}$"#, "$x ", .unopenedEnvironment("cases")),
      (#"$\begin{cases} x \end{array}$"#, "$", .mismatchedEnvironment(opening: "cases", closing: "array")),
      (#"a \begin{cases} x"#, "a ", .unclosedEnvironment("cases")),
      (#"$\frac{1}$"#, "$", .missingArgument(#"\frac"#)), (#"$a\sqrt$"#, "$a", .missingArgument(#"\sqrt"#)),
      ("$x^$", "$x", .missingArgument("^")), ("$_$", "$", .missingArgument("_")),
      ("$x^^2$", "$x", .missingArgument("^")),
      (#"{$\sqrt{\frac{1}}$}"#, #"{$\sqrt{"#, .missingArgument(#"\frac"#)),
      (#"$\begin x$"#, "$", .missingArgument(#"\begin"#)),
      (#"dùng \frac{1} thôi"#, "dùng ", .missingArgument(#"\frac"#)),
      (#"$\foo x$"#, "$", .unknownCommand(#"\foo"#)), (#"ê \alpha+\foo"#, #"ê \alpha+"#, .unknownCommand(#"\foo"#)),
      (#"$\begin{foo} x \end{foo}$"#, "$", .unknownEnvironment("foo")),
    ] as [(String, String, FormulaFault.Problem)])
  func faultsNameTheirPlace(text: String, before: String, problem: FormulaFault.Problem) {
    #expect(faults(text) == [FormulaFault(offset: before.utf8.count, problem: problem)])
  }

  @Test func unknownNamesAreNoErrors() {
    #expect(faults(#"$\foo$"#).map(\.isError) == [false])
    #expect(faults("$x^$").map(\.isError) == [true])
    let depth = 100
    let deep = "$" + String(repeating: "{", count: depth) + String(repeating: "}", count: depth) + "$"
    #expect(faults(deep) == [FormulaFault(offset: 1, problem: .nestedTooDeep)])
  }

  @Test func faultsAreToldInOrderAndInWords() {
    let found = faults(#"$x^$ và \(y, $\foo}$"#)
    #expect(found.map(\.offset) == found.map(\.offset).sorted())
    #expect(found.contains { $0.problem == .unclosedDelimiter(#"\("#) })
    #expect(found.allSatisfy { !$0.description.isEmpty })
  }

  /// What would take minutes if any place were looked at again for each other.
  @Test(arguments: [
    "{", "}", "$", "$$", "$a", "$^", "$ x^2 ", "\\(", "\\)", "\\left(", "\\right)", "\\begin{cases}", "\\end{cases}",
    "\\frac", "\\frac{", "\\foo", "^", "_", "\\ce{", "\\text{$", "\\sqrt[", "\\begin{a}{", "\\",
  ])
  func hostileTextsEnd(_ part: String) {
    let nonsense = String(repeating: part, count: part.utf8.count == 1 ? 100_000 : 20_000 / part.utf8.count)
    for text in [nonsense, "$" + nonsense + "$", "\\[" + nonsense + "\\]"] {
      #expect(faults(text).allSatisfy { $0.offset < text.utf8.count })
    }
  }

  @Test func randomTextsAreReadToTheirEnd() {
    var random = SeededGenerator(seed: 41)
    let parts = [
      "\\frac", "{", "}", "^", "_", "x", "ô", " ", "\n", "$", "$$", "\\(", "\\)", "\\[", "\\]", "[", "]", "\\ce{",
      "\\text{",
      "\\left(", "\\right)", "\\begin{cases}", "\\end{cases}", "\\begin{foo}", "&", "\\\\", "\\alpha", "\\foo", "5",
      "\\",
    ]
    for _ in 0..<2_000 {
      var text = ""
      for _ in 0..<20 {
        text += Bool.random(using: &random) ? parts.randomElement(using: &random) ?? "" : random.text()
      }
      let found = faults(text)
      #expect(found == found.sorted { $0.offset < $1.offset })
      #expect(found.allSatisfy { (0..<text.utf8.count).contains($0.offset) }, "\(text)")
    }
  }

  /// A formula that is whole stays whole however often it is nested; each lost brace is found.
  @Test func everyLostBraceIsFound() {
    let formula = #"$\frac{a^{2}}{\sqrt{b_{1}}} + \left(\text{x}\right)$"#
    #expect(faults(formula).isEmpty)
    for index in formula.indices where formula[index] == "{" || formula[index] == "}" {
      var spoilt = formula
      spoilt.remove(at: index)
      #expect(!faults(spoilt).isEmpty, "\(spoilt)")
    }
  }
}
