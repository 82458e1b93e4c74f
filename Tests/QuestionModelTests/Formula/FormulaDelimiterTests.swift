import QuestionModel
import Testing

@Suite struct FormulaDelimiterTests {
  @Test(arguments: [
    FormulaCase("$x^2$", "x²"),
    FormulaCase("Cho $x^2$ và $y_1$.", "Cho x² và y₁."),
    FormulaCase("$$ x^2 $$", "x²"),
    FormulaCase(#"\( x^2 \)"#, "x²"),
    FormulaCase(#"A \[ x^2 \] B"#, "A x² B"),
    FormulaCase("$$\nx^2\n$$", "\nx²\n"),
    FormulaCase("$5x$", "5x"),
    FormulaCase(#"$\$5$"#, "$5"),
    FormulaCase(#"$a \text{ if $x>0$} b$"#, "a if x>0 b"),
    FormulaCase("$x$-axis", "x-axis"),
    FormulaCase("góc $ABC$ bằng $60^\\circ$", "góc ABC bằng 60°"),
  ])
  func delimitersEncloseFormulas(_ formula: FormulaCase) { formula.check() }

  @Test(arguments: [
    FormulaCase(same: "$5 and $7"),
    FormulaCase(same: "It costs $5, not $7."),
    FormulaCase(same: "$ 5$"),
    FormulaCase(same: "$5 $"),
    FormulaCase(same: "$5$7"),
    FormulaCase(same: "US$5-US$7"),
    FormulaCase(same: "(5$/kg, then 7$/kg)"),
    FormulaCase(same: "pay $5 for two$ only"),
    FormulaCase(same: "art. 87 $ 3. Potrącenia"),
    FormulaCase(same: "$$"),
    FormulaCase(same: "$$$$"),
    FormulaCase(same: "from $$ to $$$"),
    FormulaCase(same: "$a\nb$"),
    FormulaCase(same: "one $ only"),
    FormulaCase(same: #"\(\)"#),
    FormulaCase(same: #"open \( x_1"#),
    FormulaCase(same: #"\\(x\\)"#),
  ])
  func otherDollarsAndBackslashesStay(_ formula: FormulaCase) { formula.check() }

  @Test(arguments: [
    "", " ", "a  b\t\r\n", "snake_case x^2 {a} & 50% 10-5 'quoted' ~ # - \u{1B}[0m\u{0}",
    "Câu 1: Tiếng Việt", "e\u{302}\u{323}", "👩‍👩‍👧‍👦 漢字 العربية", "x₁² → √2",
  ])
  func textWithoutDollarOrBackslashIsIdentical(_ text: String) { FormulaCase(same: text).check() }
}

@Suite struct BareTexTests {
  @Test(arguments: [
    FormulaCase(#"Tính \frac{1}{2} của \sqrt{16}"#, "Tính 1/2 của √16"),
    FormulaCase(#"góc \alpha và \beta."#, "góc α và β."),
    FormulaCase(#"\ce{H2O} là nước"#, "H₂O là nước"),
    FormulaCase(#"Tảo →→\to Tôm"#, "Tảo →→ → Tôm"),
    FormulaCase(#"\text{NO}_{\text{3}}^{\text{-}}"#, "NO₃⁻"),
    FormulaCase(#"\(\text{NO}_{\text{3}}^{\text{-}}\text{, PO}_{\text{4}}.\"#, #"\(NO₃⁻, PO₄.\"#),
    FormulaCase(#"5\times 10^{-5} mol, x^2 + y_1 = \pi"#, "5×10⁻⁵ mol, x² + y₁ = π"),
    FormulaCase(#"\frac{1}{2}x"#, "½x"),
    FormulaCase(#"\alpha là góc"#, "α là góc"),
    FormulaCase(#"tăng 50\% và \$5"#, "tăng 50% và $5"),
    FormulaCase(#"\begin{cases} x = 1 \\ y = 2 \end{cases} nhé"#, "{ x = 1 ; y = 2 nhé"),
    FormulaCase(#"\left( a + b \right)^2 đúng"#, "(a + b)² đúng"),
    FormulaCase(#"tập {\alpha ; 1}"#, "tập {α ; 1}"),
    FormulaCase(#"\textbf{Câu 1}: a_b"#, "Câu 1: a_b"),
    FormulaCase(#"\lim_{x \to 0} f"#, "lim_(x→0) f"),
  ])
  func unmistakableCommandsAreRendered(_ formula: FormulaCase) { formula.check() }

  @Test(arguments: [
    FormulaCase(same: #"C:\alpha\beta"#),
    FormulaCase(same: #"\\server\alpha"#),
    FormulaCase(same: #"printf("\n\tau")"#),
    FormulaCase(same: #"priemies:\natlyginama"#),
    FormulaCase(same: #"a \n b \R \, \S"#),
    FormulaCase(same: #"a\b {c d} x_{1}"#),
    FormulaCase(same: #"https://a.b/\alpha_1"#),
    FormulaCase(same: #"use \frac alone"#),
    FormulaCase(same: #"\left \big \quad"#),
    FormulaCase(same: #"a \\ b"#),
    FormulaCase(same: #"ends in \"#),
  ])
  func otherBackslashesStay(_ formula: FormulaCase) { formula.check() }
}
