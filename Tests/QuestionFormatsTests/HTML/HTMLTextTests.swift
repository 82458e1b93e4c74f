import PropertyTesting
import QuestionModel
import StarterBank
import Testing

@testable import QuestionFormats

struct HTMLTextTests {
  @Test(arguments: [
    ("a", "a"), ("", ""), ("  a   b \n c  ", "a b c"), ("a<br>b<br/>c", "a\nb\nc"), ("<p>a</p><p>b</p>", "a\nb"),
    ("<p>a<br></p>\n<p>&nbsp;</p><p>b</p>", "a\nb"), ("<div><div>a</div></div>b", "a\nb"), ("<br>a<br>", "\na\n"),
    ("1 &lt; 2 &amp;&amp; 3 > 2 &eacute;&#233;&#xE9;&hellip;&alpha;&le;", "1 < 2 && 3 > 2 ééé…α≤"),
    ("R&D &unknown; &#; &#xZ; & ", "R&D &unknown; &#; &#xZ; &"), ("&#146;&#0;&#xD800;", "’\u{FFFD}\u{FFFD}"),
    ("a < b <3 <", "a < b <3 <"), ("a<!-- x <b> -->b<!DOCTYPE html>c<?php d ?>e", "abce"), ("<!-- a", "<!-- a"),
    ("a<b", "a<b"), ("<p title='>'>a</p>", "a"), ("<a href=\"x>y", "y"),
    ("H<sub>2</sub>O, x<sup>n+1</sup>", "H₂O, xⁿ⁺¹"), ("x<sup>a/b</sup>", "x$^{a/b}$"),
    ("x<sub>a/b</sub>1", "x\\(_{a/b}\\)1"),
    ("t<sub>ngày 1</sub>", "t$_{\\text{ngày 1}}$"),
    ("cl<u>ea</u>r", "cl$\\underline{\\text{ea}}$r"),
    ("<span style='text-decoration: underline'>a b</span>", "$\\underline{\\text{a b}}$"),
    ("\\(x^2\\) và \\[y\\]", "$x^2$ và $$y$$"), ("\\( x \\)1", "\\( x \\)1"), ("\\(hai lần\\)", "\\(hai lần\\)"),
    ("\\(a", "\\(a"),
    ("$5 và \\(x\\)", "$5 và $x$"), ("$5\\(x\\)", "$5\\(x\\)"), ("$x$ \\(y\\)", "$x$ $y$"),
    ("<pre>a\n  b</pre>", "a\n  b"), ("<u><u>a</u></u>", "$\\underline{\\text{a}}$"),
    ("<span style=\"white-space:pre-wrap\">a  b </span>c", "a  b c"),
    ("<ul><li>a<li>b</ul><ol><li>c</li><li>d</li></ol>", "- a\n- b\n1. c\n2. d"),
    ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a\tb\nc"),
    ("<script>x<y</script><style>p{}</style>a", "a"), ("<script type=\"math/tex\">x</script>", "$x$"),
    ("<img class=\"equation_image\" title=\"\\frac12\" src=\"/e\" alt=\"LaTeX: \\frac12\">", "$\\frac12$"),
    ("<img data-equation-content='a&lt;b' src='x'>", "$a<b$"), ("<b>a</b> <i>b</i>", "a b"),
    ("<![CDATA[a &lt; b]]>", "a < b]]>"), ("<o:p></o:p><unknown>a</unknown>", "a"),
  ]) func htmlIsRead(_ html: String, _ text: String) { #expect(HTMLText.read(html).text == text) }

  @Test(arguments: [
    (
      "<mi>x</mi><mo>=</mo><mfrac><mrow><mo>&minus;</mo><mi>b</mi></mrow><mrow><mn>2</mn><mi>a</mi></mrow></mfrac>",
      "$x=\\frac{-b}{2a}$"
    ),
    ("<msqrt><mn>2</mn></msqrt><mroot><mi>x</mi><mn>3</mn></mroot>", "$\\sqrt{2}\\sqrt[3]{x}$"),
    (
      "<msubsup><mi>a</mi><mn>1</mn><mn>2</mn></msubsup><msup><mrow><mi>a</mi><mi>b</mi></mrow><mn>2</mn></msup>",
      "$a_{1}^{2}{ab}^{2}$"
    ),
    ("<mover><mi>a</mi><mo>→</mo></mover><munder><mo>lim</mo><mi>n</mi></munder>", "$\\overrightarrow{a}\\lim_{n}$"),
    ("<mi>sin</mi><mi>x</mi><mtext> khi </mtext><mi>AB</mi>", "$\\sin x\\text{ khi }\\mathrm{AB}$"),
    (
      "<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr><mtd><mn>3</mn></mtd></mtr></mtable>",
      "$\\begin{matrix}1 & 2 \\\\ 3\\end{matrix}$"
    ),
    ("<semantics><mi>x</mi><annotation encoding=\"application/x-tex\">x^2</annotation></semantics>", "$x^2$"),
  ]) func mathIsRead(_ html: String, _ text: String) {
    let reading = HTMLText.read("<math xmlns=\"m\">\(html)</math>")
    #expect(reading.text == text && reading.losses.isEmpty)
    #expect(
      HTMLText.read("<p><m:math>\(html.replacing("<", with: "<m:").replacing("<m:/", with: "</m:"))</m:math></p>").text
        == text)
  }

  @Test func whatIsNotKeptIsTold() {
    let reading = HTMLText.read(
      "<b>a</b><a href=\"https://x\">b</a><iframe src=\"y\"></iframe><u>$x$</u><u>&nbsp; </u><math><mglyph/></math><script>f()</script>"
    )
    #expect(reading.losses.map(\.subject) == [.formatting, .link, .link, .formatting, .formatting, .formula, .unknown])
    #expect(reading.losses.first?.detail == "bold")
    #expect(
      HTMLText.read("<p dir=\"ltr\" style=\"text-align: left;\">a<span style=\"color:#000\">b</span></p>").losses
        .isEmpty)
    #expect(HTMLText.read("<p style=\"color: red; font-weight:700\">a</p>").losses.first?.detail == "bold, colour")
  }

  @Test func filesComeOutOfTheText() {
    let html =
      "<p>Hình <img src=\"@@PLUGINFILE@@/a%20b.png\" alt=\"một &amp; hai\"> này</p><audio src=\"b.mp3\"></audio>"
      + "<video><source src=\"c.mp4\"></video><img src=\"data:image/png;base64,AAEC\"><img>"
    let reading = HTMLText.read(html)
    #expect(reading.text == "Hình này")
    #expect(reading.media.map(\.source).prefix(3) == ["@@PLUGINFILE@@/a%20b.png", "b.mp3", "c.mp4"])
    #expect(reading.media.map(\.element) == [.picture, .sound, .film, .picture])
    #expect(reading.media.map(\.isInsideText) == [true, false, false, false])
    #expect(reading.media.first?.alternative == "một & hai" && reading.media.last?.embedded == [0, 1, 2])
    #expect(reading.losses.map(\.subject) == [.picture])
    let whole = HTMLText.read(
      HTMLText.write("a\n") + HTMLText.picture("x\"y.png", alternative: "<&>\n")
        + HTMLText.player("z", alternative: nil, isFilm: false))
    #expect(whole.text == "a\n" && whole.media.map(\.source) == ["x\"y.png", "z"] && whole.losses.isEmpty)
    #expect(whole.media.first?.alternative == "<&>\n")
  }

  @Test func programsKeepTheirShape() {
    let text = "In ra gì?\n```python\nfor i in x:\n    print(i < 3)\n```"
    let html = HTMLText.write(text)
    #expect(html == "In ra gì?<pre><code class=\"language-python\">for i in x:\n    print(i &lt; 3)\n</code></pre>")
    let others =
      "<p>In ra gì?</p>\n<pre class=\"hljs\"><code class=\"hljs lang-python\"><span>for</span> i in x:<br>"
      + "    print(i &lt; 3)</code></pre>"
    #expect(HTMLText.read(others).text == text && HTMLText.read(others).losses.isEmpty)
    #expect(HTMLText.read("<pre><code>\\(x\\)</code></pre><code>a</code>").losses.map(\.detail) == ["code"])
    #expect(HTMLText.read("<pre>a\n  b</pre>").text == "a\n  b")
  }

  @Test func lineEndsCountWhereTheyAreKept() {
    #expect(HTMLText.read("a\nb<b>c</b>\n\nd", keepsLineEnds: true).text == "a\nbc\n\nd")
    #expect(HTMLText.read("<p>a</p>\n<p>b</p>", keepsLineEnds: true).text == "a\nb")
  }

  @Test(arguments: [
    "", "a", " a", "a ", "a  b", "\n", "\na\n", "a\n\nb", "a \nb", "\ta", "\r", "\r\n", "<b>&amp;", "$x$", "$x$1",
    "$$ x\ny $$", "\\(x\\)", "\\",
    "\\[", "$a\\)b$", "$5 và $6", "$\\underline{\\text{ea}}$", "$\\underline{\\text{ ea }}$",
    "$\\underline{\\text{a}}$2", "$^{a/b}$", "\u{A0}", "x²",
    "$(1; 2)$", "$\\ce{H2O}$", "\\ce{$a$} $b$", "<p>", "$a<b$", "a\u{85}b\u{2028}c", "$\\text{a $x$}$ $y$", "\u{0}$$$",
    "- a\n1. b", "\\$\\(a$", "```\na\n```", "x\n```python\n  a < b\n\n\tc\n```\ny", "\n```\n```", "x\n\n```\na\n```",
    "```\na\n```\n", "```\na\n```\n\n", "```\na\n```\n```c++\nb\n```\n\n```\nc\n\n```\n\n\n```\n```\n  z", "```\na",
    "$\n```\n$\n```",
    "```\n\\(x\\)\n```\n$y$", "``` a\n```\nb\n```", "a```\nb\n```",
  ]) func textsComeBack(_ text: String) {
    let reading = HTMLText.read(HTMLText.write(text))
    #expect(Array(reading.text.utf8) == Array(text.utf8))
    #expect(reading.losses.isEmpty && reading.media.isEmpty)
  }

  @Test func everyTextComesBack() {
    var generator = SeededGenerator(seed: 11)
    let awkward = [
      "$", "$$", "\\", "(", ")", "\\(", "\\)", "\\[", "\\]", " ", "  ", "\n", "\t", "\r", "<", ">", "&", "&amp;", "<u>",
      "</u>", "<br>", "{", "}",
      "x", "lời", "1", "\n```\n", "```", "\n```c\n", "\\underline{\\text{", "}}", "\\ce{", "=", "^{", "\u{A0}", ";",
      "\"", "<!--", "-->", "\u{301}",
    ]
    for _ in 0..<3000 {
      var text = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        awkward.randomElement(using: &generator) ?? ""
      }.joined()
      if Bool.random(using: &generator) { text += generator.text() }
      let html = HTMLText.write(text)
      let reading = HTMLText.read(html)
      #expect(Array(reading.text.utf8) == Array(text.utf8), "\(html.debugDescription)")
      #expect(reading.losses.isEmpty, "\(html.debugDescription)")
    }
  }

  @Test func dollarsAreFoundAsTheModelFindsThem() {
    var generator = SeededGenerator(seed: 12)
    let parts = ["$", "$$", " ", "x", "12", "hai", "\\", "{", "}", "\n", "=", "é", "\\ce{", "\\(", "\\)", ";"]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...10, using: &generator)).map { _ in parts.randomElement(using: &generator) ?? ""
      }.joined()
      let own = text.withContiguousBytes { bytes in
        DollarScanner.formulas(in: bytes).map { String(decoding: bytes[$0.content], as: UTF8.self) }
      }
      var rest = text[...]
      let theirs = FormulaPiece.pieces(of: text).compactMap { piece -> String? in
        guard case .formula(let formula) = piece else { return nil }
        for sign in ["$$", "$"] {
          let whole = sign + formula.source + sign
          if let range = rest.firstRange(of: whole), !formula.source.isEmpty {
            rest = rest[range.upperBound...]
            return formula.source
          }
        }
        return nil
      }
      #expect(own == theirs, "\(text.debugDescription)")
    }
  }

  @Test func questionsOfTheStarterBankComeBack() {
    for starter in StarterBank.templates.flatMap({ StarterBank.questions(of: $0).prefix(3) }) {
      for text in [starter.question.content.stem] + starter.question.content.choices.map(\.text) {
        #expect(HTMLText.read(HTMLText.write(text)) == HTMLReading(text: text))
      }
    }
  }

  @Test func hostileHTMLTakesLinearTime() {
    for part in [
      "<", "<a ", "<a \"", "<!--", "<b>", "<u>", "<sup>", "</b>", "&", "&#", "\\(", "$", "<p><br>", "<math>", "<mrow>",
      "<a href=\"", "<li>", "\\ce{",
    ] {
      _ = HTMLText.read(String(repeating: part, count: 4000))
      _ = HTMLText.read("<ul>" + String(repeating: "\(part)<b>x", count: 2000))
      _ = HTMLText.read("<math>" + String(repeating: part, count: 4000))
    }
  }

  @Test func spoiltHTMLNeverCrashes() {
    var generator = SeededGenerator(seed: 13)
    let html = Array(
      "<p style=\"color:red\">a &lt; \\(x\\)<u>b</u><sup>2</sup></p><table><tr><td>1</td></tr></table><math><mfrac><mi>a</mi><mi>b</mi></mfrac></math><img src='x'>"
        .utf8)
    for _ in 0..<1000 { _ = HTMLText.read(String(decoding: generator.mutated(html), as: UTF8.self)) }
  }
}
