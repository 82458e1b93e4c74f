/// The versions of QTI whose items are XML of one shape, and what they call things.
enum QTIVersion: String, Sendable, Hashable, CaseIterable {
  case v21 = "2.1"
  case v22 = "2.2"
  case v30 = "3.0"

  /// The version of a namespace; nil where it is none of these.
  init?(namespace: String) {
    if namespace.contains("imsqti_v2p1") || namespace.contains("imsqti_v2p0") {
      self = .v21
    } else if namespace.contains("imsqti_v2p2") || namespace.contains("imsqti_v2p3") {
      self = .v22
    } else if namespace.contains("imsqtiasi_v3p") {
      self = .v30
    } else {
      return nil
    }
  }

  /// The version of a resource in a manifest; nil where its type is none of these.
  init?(resourceType type: String) {
    guard type.contains("imsqti") else { return nil }
    if type.contains("v2p1") || type.contains("v2p0") {
      self = .v21
    } else if type.contains("v2p2") || type.contains("v2p3") {
      self = .v22
    } else if type.contains("v3p") {
      self = .v30
    } else {
      return nil
    }
  }

  private var mark: String {
    switch self {
    case .v21: "v2p1"
    case .v22: "v2p2"
    case .v30: "v3p0"
    }
  }

  var namespace: String {
    self == .v30 ? "http://www.imsglobal.org/xsd/imsqtiasi_v3p0" : "http://www.imsglobal.org/xsd/imsqti_\(mark)"
  }

  var schema: String {
    self == .v30
      ? "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd"
      : "http://www.imsglobal.org/xsd/qti/qti\(mark)/imsqti_\(mark).xsd"
  }

  var itemType: String { "imsqti_item_xml\(mark)" }
  var stimulusType: String { "imsqti_stimulus_xml\(mark)" }

  var manifestNamespace: String {
    self == .v30 ? "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1" : "http://www.imsglobal.org/xsd/imscp_v1p1"
  }

  /// Where the schemas of the manifest are, each behind its namespace.
  var manifestSchemas: String {
    let lom = "http://ltsc.ieee.org/xsd/LOM"
    return self == .v30
      ? "\(manifestNamespace) https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd "
        + "\(lom) https://purl.imsglobal.org/spec/md/v1p3/schema/xsd/imsmd_loose_v1p3p2.xsd"
      : "\(manifestNamespace) http://www.imsglobal.org/xsd/qti/qti\(mark)/qti\(mark)_imscpv1p2_v1p0.xsd "
        + "\(lom) http://www.imsglobal.org/xsd/imsmd_loose_v1p3p2.xsd"
  }

  /// What the manifest says the package is.
  var packageSchema: (name: String, version: String) {
    switch self {
    case .v21: ("QTIv2.1 Package", "1.0.0")
    case .v22: ("QTIv2.2 Package", "1.0.0")
    case .v30: ("QTI Package", "3.0.0")
    }
  }

  /// The address of a rule of marking, such as `match_correct`.
  func template(_ name: String) -> String {
    self == .v30
      ? "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/\(name).xml"
      : "http://www.imsglobal.org/question/qti_\(mark)/rptemplates/\(name)"
  }

  /// The name of an element, such as `choiceInteraction`, in this version.
  func element(_ name: String) -> String { self == .v30 ? "qti-" + QTIName.kebab(name) : name }

  /// The name of an attribute, such as `maxChoices`, in this version.
  func attribute(_ name: String) -> String { self == .v30 ? QTIName.kebab(name) : name }
}

/// Names in the two spellings of QTI: `maxChoices`, and `max-choices` since 3.0.
enum QTIName {
  static func kebab(_ name: String) -> String {
    guard !name.contains(":") else { return name }
    var output: [UInt8] = []
    for byte in name.utf8 {
      if (0x41...0x5A).contains(byte) { output += [UInt8(ascii: "-"), byte + 32] } else { output.append(byte) }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The name of an element as it was before 3.0; HTML's elements keep theirs.
  static func plain(_ name: String) -> String {
    guard name.utf8.starts(with: "qti-".utf8) else { return name }
    var output: [UInt8] = []
    var isUpper = false
    for byte in name.utf8.dropFirst(4) {
      if byte == UInt8(ascii: "-") {
        isUpper = true
      } else {
        output.append(isUpper && (0x61...0x7A).contains(byte) ? byte - 32 : byte)
        isUpper = false
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
