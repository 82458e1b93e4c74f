@testable import QuestionFormats

/// What QTI 2.2 and 3.0 allow, as far as it is written here.
enum QTISchemas {
  /// By `imsqti_v2p2.xsd` and `imsqti_asiv3p0_v1p0.xsd`.
  static func items(_ version: QTIVersion) -> SchemaTable {
    let is3 = version == .v30
    return SchemaTable(
      version.namespace, shared + (is3 ? only3 : only2), others: [mathML],
      element: { html.contains($0) ? $0 : version.element($0) }, attribute: version.attribute)
  }

  /// What both have, in the names of 2.2. Names of variables are ids here, although only those of responses are in 2.2.
  private static let shared = """
    %inline = img br object code span math
    %block = pre p div
    %static = %inline %block
    %flow = %static textEntryInteraction choiceInteraction matchInteraction extendedTextInteraction
    %expression = and or not match equal member gt gte lt lte isNull sum variable correct baseValue mapResponse
    %rule = responseCondition setOutcomeValue
    assessmentItem = responseDeclaration* outcomeDeclaration* assessmentStimulusRef* itemBody? responseProcessing? modalFeedback* \
    | identifier!name title!text label:text xml:lang:language adaptive:boolean timeDependent!boolean
    assessmentStimulus = stimulusBody | identifier!name title!text label:text xml:lang:language
    responseDeclaration = correctResponse? mapping? | identifier!id cardinality!single,multiple,ordered \
    baseType:identifier,string,float,directedPair
    outcomeDeclaration = defaultValue? | identifier!id cardinality!single,multiple,ordered \
    baseType:identifier,float normalMaximum:number
    assessmentStimulusRef = | identifier!name href!uri
    correctResponse = value+ |
    defaultValue = value+ |
    value = TEXT |
    mapping = mapEntry+ | lowerBound:number upperBound:number defaultValue:number
    mapEntry = | mapKey!text mappedValue!number caseSensitive:boolean
    itemBody = (rubricBlock choiceInteraction matchInteraction extendedTextInteraction math %block)+ |
    stimulusBody = (math %block)+ |
    choiceInteraction = simpleChoice+ | responseIdentifier!idref shuffle:boolean maxChoices:natural
    simpleChoice = TEXT %static* | identifier!name fixed:boolean
    matchInteraction = simpleMatchSet simpleMatchSet \
    | responseIdentifier!idref shuffle:boolean maxAssociations:natural
    simpleMatchSet = simpleAssociableChoice* |
    simpleAssociableChoice = TEXT %static* | identifier!name matchMax!natural
    extendedTextInteraction = | responseIdentifier!idref expectedLines:natural
    textEntryInteraction = | responseIdentifier!idref expectedLength:natural
    responseProcessing = %rule* | template:uri
    responseCondition = responseIf responseElseIf* responseElse? |
    responseIf = (%expression) %rule* |
    responseElseIf = (%expression) %rule* |
    responseElse = %rule* |
    setOutcomeValue = (%expression) | identifier!idref
    match = (%expression) (%expression) |
    equal = (%expression) (%expression) | toleranceMode:exact,absolute,relative tolerance:text
    gt = (%expression) (%expression) |
    gte = (%expression) (%expression) |
    variable = | identifier!idref
    correct = | identifier!idref
    mapResponse = | identifier!idref
    baseValue = TEXT | baseType!identifier,string,float,directedPair
    div = TEXT %flow* | class:text
    pre = TEXT %inline* | class:text
    span = TEXT %inline* | class:text
    code = TEXT %inline* | class:text
    br = |
    img = | src!uri alt!text
    object = TEXT %static* | data!uri type!mime

    """

  private static let only2 = """
    modalFeedback = TEXT %static* | outcomeIdentifier!idref identifier!name showHide!show,hide
    rubricBlock = TEXT %static* | view!author,candidate,proctor,scorer,testConstructor,tutor use:text
    """

  private static let only3 = """
    modalFeedback = contentBody? | outcomeIdentifier!idref identifier!name showHide!show,hide
    rubricBlock = contentBody | view!author,candidate,proctor,scorer,testConstructor,tutor \
    use!instructions,scoring,navigation
    contentBody = TEXT %static* |
    """

  /// Elements of HTML and MathML, whose names are the same in both.
  private static let html: Set<String> = ["pre", "p", "div", "span", "code", "br", "img", "object", "math"]

  /// By the DTD and the schema of MathML 2 that QTI 2.2 takes in; all of it is in MathML 3, which QTI 3.0 takes in.
  private static let mathML = SchemaTable(
    "http://www.w3.org/1998/Math/MathML",
    """
    %token = mi mn mo mtext mspace
    %math = %token mrow mfrac msqrt mroot mstyle msub msup msubsup munder mover munderover mmultiscripts mtable
    math = (%math semantics)* | display:block,inline
    semantics = (%math) annotation* |
    annotation = TEXT | encoding:text
    mstyle = %math* | displaystyle:true,false
    mrow = %math* | style:text class:text
    mi = TEXT | mathvariant:normal
    mn = TEXT |
    mo = TEXT | form:prefix,infix,postfix stretchy:true,false largeop:true,false separator:true,false
    mtext = TEXT | class:text
    mspace = | width:length
    mfrac = (%math) (%math) | linethickness:length
    msqrt = %math* |
    mroot = (%math) (%math) |
    msub = (%math) (%math) |
    msup = (%math) (%math) |
    msubsup = (%math) (%math) (%math) |
    munder = (%math) (%math) |
    mover = (%math) (%math) | accent:true,false
    munderover = (%math) (%math) (%math) |
    mmultiscripts = (%math) (%math)* (mprescripts %math)* |
    mprescripts = |
    mtable = mtr* | class:text columnalign:left,center,right
    mtr = mtd* |
    mtd = %math* |
    """)

  /// By `qtiv2p2_imscpv1p2_v1p0.xsd` and `imsqtiv3p0_imscpv1p2_v1p0.xsd`, with `imsmd_loose_v1p3p2.xsd`.
  static func manifest(_ version: QTIVersion) -> SchemaTable {
    let mark = version == .v30 ? "v3p0" : "v2p2"
    let lom = SchemaTable(
      "http://ltsc.ieee.org/xsd/LOM",
      """
      lom = general? educational? rights? annotation* |
      general = language* keyword* |
      language = TEXT |
      keyword = string* |
      string = TEXT |
      educational = difficulty? |
      difficulty = source? value? |
      source = TEXT |
      value = TEXT |
      rights = description? |
      annotation = entity? description? |
      entity = TEXT |
      description = string* |
      """)
    return SchemaTable(
      version == .v30
        ? "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1" : "http://www.imsglobal.org/xsd/imscp_v1p1",
      """
      \(SchemaTable.package)
      resource = metadata? file+ dependency* \
      | identifier!id type!imsqti_item_xml\(mark),imsqti_stimulus_xml\(mark),webcontent href:uri
      file = | href!uri
      dependency = | identifierref!idref
      """, others: [lom])
  }
}
