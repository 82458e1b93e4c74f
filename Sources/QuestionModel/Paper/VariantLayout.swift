/// Where everything of the original stands in one paper: enough to read its answers, without its texts.
public struct VariantLayout: Sendable, Hashable {
  /// The code, four digits.
  public var code: String
  /// The questions and essays in the order of the paper.
  public var places: [VariantPlace]

  /// A layout.
  public init(code: String, places: [VariantPlace]) {
    self.code = code
    self.places = places
  }

  /// The places that a machine can grade: all but essays.
  public var answerable: [VariantPlace] { places.filter { $0.kind != nil } }

  /// Whether one number stands for questions of several sections.
  public var repeatsNumbers: Bool { Set(places.map(\.number)).count < places.count }
}

extension Paper {
  /// The paper as it was printed: its items and their options in the order of a layout; what that does not name comes
  /// last.
  ///
  /// - Parameter layout: where everything stands.
  /// - Returns: the paper in that order.
  public func printed(as layout: VariantLayout) -> Paper {
    let places = Dictionary(layout.places.enumerated().map { ($1.item, $0) }) { first, _ in first }
    var paper = self
    for section in paper.sections.indices {
      paper.sections[section].items.sort { places[$0.id] ?? .max < places[$1.id] ?? .max }
      for index in paper.sections[section].items.indices {
        guard let place = places[paper.sections[section].items[index].id] else { continue }
        let order = Dictionary(layout.places[place].choices.enumerated().map { ($1, $0) }) { first, _ in first }
        paper.sections[section].items[index].content?.choices.sort { order[$0.id] ?? .max < order[$1.id] ?? .max }
      }
    }
    return paper
  }
}

/// One place of a paper, and what stands there.
public struct VariantPlace: Sendable, Hashable {
  /// Index of its section in the paper, from 0.
  public var section: Int
  /// The number that is printed, from 1.
  public var number: Int
  /// Id of the paper's item.
  public var item: String
  /// The number that the item has in the original.
  public var original: Int
  /// What the question asks for; nil for an essay.
  public var kind: QuestionKind?
  /// Ids of the options or statements in printed order.
  public var choices: [String]
  /// Where each of them stands in the original, from 0.
  public var origins: [Int]

  /// A place.
  public init(
    section: Int, number: Int, item: String, original: Int, kind: QuestionKind?, choices: [String], origins: [Int]
  ) {
    self.section = section
    self.number = number
    self.item = item
    self.original = original
    self.kind = kind
    self.choices = choices
    self.origins = origins
  }

  /// Letters that the printed options have in the original, such as `CADB`: what is `A` here is `C` there.
  ///
  /// Statements, which keep their order, have small letters.
  public var originalLetters: [String] {
    origins.map { kind == .trueFalseCluster ? ChoiceLetter.statement($0) : ChoiceLetter.option($0) }
  }
}

/// One of the papers that an original was mixed into.
public struct Variant: Sendable, Hashable {
  /// Its code, and where everything stands.
  public var layout: VariantLayout
  /// The paper, with its questions and options in printed order.
  public var paper: Paper

  /// A paper with its layout.
  public init(layout: VariantLayout, paper: Paper) {
    self.layout = layout
    self.paper = paper
  }

  /// The code, four digits.
  public var code: String { layout.code }
}

extension VariantLayout: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    code = try reader.string("code")
    places = try reader.list("places") { (value, path) throws(FieldProblem) in
      try VariantPlace(json: value, path: path)
    }
  }

  /// The JSON form.
  public var json: JSONValue { ["code": .string(code), "places": .array(places.map(\.json))] }
}

extension VariantPlace: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    section = try reader.integer("section")
    number = try reader.integer("number")
    item = try reader.string("item")
    original = try reader.integer("original")
    kind = try reader.optionalString("kind").map { QuestionKind(name: $0) }
    choices = try reader.strings("choices")
    origins = try reader.list("origins") { (value, path) throws(FieldProblem) -> Int in
      guard let index = value.number.flatMap({ Int(exactly: $0) }), index >= 0 else {
        throw FieldProblem(path, "must be a whole number of 0 or more")
      }
      return index
    }
    guard origins.count == choices.count else {
      throw FieldProblem(reader.field("origins"), "must be as many as the choices")
    }
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject()
    object["section"] = .integer(section)
    object["number"] = .integer(number)
    object["item"] = .string(item)
    object["original"] = .integer(original)
    object["kind"] = kind.map { .string($0.name) }
    object["choices"] = choices.isEmpty ? nil : .strings(choices)
    object["origins"] = origins.isEmpty ? nil : .array(origins.map { .integer($0) })
    return .object(object)
  }
}

extension Paper {
  /// The paper of a layout that was kept.
  ///
  /// - Parameter layout: where everything stands.
  /// - Returns: the paper; items that this original does not have are left out.
  public func variant(_ layout: VariantLayout) -> Variant {
    let items = Dictionary(items.map { ($0.id, $0) }) { first, _ in first }
    var paper = self
    for index in paper.sections.indices {
      paper.sections[index].items = layout.places.filter { $0.section == index }.compactMap { place in
        guard var item = items[place.item] else { return nil }
        if let content = item.content {
          item.content?.choices = place.choices.compactMap { id in content.choices.first { $0.id == id } }
        }
        return item
      }
    }
    return Variant(layout: layout, paper: paper)
  }
}
