import QuestionModel

@testable import QuestionFormats

/// Questions with everything that a writer has to find a place for, and those with next to nothing.
enum SchemaSamples {
  /// A formula of each kind of node.
  static let formulas = [
    "\\frac{1}{2}", "\\binom{n}{k}", "\\sqrt{x}", "\\sqrt[3]{x+1}", "x_1^2", "x_i", "x^2", "{}^{14}_{6}C",
    "\\sum_{i=1}^{n} i", "\\int_0^1 x\\,dx", "\\int f", "\\oint_C g", "\\lim_{x\\to 0} \\sin x", "\\sin(x)",
    "\\vec{AB}",
    "\\widehat{ABC}", "\\overline{z}", "\\underline{u}", "\\cancel{x}", "\\left(\\frac{a}{b}\\right]",
    "\\left\\{x\\right.",
    "\\begin{matrix}1&2\\\\3&4\\end{matrix}", "\\begin{cases}x>0\\\\y\\le 1\\end{cases}",
    "\\begin{aligned}a&=b\\\\c&=d\\end{aligned}", "A\\xrightarrow[p]{t^\\circ} B", "\\text{nếu } x\\ne y", "f'(x)",
    "-a\\cdot b",
    "\\ce{H2SO4}", "\\pi, \\infty", "\\unknown{x}", "a\\quad b", "(1;2)", "",
  ]

  static var all: [WrittenQuestion] {
    TableSamples.all + [formulas(of: "$"), formulas(of: "$$"), texts, media, essay, withoutRest] + bare
  }

  private static func formulas(of sign: String) -> WrittenQuestion {
    let texts = formulas.map { "\(sign)\($0)\(sign)" }
    return FormatTrials.question(
      .singleChoice, texts.joined(separator: " và "), texts,
      key: AnswerKey(right: ["a"], explanation: texts.joined(separator: "\n")))
  }

  private static var texts: WrittenQuestion {
    let program = "```python\nif a < b:\n\tprint(\"&\")\n```"
    let odd = [
      "a  b \t c ", "dòng\n\n dòng", "<b>1 & 2</b>", "]]>", "a\u{1}\u{FFFE}b", "$\\underline{\\text{ơ}}$i", "\\(x\\)",
      "- 1\n- 2", "",
    ]
    var question = FormatTrials.question(
      .multipleResponse, "Xét\n\(program)\nvà " + odd.joined(separator: " "), [program, "chữ\n\(program)\nchữ"] + odd,
      key: AnswerKey(right: ["a", "b"], explanation: program))
    for (place, choice) in question.question.content.choices.enumerated() {
      question.question.key.feedback[choice.id] = place == 0 ? program : odd[min(place, odd.count) - 1]
    }
    for member in ["correctFeedback", "partialFeedback", "incorrectFeedback"] {
      question.question.key.extra[member] = .string(program)
    }
    question.question.content.extra["title"] = "\"Tên\" <1>\nhai"
    question.question.content.language = "tiếng Việt"
    question.question.content.hint = program
    return question
  }

  private static var media: WrittenQuestion {
    var question = FormatTrials.question(.trueFalse, "Nhìn và nghe", key: AnswerKey(right: ["true"]))
    question.question.key.feedback = ["true": "phải", "false": "nhầm"]
    for (place, type) in ["image/png", "image/svg+xml", "audio/mpeg", "video/mp4", "lạ \"<\"", ""].enumerated() {
      let bytes: [UInt8] = type == "image/png" ? QTITrials.png : [UInt8(place)]
      let digest = ContentDigest(of: bytes)
      question.media[digest] = bytes
      question.question.content.media.append(
        MediaReference(digest: digest, type: type, alternative: place == 1 ? nil : "\"hình\" <1>"))
    }
    question.question.key.media = question.question.content.media
    return question
  }

  private static var essay: WrittenQuestion {
    var question = FormatTrials.question(.unknown("essay"), "Viết")
    question.question.key.extra["answer"] = "một\nhai"
    question.question.key.extra["rubric"] = "$x$ được 1 điểm\n```\nx\n```"
    question.question.key.extra["graderInfo"] = "x"
    return question
  }

  /// An item that is not understood, with parts of other namespaces.
  private static var withoutRest: WrittenQuestion {
    let item = """
      <q:assessmentItem xmlns:q="http://www.imsglobal.org/xsd/imsqti_v2p2" xmlns:m="http://www.w3.org/1998/Math/MathML"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b" identifier="kept" title="Giữ"
        xml:lang="vi" adaptive="false" timeDependent="false">
      <q:responseDeclaration identifier="R1" cardinality="single" baseType="string"/>
      <q:responseDeclaration identifier="R2" cardinality="single" baseType="string"/>
      <q:itemBody><q:div>Điền <m:math><m:semantics><m:mi>x</m:mi></m:semantics></m:math>
      <q:textEntryInteraction responseIdentifier="R1"/> <q:textEntryInteraction responseIdentifier="R2"/></q:div></q:itemBody>
      </q:assessmentItem>
      """
    let read = try? QTITrials.read(item)
    return read.flatMap { QTITrials.question($0) }.map { WrittenQuestion(id: $0.id, question: $0.question) } ?? texts
  }

  /// Questions with no options, no key and no text.
  private static var bare: [WrittenQuestion] {
    let kinds: [QuestionKind] = [
      .singleChoice, .multipleResponse, .trueFalse, .trueFalseCluster, .shortAnswer, .numeric, .passage,
      .unknown("essay"), .unknown("matching"), .unknown("ordering"), .quiz, .blueprint,
    ]
    return ["", "?"].flatMap { stem in kinds.map { FormatTrials.question($0, stem) } }
      + [FormatTrials.question(.singleChoice, "Không đáp án", ["một", "hai"])]
  }
}
