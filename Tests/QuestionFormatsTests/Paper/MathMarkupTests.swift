import QuestionModel
import Testing

@testable import QuestionFormats

struct MathMarkupTests {
  @Test(arguments: [
    MathCase(#"x+1"#, #"<mi>x</mi><mo>+</mo><mn>1</mn>"#),
    MathCase(#"\frac{a}{b}"#, #"<mfrac><mi>a</mi><mi>b</mi></mfrac>"#),
    MathCase(#"\sqrt{x}"#, #"<msqrt><mi>x</mi></msqrt>"#),
    MathCase(#"\sqrt[3]{x}"#, #"<mroot><mi>x</mi><mn>3</mn></mroot>"#),
    MathCase(#"x^2"#, #"<msup><mi>x</mi><mn>2</mn></msup>"#),
    MathCase(#"x_1"#, #"<msub><mi>x</mi><mn>1</mn></msub>"#),
    MathCase(#"x_1^2"#, #"<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>"#),
    MathCase(
      #"f'(x)"#,
      #"""
      <msup><mi>f</mi><mo>′</mo></msup><mo stretchy="false" form="prefix">(</mo><mi>x</mi>\#
      <mo stretchy="false" form="postfix">)</mo>
      """#),
    MathCase(#"10^{-5}"#, #"<msup><mn>10</mn><mrow><mo form="prefix">−</mo><mn>5</mn></mrow></msup>"#),
    MathCase(
      #"\sum_{k=1}^{n}k"#,
      #"""
      <munderover><mo largeop="true">∑</mo><mrow><mi>k</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi>\#
      </munderover><mi>k</mi>
      """#),
    MathCase(
      #"\int_0^1 f(x)\,dx"#,
      #"""
      <msubsup><mo largeop="true">∫</mo><mn>0</mn><mn>1</mn></msubsup><mi>f</mi>\#
      <mo stretchy="false" form="prefix">(</mo><mi>x</mi><mo stretchy="false" form="postfix">)</mo>\#
      <mspace width="0.28em"/><mi>d</mi><mi>x</mi>
      """#),
    MathCase(#"\int x"#, #"<mo largeop="true">∫</mo><mi>x</mi>"#),
    MathCase(
      #"\lim_{x\to 0}\frac{\sin x}{x}"#,
      #"""
      <munder><mi mathvariant="normal">lim</mi><mrow><mi>x</mi><mo>→</mo><mn>0</mn></mrow></munder>\#
      <mo>\#u{2061}</mo><mspace width="0.17em"/><mfrac><mrow><mi mathvariant="normal">sin</mi><mo>\#
      \#u{2061}</mo><mspace width="0.17em"/><mi>x</mi></mrow><mi>x</mi></mfrac>
      """#),
    MathCase(
      #"\log_2(x-1)"#,
      #"""
      <msub><mi mathvariant="normal">log</mi><mn>2</mn></msub><mo>\#u{2061}</mo>\#
      <mo stretchy="false" form="prefix">(</mo><mi>x</mi><mo>−</mo><mn>1</mn>\#
      <mo stretchy="false" form="postfix">)</mo>
      """#),
    MathCase(
      #"\begin{pmatrix}1&2\\3&4\end{pmatrix}"#,
      #"""
      <mrow><mo stretchy="true" form="prefix">(</mo><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn>\#
      </mtd></mtr><mtr><mtd><mn>3</mn></mtd><mtd><mn>4</mn></mtd></mtr></mtable>\#
      <mo stretchy="true" form="postfix">)</mo></mrow>
      """#),
    MathCase(
      #"\begin{cases}x=1\\y=2\end{cases}"#,
      #"""
      <mrow><mo stretchy="true" form="prefix">{</mo><mtable columnalign="left" class="cases"><mtr>\#
      <mtd><mi>x</mi><mo>=</mo><mn>1</mn></mtd></mtr><mtr><mtd><mi>y</mi><mo>=</mo><mn>2</mn></mtd>\#
      </mtr></mtable></mrow>
      """#),
    MathCase(
      #"\begin{aligned}a&=b\\&=c\end{aligned}"#,
      #"""
      <mtable columnalign="right left" class="lines"><mtr><mtd><mi>a</mi></mtd><mtd><mo>=</mo><mi>\#
      b</mi></mtd></mtr><mtr><mtd></mtd><mtd><mo>=</mo><mi>c</mi></mtd></mtr></mtable>
      """#),
    MathCase(#"\vec{u}"#, #"<mover accent="true"><mi>u</mi><mo stretchy="true">→</mo></mover>"#),
    MathCase(
      #"\overline{AB}"#,
      #"<mrow style="border-top:.06em solid;padding-top:.12em"><mrow><mi>A</mi><mi>B</mi></mrow></mrow>"#),
    MathCase(
      #"\widehat{ABC}"#,
      #"""
      <mover accent="true"><mrow><mi>A</mi><mi>B</mi><mi>C</mi></mrow><mo stretchy="true">\#
      \#u{302}</mo></mover>
      """#),
    MathCase(#"\cancel{x}"#, #"<mrow style="text-decoration:line-through"><mi>x</mi></mrow>"#),
    MathCase(
      #"\left(\frac12\right)"#,
      #"""
      <mrow><mo stretchy="true" form="prefix">(</mo><mfrac><mn>1</mn><mn>2</mn></mfrac>\#
      <mo stretchy="true" form="postfix">)</mo></mrow>
      """#),
    MathCase(#"\left.x\right|"#, #"<mrow><mi>x</mi><mo stretchy="true" form="postfix">|</mo></mrow>"#),
    MathCase(
      #"(a+b)^2"#,
      #"""
      <msup><mrow><mo stretchy="true" form="prefix">(</mo><mi>a</mi><mo>+</mo><mi>b</mi>\#
      <mo stretchy="true" form="postfix">)</mo></mrow><mn>2</mn></msup>
      """#),
    MathCase(
      #"[1;2)"#,
      #"""
      <mo stretchy="false" form="prefix">[</mo><mn>1</mn><mo separator="true">;</mo><mn>2</mn>\#
      <mo stretchy="false" form="postfix">)</mo>
      """#),
    MathCase(
      #"]1;2["#,
      #"""
      <mo stretchy="false" form="postfix">]</mo><mn>1</mn><mo separator="true">;</mo><mn>2</mn>\#
      <mo stretchy="false" form="prefix">[</mo>
      """#),
    MathCase(
      #"\binom{n}{k}"#,
      #"""
      <mrow><mo stretchy="true" form="prefix">(</mo><mfrac linethickness="0"><mi>n</mi><mi>k</mi>\#
      </mfrac><mo stretchy="true" form="postfix">)</mo></mrow>
      """#),
    MathCase(#"\overset{\frown}{AB}"#, #"<mover><mrow><mi>A</mi><mi>B</mi></mrow><mo>⌢</mo></mover>"#),
    MathCase(
      #"A\xrightarrow{t}B"#,
      #"""
      <mi>A</mi><mover><mo stretchy="true">→</mo><mrow><mspace width="0.5em"/><mi>t</mi>\#
      <mspace width="0.5em"/></mrow></mover><mi>B</mi>
      """#),
    MathCase(#"\ce{SO4^2-}"#, #"<msubsup><mtext>SO</mtext><mtext>4</mtext><mtext>2−</mtext></msubsup>"#),
    MathCase(
      #"\ce{^{235}_{92}U}"#,
      #"<mmultiscripts><mtext>U</mtext><mprescripts/><mtext>92</mtext><mtext>235</mtext></mmultiscripts>"#),
    MathCase(
      #"\ce{A ->[t] B}"#,
      #"""
      <mtext>A\#u{A0}</mtext><mover><mo stretchy="true">→</mo><mrow><mspace width="0.5em"/><mtext>\#
      t</mtext><mspace width="0.5em"/></mrow></mover><mtext>\#u{A0}B</mtext>
      """#),
    MathCase(#"x\in\mathbb{R}"#, #"<mi>x</mi><mo>∈</mo><mi mathvariant="normal">ℝ</mi>"#),
    MathCase(#"2{,}5"#, #"<mn>2,5</mn>"#),
    MathCase(
      #"a \equiv b \pmod 5"#,
      #"""
      <mi>a</mi><mo>≡</mo><mi>b</mi><mspace width="0.28em"/><mtext>(mod\#u{A0}</mtext><mn>5</mn>\#
      <mtext>)</mtext>
      """#),
    MathCase(
      #"x=1 \quad\text{hoặc}\quad y<2"#,
      #"""
      <mi>x</mi><mo>=</mo><mn>1</mn><mspace width="0.28em"/><mtext>hoặc</mtext>\#
      <mspace width="0.28em"/><mi>y</mi><mo>&lt;</mo><mn>2</mn>
      """#),
    MathCase(#"\foo{x}&"#, #"<mtext class="tex">\foo{x}</mtext><mi mathvariant="normal">&amp;</mi>"#),
    MathCase(#"90^\circ"#, #"<msup><mn>90</mn><mo>∘</mo></msup>"#),
    MathCase(#"-x"#, #"<mo form="prefix">−</mo><mi>x</mi>"#),
  ])
  func everyConstructHasItsElement(_ formula: MathCase) throws {
    #expect(MathMarkup.xml(try formula.formula) == "<math displaystyle=\"true\">\(formula.expected)</math>")
  }

  @Test func aFormulaOfItsOwnLineIsABlock() throws {
    guard case .formula(let formula)? = FormulaPiece.pieces(of: "$$x$$").first else {
      Issue.record("no formula")
      return
    }
    #expect(MathMarkup.xml(formula) == "<math display=\"block\"><mi>x</mi></math>")
  }
}
