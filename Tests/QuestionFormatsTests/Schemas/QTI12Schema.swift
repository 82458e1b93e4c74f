@testable import QuestionFormats

/// What QTI 1.2 allows, as far as it is written here.
enum QTI12Schema {
  /// By `ims_qtiasiv1p2p1.xsd`.
  static let assessment = SchemaTable(
    "http://www.imsglobal.org/xsd/ims_qtiasiv1p2",
    """
    %test = not and or unanswered other varequal varlt varlte vargt vargte
    questestinterop = assessment |
    assessment = qtimetadata* section+ | ident!text title:text xml:lang:language
    section = qtimetadata* (item section)* | ident!text title:text xml:lang:language
    item = itemmetadata? presentation? resprocessing* itemfeedback* | ident!text title:text label:text xml:lang:language
    itemmetadata = qtimetadata* |
    qtimetadata = qtimetadatafield+ |
    qtimetadatafield = fieldlabel fieldentry |
    fieldlabel = TEXT |
    fieldentry = TEXT |
    presentation = (material response_lid response_str)+ | label:text
    material = mattext+ | label:text
    mattext = TEXT | texttype:text
    response_lid = material? render_choice | ident!text rcardinality:Single,Multiple,Ordered
    response_str = material? (render_fib) | ident!text rcardinality:Single,Multiple,Ordered
    render_choice = (material response_label)* | shuffle:Yes,No
    render_fib = (material response_label)* | fibtype:String,Integer,Decimal,Scientific
    response_label = TEXT material* | ident!text rshuffle:Yes,No
    resprocessing = outcomes respcondition+ |
    outcomes = decvar+ |
    decvar = TEXT | varname:text vartype:Integer,String,Decimal,Scientific,Boolean minvalue:text maxvalue:text
    respcondition = conditionvar setvar* displayfeedback* | continue:Yes,No title:text
    conditionvar = (%test)+ |
    and = (%test)+ |
    or = (%test)+ |
    not = (%test) |
    other = TEXT |
    varequal = TEXT | respident!text case:Yes,No
    vargte = TEXT | respident!text
    varlte = TEXT | respident!text
    setvar = TEXT | varname:text action:Set,Add,Subtract,Multiply,Divide
    displayfeedback = TEXT | feedbacktype:Response,Solution,Hint linkrefid!text
    itemfeedback = (flow_mat material hint)+ | ident!text title:text
    flow_mat = (flow_mat material)+ |
    hint = hintmaterial+ |
    hintmaterial = (material flow_mat)+ |
    """)

  /// By Canvas' own `cccv1p0.xsd`, which leaves the order free.
  static let meta = SchemaTable(
    "http://canvas.instructure.com/xsd/cccv1p0",
    """
    %field = title description shuffle_answers scoring_policy quiz_type points_possible show_correct_answers \
    allowed_attempts available
    quiz = %field* | identifier!id
    title = TEXT |
    description = TEXT |
    shuffle_answers = TEXT |
    scoring_policy = TEXT |
    quiz_type = TEXT |
    points_possible = TEXT |
    show_correct_answers = TEXT |
    allowed_attempts = TEXT |
    available = TEXT |
    """)

  /// By `imscp_v1p1.xsd`; the namespaces, the type of an assessment and the form of the title are Canvas' own.
  static let manifest = SchemaTable(
    "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1",
    """
    \(SchemaTable.package)
    resource = file* dependency* | identifier!id type!text href:uri
    file = | href!uri
    dependency = | identifierref!idref
    """,
    others: [
      SchemaTable(
        "http://www.imsglobal.org/xsd/imsmd_v1p2",
        """
        lom = general |
        general = title |
        title = string |
        string = TEXT |
        """)
    ])
}
