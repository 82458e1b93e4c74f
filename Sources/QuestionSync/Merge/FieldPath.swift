import QuestionModel

/// Which field of a question version is meant.
enum FieldPath: Sendable {
  case status
  /// A member of the content that is no list of elements.
  case member(String)
  case order(ElementList)
  /// An element that not both sides hold.
  case element(ElementList, ElementKey)
  case elementMember(ElementList, ElementKey, String)
  /// A member of the key that is no table.
  case keyMember(String)
  case keyEntry(KeyTable, String)
}

/// A list of the content whose elements have ids.
enum ElementList: String, Sendable, CaseIterable {
  case choices
  case sections
  case cells
  case items
  case media

  /// The lists of blueprints and quizzes.
  static let ofDocuments: [ElementList] = [.sections, .cells, .items]

  /// The member that tells elements apart.
  var idMember: String { self == .media ? "sha256" : "id" }

  /// The lists that are taken apart in a merge: in blueprints and quizzes those that all versions have as elements with
  /// ids, or not at all.
  static func apart(in versions: [QuestionVersion]) -> Set<ElementList> {
    let contents = versions.map(\.question.content)
    guard contents.allSatisfy({ $0.kind == .blueprint || $0.kind == .quiz }) else { return [.choices, .media] }
    let whole = ofDocuments.filter { list in
      contents.allSatisfy { content in
        guard let value = content.extra[list.rawValue] else { return true }
        let elements = value.array ?? []
        return !elements.isEmpty && elements.allSatisfy { $0.object?[list.idMember]?.string != nil }
      }
    }
    return Set(whole).union([.choices, .media])
  }
}

/// A table of the key by choice id.
enum KeyTable: String, Sendable, CaseIterable {
  case feedback
  case weights
}

/// An element of a list: its id, and which of those with this id.
struct ElementKey: Sendable, Hashable {
  let id: String
  let occurrence: Int
  /// What stands for the key in a field's name; short even where the id is not, so that a comparison costs little.
  let name: String

  init(id: String, occurrence: Int = 0) {
    self.id = id
    self.occurrence = occurrence
    name = FieldPath.component(id.normalizedToNFC) + (occurrence == 0 ? "" : "#\(occurrence + 1)")
  }

  static func == (left: Self, right: Self) -> Bool { left.name == right.name }

  func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// Orders keys by the bytes of their ids.
  func precedes(_ other: Self) -> Bool {
    self == other || id == other.id ? occurrence < other.occurrence : id.precedesInBytes(other.id)
  }
}

extension FieldPath {
  /// The field's stable name: two fields never share one, not even under Swift's canonical equivalence.
  var name: String {
    switch self {
    case .status: "status"
    case .member("status"): "\\status"
    case .member(let name): Self.component(name)
    case .order(let list): list.rawValue
    case .element(let list, let key): "\(list.rawValue).\(key.name)"
    case .elementMember(let list, let key, let member): "\(list.rawValue).\(key.name).\(Self.component(member))"
    case .keyMember(let name): "key.\(Self.component(name))"
    case .keyEntry(let table, let id): "key.\(table.rawValue).\(Self.component(id.normalizedToNFC))"
    }
  }

  /// Most bytes of an id or a member's name that a field's name repeats; of a longer one it gives the SHA-256.
  private static let maximumLength = 100

  /// An id or a member's name as a part of a field's name.
  static func component(_ text: String) -> String {
    guard text.utf8.count <= maximumLength else { return "#\(ContentDigest(of: Array(text.utf8)))" }
    let isComposed = text.normalizedToNFC.utf8.elementsEqual(text.utf8)
    let isPlain = isComposed && !text.utf8.contains { $0 == 0x2E || $0 == 0x23 || $0 == 0x5C }
    if isPlain { return text }
    var written = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "." || scalar == "#" || scalar == "\\" {
        written.append("\\")
        written.append(scalar)
      } else if isComposed || scalar.isASCII {
        written.append(scalar)
      } else {
        written.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
      }
    }
    return String(written)
  }
}

/// What fields hang together when conflicts are looked for.
enum FieldPart: Sendable, Hashable {
  case status
  case kind
  case stem
  case choices
  case media
  /// The parts, cells and items of a blueprint or a quiz.
  case document
  case scoring
  case key
  /// A member of the content that this version does not know.
  case unknown
  case other
}

extension FieldPath {
  var part: FieldPart {
    switch self {
    case .status: .status
    case .member("kind"): .kind
    case .member("stem"): .stem
    case .member("scoring"): .scoring
    case .member(let name): QuestionContent.memberNames.contains(name) ? .other : .unknown
    case .order(let list), .element(let list, _), .elementMember(let list, _, _): list.part
    case .keyMember, .keyEntry: .key
    }
  }
}

extension ElementList {
  fileprivate var part: FieldPart {
    switch self {
    case .choices: .choices
    case .media: .media
    case .sections, .cells, .items: .document
    }
  }
}
