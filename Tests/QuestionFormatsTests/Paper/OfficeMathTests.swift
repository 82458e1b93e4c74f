import QuestionModel
import Testing

@testable import QuestionFormats

struct OfficeMathTests {
  @Test func aRunSaysHowItsLettersStand() {
    let nodes: [MathNode] = [.variable("x"), .number("1"), .text("a b"), .sign("<", .relation)]
    #expect(
      OfficeMath.xml(nodes) == """
        <m:oMath><m:r><m:t>x</m:t></m:r><m:r><m:rPr><m:sty m:val="p"/></m:rPr><m:t>1</m:t></m:r>\
        <m:r><m:rPr><m:nor/></m:rPr><m:t xml:space="preserve">a b</m:t></m:r>\
        <m:r><m:rPr><m:sty m:val="p"/></m:rPr><m:t>&lt;</m:t></m:r></m:oMath>
        """)
  }

  @Test(arguments: [
    MathCase(#"x+1"#, #"x[+][1]"#),
    MathCase(#"\frac{a}{b}"#, #"<f><num>a</num><den>b</den></f>"#),
    MathCase(#"\sqrt{x}"#, #"<rad><radPr><degHide val="1"/></radPr><deg/><e>x</e></rad>"#),
    MathCase(#"\sqrt[3]{x}"#, #"<rad><deg>[3]</deg><e>x</e></rad>"#),
    MathCase(#"x^2"#, #"<sSup><e>x</e><sup>[2]</sup></sSup>"#),
    MathCase(#"x_1"#, #"<sSub><e>x</e><sub>[1]</sub></sSub>"#),
    MathCase(#"x_1^2"#, #"<sSubSup><e>x</e><sub>[1]</sub><sup>[2]</sup></sSubSup>"#),
    MathCase(#"f'(x)"#, #"<sSup><e>f</e><sup>[′]</sup></sSup>[(]x[)]"#),
    MathCase(#"10^{-5}"#, #"<sSup><e>[10]</e><sup>[−][5]</sup></sSup>"#),
    MathCase(
      #"\sum_{k=1}^{n}k"#,
      #"""
      <nary><naryPr><chr val="∑"/><limLoc val="undOvr"/></naryPr><sub>k[=][1]</sub><sup>n</sup><e>\#
      k</e></nary>
      """#),
    MathCase(
      #"\int_0^1 f(x)\,dx"#,
      #"""
      <nary><naryPr><chr val="∫"/><limLoc val="subSup"/></naryPr><sub>[0]</sub><sup>[1]</sup><e>\#
      f[(]x[)]“\#u{2005}”dx</e></nary>
      """#),
    MathCase(
      #"\int x"#,
      #"""
      <nary><naryPr><chr val="∫"/><limLoc val="subSup"/><subHide val="1"/><supHide val="1"/></naryPr>\#
      <sub></sub><sup></sup><e>x</e></nary>
      """#),
    MathCase(
      #"\lim_{x\to 0}\frac{\sin x}{x}"#,
      #"""
      <func><fName><limLow><e>“lim”</e><lim>x[→][0]</lim></limLow></fName><e><f><num><func><fName>\#
      “sin”</fName><e>x</e></func></num><den>x</den></f></e></func>
      """#),
    MathCase(
      #"\log_2(x-1)"#,
      #"<func><fName><sSub><e>“log”</e><sub>[2]</sub></sSub></fName><e>[(]x[−][1][)]</e></func>"#),
    MathCase(
      #"\begin{pmatrix}1&2\\3&4\end{pmatrix}"#,
      #"""
      <d><dPr><begChr val="("/><endChr val=")"/></dPr><e><m><mPr><mcs><mc><mcPr><count val="2"/>\#
      <mcJc val="center"/></mcPr></mc></mcs></mPr><mr><e>[1]</e><e>[2]</e></mr><mr><e>[3]</e><e>\#
      [4]</e></mr></m></e></d>
      """#),
    MathCase(
      #"\begin{cases}x=1\\y=2\end{cases}"#,
      #"""
      <d><dPr><begChr val="{"/><endChr val=""/></dPr><e><m><mPr><mcs><mc><mcPr><count val="1"/>\#
      <mcJc val="left"/></mcPr></mc></mcs></mPr><mr><e>x[=][1]</e></mr><mr><e>y[=][2]</e></mr></m></e>\#
      </d>
      """#),
    MathCase(#"\begin{aligned}a&=b\\&=c\end{aligned}"#, #"<eqArr><e>a[=]b</e><e>[=]c</e></eqArr>"#),
    MathCase(#"\vec{u}"#, #"<acc><accPr><chr val="\#u{20D7}"/></accPr><e>u</e></acc>"#),
    MathCase(#"\overline{AB}"#, #"<bar><barPr><pos val="top"/></barPr><e>AB</e></bar>"#),
    MathCase(#"\widehat{ABC}"#, #"<acc><accPr><chr val="\#u{302}"/></accPr><e>ABC</e></acc>"#),
    MathCase(
      #"\cancel{x}"#,
      #"""
      <borderBox><borderBoxPr><hideTop val="1"/><hideBot val="1"/><hideLeft val="1"/>\#
      <hideRight val="1"/><strikeBLTR val="1"/></borderBoxPr><e>x</e></borderBox>
      """#),
    MathCase(
      #"\left(\frac12\right)"#,
      #"<d><dPr><begChr val="("/><endChr val=")"/></dPr><e><f><num>[1]</num><den>[2]</den></f></e></d>"#),
    MathCase(#"\left.x\right|"#, #"<d><dPr><begChr val=""/><endChr val="|"/></dPr><e>x</e></d>"#),
    MathCase(
      #"(a+b)^2"#,
      #"<sSup><e><d><dPr><begChr val="("/><endChr val=")"/></dPr><e>a[+]b</e></d></e><sup>[2]</sup></sSup>"#),
    MathCase(#"[1;2)"#, #"<d><dPr><begChr val="["/><endChr val=")"/></dPr><e>[1][;][2]</e></d>"#),
    MathCase(#"]1;2["#, #"“]”[1][;][2]“[”"#),
    MathCase(#"\binom{n}{k}"#, #"<d><e><f><fPr><type val="noBar"/></fPr><num>n</num><den>k</den></f></e></d>"#),
    MathCase(#"\overset{\frown}{AB}"#, #"<limUpp><e>AB</e><lim>[⌢]</lim></limUpp>"#),
    MathCase(#"A\xrightarrow{t}B"#, #"A<limUpp><e>[⟶]</e><lim>t</lim></limUpp>B"#),
    MathCase(#"\ce{SO4^2-}"#, #"<sSubSup><e>“SO”</e><sub>“4”</sub><sup>“2−”</sup></sSubSup>"#),
    MathCase(#"\ce{^{235}_{92}U}"#, #"<sPre><sub>“92”</sub><sup>“235”</sup><e>“U”</e></sPre>"#),
    MathCase(#"\ce{A ->[t] B}"#, #"“A ”<limUpp><e>[⟶]</e><lim>“t”</lim></limUpp>“ B”"#),
    MathCase(#"x\in\mathbb{R}"#, #"x[∈][ℝ]"#),
    MathCase(#"2{,}5"#, #"[2,5]"#),
    MathCase(#"a \equiv b \pmod 5"#, #"a[≡]b“\#u{2005}”“(mod ”[5]“)”"#),
    MathCase(#"x=1 \quad\text{hoặc}\quad y<2"#, #"x[=][1]“\#u{2005}”“hoặc”“\#u{2005}”y[&lt;][2]"#),
    MathCase(#"\foo{x}&"#, #"“\foo{x}”[&amp;]"#),
    MathCase(#"90^\circ"#, #"<sSup><e>[90]</e><sup>[∘]</sup></sSup>"#),
    MathCase(#"-x"#, #"[−]x"#),
  ])
  func everyConstructIsWordsOwn(_ formula: MathCase) throws {
    #expect(MathCase.shortened(OfficeMath.xml(try formula.formula.nodes)) == formula.expected)
  }

  @Test func anEmptyPartIsNoDottedSquare() {
    #expect(MathCase.shortened(OfficeMath.xml([.fraction([], [])])) == "<f><num>\u{200B}</num><den>\u{200B}</den></f>")
  }
}
