extension FaultyFiles {
  static let moodle = [
    ("moodle other", "<?xml version=\"1.0\"?>\n<quizzes><quiz/></quizzes>"),
    (
      "moodle",
      """
      <?xml version="1.0"?>
      <quiz>
      <foo/>
      <question type="category"><category><text>a/b</text></category><info><text>mô tả</text></info></question>
      <question><questiontext><text>x</text></questiontext></question>
      <question type="random"><questiontext><text>x</text></questiontext></question>
      <question type="drag"><questiontext><text>x</text></questiontext><thing>1</thing></question>
      <question type="multichoice"><name><text>Tên</text></name>
        <questiontext format="markdown"><text>*Hỏi*</text><file name="a.png" encoding="base64">AAAA</file></questiontext>
        <answer fraction="50"><text>x</text></answer><answer fraction="-200"><text>y</text></answer>
        <answer fraction="xyz"><text>z</text></answer><penalty>0.5</penalty><strange>1</strange>
        <hint format="html"><text>gợi ý</text><clearwrong/></hint><hint><text>nữa</text></hint><hint><text>nữa</text></hint>
        <tags><tag><text>a"b</text></tag></tags></question>
      <question type="truefalse"><questiontext format="html"><text><![CDATA[<p>Đ <img src="http://x.vn/a.png"> <img src="b.png"></p>]]></text></questiontext>
        <answer fraction="100"><text>có lẽ</text></answer></question>
      <question type="shortanswer"><questiontext><text>x</text></questiontext><answer fraction="100"><text>a*b</text></answer><usecase>1</usecase></question>
      <question type="numerical"><questiontext><text>x</text></questiontext><answer fraction="100"><text>ba</text><tolerance>0</tolerance></answer>
        <answer fraction="50"><text>*</text></answer></question>
      <question type="kprime"><questiontext><text>x</text></questiontext><row number="1"><optiontext><text>m</text></optiontext></row>
        <scoringmethod><text>lạ</text></scoringmethod></question>
      <question type="matching"><questiontext><text>x</text></questiontext><shuffleanswers>false</shuffleanswers>
        <subquestion><text>a</text><answer><text>b</text></answer></subquestion></question>
      <question type="description"><questiontext><text></text></questiontext></question>
      </quiz>
      """
    ),
  ]

  static let qti = [
    ("qti none", "<?xml version=\"1.0\"?><manifest xmlns=\"http://www.imsglobal.org/xsd/imscp_v1p1\"/>"),
    item(body: "", "qti empty"), item(body: "<itemBody/>", "qti asks nothing"),
    item(body: "<itemBody><choiceInteraction responseIdentifier=\"R\"/></itemBody>", "qti undeclared"),
    item(
      body: """
        <responseDeclaration identifier="R" cardinality="single" baseType="identifier"><correctResponse><value>Z</value></correctResponse></responseDeclaration>
        <itemBody><p>Hỏi?</p><choiceInteraction responseIdentifier="R" maxChoices="1"><prompt>chọn</prompt><simpleChoice identifier="A">x</simpleChoice><simpleChoice identifier="B">y</simpleChoice></choiceInteraction></itemBody>
        """, "qti key"),
    item(
      body: """
        <responseDeclaration identifier="R" cardinality="multiple" baseType="identifier"><mapping lowerBound="-1"><mapEntry mapKey="A" mappedValue="1"/><mapEntry mapKey="B" mappedValue="-1"/></mapping></responseDeclaration>
        <itemBody><p>Hỏi?</p><rubricBlock view="candidate">đọc kĩ</rubricBlock><choiceInteraction responseIdentifier="R" maxChoices="3"><simpleChoice identifier="A">x</simpleChoice><simpleChoice identifier="B">y</simpleChoice></choiceInteraction></itemBody><stylesheet href="x"/>
        """, "qti several"),
    item(
      body: """
        <responseDeclaration identifier="R" cardinality="single" baseType="float"/>
        <itemBody><p>Hỏi?</p><textEntryInteraction responseIdentifier="R" patternMask="x"/></itemBody>
        """, "qti number"),
    item(
      body: """
        <responseDeclaration identifier="R" cardinality="single" baseType="string"/><responseDeclaration identifier="S" cardinality="single" baseType="string"/>
        <itemBody><p>Hỏi?</p><textEntryInteraction responseIdentifier="R"/><textEntryInteraction responseIdentifier="S"/></itemBody>
        """, "qti two"),
    item(
      body: """
        <responseDeclaration identifier="R" cardinality="single" baseType="string"/>
        <itemBody><p>Hỏi?</p><sliderInteraction responseIdentifier="R" lowerBound="0" upperBound="9"/></itemBody>
        """, "qti slider"),
    item(
      body: """
        <responseDeclaration identifier="R" cardinality="multiple" baseType="directedPair"><correctResponse><value>S1 T</value></correctResponse></responseDeclaration>
        <itemBody><p>Hỏi?</p><matchInteraction responseIdentifier="R"><simpleMatchSet><simpleAssociableChoice identifier="S1">a</simpleAssociableChoice><simpleAssociableChoice identifier="S2">b</simpleAssociableChoice></simpleMatchSet><simpleMatchSet><simpleAssociableChoice identifier="T">Đúng</simpleAssociableChoice><simpleAssociableChoice identifier="F">Sai</simpleAssociableChoice></simpleMatchSet></matchInteraction></itemBody>
        """, "qti statements"),
    ("qti12 other", "<?xml version=\"1.0\"?><assessment xmlns=\"http://www.imsglobal.org/xsd/ims_qtiasiv1p2\"/>"),
    (
      "qti12",
      """
      <?xml version="1.0"?>
      <questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2"><assessment ident="a" title="Đề"><section ident="s">
      <presentation_material><flow_mat><material><mattext>lời</mattext></material></flow_mat></presentation_material>
      <section ident="t"><selection_ordering><selection><sourcebank_ref>b1</sourcebank_ref><selection_number>2</selection_number></selection></selection_ordering></section>
      \(item12("multiple_choice_question", "<response_lid ident=\"r\" rcardinality=\"Single\"><render_choice/></response_lid>", ""))
      \(item12("multiple_choice_question", choices, condition("<varequal respident=\"r\">z</varequal>")))
      \(item12("multiple_choice_question", choices, condition("<not><varequal respident=\"r\">a</varequal></not>")))
      \(item12("multiple_answers_question", choices, condition("<or><varequal respident=\"r\">a</varequal><varequal respident=\"r\">b</varequal></or>")))
      \(item12("true_false_question", choices, condition("<varequal respident=\"r\">a</varequal>")))
      \(item12("numerical_question", "<response_str ident=\"r\"><render_fib/></response_str>", condition("<vargt respident=\"r\">3</vargt>")))
      \(item12("short_answer_question", "<response_str ident=\"r\"><render_fib/></response_str>", condition("<varsubstring respident=\"r\">x</varsubstring>")))
      \(item12("matching_question", "<response_lid ident=\"r\"><material><mattext>trái</mattext></material><render_choice><response_label ident=\"a\"><material><mattext>phải</mattext></material></response_label></render_choice></response_lid>", ""))
      \(item12("calculated_question", "", ""))
      </section></assessment></questestinterop>
      """
    ),
  ]

  private static let choices = """
    <response_lid ident="r" rcardinality="Single"><render_choice><response_label ident="a"><material><mattext>x</mattext></material></response_label><response_label ident="b"><material><mattext>y</mattext></material></response_label></render_choice></response_lid>
    """

  private static func condition(_ test: String) -> String {
    """
    <resprocessing><outcomes><decvar varname="SCORE" maxvalue="100"/></outcomes><respcondition><conditionvar>\(test)</conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition></resprocessing>
    """
  }

  private static func item12(_ type: String, _ responses: String, _ processing: String) -> String {
    """
    <item ident="i\(type)" title="Câu"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>\(type)</fieldentry></qtimetadatafield><qtimetadatafield><fieldlabel>lạ</fieldlabel><fieldentry>1</fieldentry></qtimetadatafield></qtimetadata></itemmetadata><presentation><material><mattext texttype="text/html">Hỏi?</mattext></material>\(responses)</presentation>\(processing)<itemfeedback ident="lạ"><material><mattext>lời</mattext></material></itemfeedback></item>
    """
  }

  private static func item(body: String, _ name: String) -> (String, String) {
    (
      name,
      """
      <?xml version="1.0"?>
      <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" identifier="q" title="Tên" label="l" adaptive="true">\(body)</assessmentItem>
      """
    )
  }
}
