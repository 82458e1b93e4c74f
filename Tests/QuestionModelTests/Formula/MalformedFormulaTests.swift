import QuestionModel
import Testing

@Suite struct MalformedFormulaTests {
  @Test(arguments: [
    FormulaCase(#"$\foo x$"#, #"\foo x"#),
    FormulaCase(#"$\foo{a}{b^2}+x^2$"#, #"\foo{a}{b^2}+x²"#),
    FormulaCase(#"$\frac{1}$"#, #"\frac{1}"#),
    FormulaCase(#"$\frac$"#, #"\frac"#),
    FormulaCase(#"$\frac{1}{2$"#, #"\frac{1}{2"#),
    FormulaCase("$x^$", "x^"),
    FormulaCase("$_$", "_"),
    FormulaCase("$x^^2$", "x^²"),
    FormulaCase("$x^1^2$", "x¹²"),
    FormulaCase("${x$", "{x"),
    FormulaCase("$x}$", "x}"),
    FormulaCase("$'$", "'"),
    FormulaCase("$a & b$", "a & b"),
    FormulaCase(#"$\left( x$"#, #"\left(x"#),
    FormulaCase(#"$x \right)$"#, #"x \right)"#),
    FormulaCase(#"$\begin{foo} x^2 \end{foo}$"#, #"\begin{foo} x² \end{foo}"#),
    FormulaCase(#"$\begin{cases} x^2$"#, #"\begin{cases} x²"#),
    FormulaCase(#"$\begin x$"#, #"\begin x"#),
    FormulaCase(#"$\sqrt[3$"#, #"\sqrt[3"#),
    FormulaCase(#"$\ce{H2O$"#, #"\ce{H2O"#),
    FormulaCase(#"$\text{a$"#, #"\text{a"#),
    FormulaCase("$a\u{7}b\u{1B}^2$", "a\u{7}b\u{1B}²"),
    FormulaCase("$e\u{301}^2$", "e\u{301}²"),
  ])
  func whatIsNotUnderstoodStaysSource(_ formula: FormulaCase) { formula.check() }

  /// Each part repeated often: braces, commands, fences, brackets and dollars that open and do not close.
  @Test(arguments: [
    "{", "}", "\\frac", "\\frac{", "\\sqrt[", "\\sqrt", "\\left(", "\\right)", "\\begin{cases}", "\\end{cases}",
    "x^", "x_{", "^1", "'", "$", "$$", "$a", "$a{", "$$a", "\\(", "\\[", "\\(x", "\\ce{", "\\ce{A->[", "\\text{",
    "\\text{$", "\\\\", "\\foo", "\\foo{", "\\,", "&", "\\sin", "\\frac{1}", "\\frac{\\frac", "[", "\\sqrt[{", "\\",
    "\\alpha ", "\\over ", "\\limits", "\\left(\\begin{cases}", "a \\to ", "\\color{", "e\u{301}", "\\not", "\\$",
  ])
  func longNonsenseEndsAndLosesNoLine(_ part: String) {
    let times = 1_000
    let nonsense = String(repeating: part, count: times)
    for source in [nonsense, "$" + nonsense + "$", "\\ce{" + nonsense + "}", "\\[" + nonsense + "\n\\]"] {
      let rendered = FormulaText.render(source)
      #expect(newlines(in: rendered) == newlines(in: source))
    }
  }

  @Test(arguments: [
    ("{", "}"), ("\\frac{", "}{2}"), ("\\sqrt{", "}"), ("\\left(", "\\right)"), ("x^{", "}"), ("\\text{", "}"),
    ("\\begin{cases}", "\\end{cases}"), ("\\ce{", "}"), ("\\vec{", "}"), ("\\frac{1}{", "}"), ("\\text{$", "$}"),
    ("\\ce{A->[", "]}"), ("\\foo{", "}"),
  ])
  func deepNestingIsKeptAsSource(_ opening: String, _ closing: String) {
    let depth = opening == "{" ? 100_000 : 10_000
    let source =
      "\\(" + String(repeating: opening, count: depth) + "x" + String(repeating: closing, count: depth) + "\\)"
    #expect(FormulaText.render(source) == source)
  }

  @Test func nestingBelowTheLimitIsRendered() {
    let depth = 15
    let roots = String(repeating: #"\sqrt{\text{$"#, count: depth) + "x^2" + String(repeating: "$}}", count: depth)
    #expect(FormulaText.render("\\(\(roots)\\)").contains("x²"))
    #expect(FormulaText.render("$" + String(repeating: "\\sqrt", count: 60) + "2$").contains("√2"))
  }

  @Test func everyPrefixOfAFormulaIsAccepted() {
    let source =
      #"A $\left\{\begin{array}{l} \frac{a^{-1}}{\sqrt[3]{b_1'}} & \ce{SO4^2- ->[t°] X} \\ "#
      + #"\text{x $y$} \end{array}\right. \binom{n}{k} \overset{a}{=} \mathbb{R} \xrightarrow[b]{a} \pmod 5$"#
    for length in 0...source.count {
      let rendered = FormulaText.render(String(source.prefix(length)))
      #expect(length == 0 || rendered.hasPrefix("A"))
    }
  }

  /// Random mixtures of parts, always the same: whatever the parser makes of them, lines and control characters stay.
  @Test(arguments: 1...20)
  func mixturesKeepTheirControlCharacters(_ seed: UInt64) {
    let parts = [
      "\\frac", "{", "}", "{", "}", "^", "_", "x", "1", " ", "\n", "\t", "\u{1B}", "$", "$$", "\\(", "\\)", "\\[",
      "\\]", "[", "]", "\\ce{", "->", "\\text{", "\\left(", "\\right)", "\\begin{cases}", "\\end{cases}", "&", "\\\\",
      "'", "\\alpha", "\\sqrt", "\\color{", "\\hspace{", "\\begin{array}{", "\\not", "\\over", "\\vec", "é",
      "e\u{301}", "-", "\\", "v", "+",
    ]
    var state = seed
    for _ in 0..<200 {
      var source = ""
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        source += parts[Int(state >> 33) % parts.count]
      }
      #expect(controls(in: FormulaText.render(source)) == controls(in: source), "\(source)")
    }
  }

  private func controls(in text: String) -> [Unicode.Scalar] { text.unicodeScalars.filter { $0.value < 0x20 } }

  private func newlines(in text: String) -> Int { text.unicodeScalars.count { $0 == "\n" } }
}
