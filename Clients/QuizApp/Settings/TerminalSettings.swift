import QuestionModel
public import TerminalScreen

/// What a person sets of the terminal client: keys and colours.
public struct TerminalSettings: Sendable, Hashable {
  /// The keys of commands.
  public var keys = KeyMap()
  /// The colours of roles.
  public var scheme = ColorScheme()

  /// What holds where nothing is set.
  public init() {}

  /// Reads a settings file.
  ///
  /// - Parameter bytes: a JSON object with `keys`, `scheme` and `colors`, each of which may be missing.
  /// - Throws: all that is wrong with it, each with its place.
  public init(_ bytes: some Sequence<UInt8>) throws(TerminalSettingsError) {
    let bytes = Array(bytes)
    let value: JSONValue
    do {
      value = try JSONParser.parse(bytes)
    } catch {
      throw TerminalSettingsError([.syntax(line: Self.line(of: error.offset, in: bytes), reason: error.reason)])
    }
    var reader = Reader()
    reader.read(value)
    guard reader.faults.isEmpty else { throw TerminalSettingsError(reader.faults) }
    keys = reader.keys
    scheme = reader.scheme
  }

  private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    bytes.prefix(offset).count { $0 == UInt8(ascii: "\n") } + 1
  }
}

/// Everything that is wrong with a settings file.
public struct TerminalSettingsError: Error, Sendable, Hashable {
  /// At least one fault.
  public let faults: [TerminalSettingsFault]

  init(_ faults: [TerminalSettingsFault]) { self.faults = faults }
}

/// A fault of a settings file; `Words.describe` puts it into words.
public enum TerminalSettingsFault: Sendable, Hashable {
  /// It is no JSON.
  case syntax(line: Int, reason: String)
  /// A value is of another type than the field's.
  case type(field: String, wanted: Wanted)
  /// A field that means nothing.
  case field(String, allowed: [String])
  /// A name that no command has.
  case command(String, similar: String?)
  /// A name that no key has.
  case key(String, command: String)
  /// Two commands of one screen that the same key would give.
  case clash(key: String, String, String)
  /// A command that is given where letters are typed has letters alone.
  case letters(command: String)
  /// A scheme, role, colour or attribute that there is not.
  case value(field: String, String, allowed: [String])

  /// A type of JSON values.
  public enum Wanted: Sendable, Hashable {
    case object
    case text
    case keys
    case color
    case texts
  }
}

/// Reads the fields, gathering what is wrong.
private struct Reader {
  var keys = KeyMap()
  var scheme = ColorScheme()
  var faults: [TerminalSettingsFault] = []

  mutating func read(_ value: JSONValue) {
    guard let object = value.object else { return faults.append(.type(field: "", wanted: .object)) }
    for member in object.members {
      let (name, value) = (member.name, member.value)
      switch name {
      case "keys": readKeys(value)
      case "scheme": readScheme(value)
      case "colors": readColors(value)
      default: faults.append(.field(name, allowed: ["keys", "scheme", "colors"]))
      }
    }
  }

  private mutating func readKeys(_ value: JSONValue) {
    guard let object = value.object else { return faults.append(.type(field: "keys", wanted: .object)) }
    var chosen: [String: [Key]] = [:]
    for member in object.members {
      let (name, value) = (member.name, member.value)
      guard let command = CommandCatalogue.command(name) else {
        faults.append(.command(name, similar: CommandCatalogue.similar(to: name)))
        continue
      }
      let names = value.string.map { [$0] } ?? value.array?.compactMap(\.string) ?? []
      guard !names.isEmpty, names.count == value.array?.count ?? 1 else {
        faults.append(.type(field: "keys.\(name)", wanted: .keys))
        continue
      }
      let found = names.compactMap { Key(named: $0) }
      for text in names where Key(named: text) == nil { faults.append(.key(text, command: name)) }
      if found.count == names.count, found != command.keys { chosen[name] = found }
    }
    keys = KeyMap(chosen: chosen)
    faults += keys.faults
  }

  private mutating func readScheme(_ value: JSONValue) {
    guard let name = value.string else { return faults.append(.type(field: "scheme", wanted: .text)) }
    guard let base = ColorScheme.Base(rawValue: name) else {
      return faults.append(.value(field: "scheme", name, allowed: ColorScheme.Base.allCases.map(\.rawValue)))
    }
    scheme.base = base
  }

  private mutating func readColors(_ value: JSONValue) {
    guard let object = value.object else { return faults.append(.type(field: "colors", wanted: .object)) }
    for member in object.members {
      let (name, value) = (member.name, member.value)
      guard let role = StyleRole(name: name) else {
        faults.append(.field("colors.\(name)", allowed: StyleRole.allCases.map(\.name)))
        continue
      }
      guard let look = value.object else {
        faults.append(.type(field: "colors.\(name)", wanted: .object))
        continue
      }
      scheme.changes[role] = readLook(look, at: "colors.\(name)")
    }
  }

  private mutating func readLook(_ object: JSONObject, at place: String) -> RoleLook {
    var look = RoleLook()
    for member in object.members {
      let (name, value) = (member.name, member.value)
      let field = "\(place).\(name)"
      switch name {
      case "foreground": look.foreground = readInk(value, at: field)
      case "background": look.background = readInk(value, at: field)
      case "attributes": look.attributes = readAttributes(value, at: field)
      default: faults.append(.field(field, allowed: ["foreground", "background", "attributes"]))
      }
    }
    return look
  }

  private mutating func readInk(_ value: JSONValue, at field: String) -> Ink? {
    if let number = value.number, let index = UInt8(exactly: number) { return .index(index) }
    if let text = value.string, let ink = Ink(text) { return ink }
    if let text = value.string {
      faults.append(.value(field: field, text, allowed: ["default"] + Ink.names + ["bright-…", "#rrggbb", "0–255"]))
    } else {
      faults.append(.type(field: field, wanted: .color))
    }
    return nil
  }

  private mutating func readAttributes(_ value: JSONValue, at field: String) -> TextAttributes? {
    guard let list = value.array, list.allSatisfy({ $0.string != nil }) else {
      faults.append(.type(field: field, wanted: .texts))
      return nil
    }
    var attributes: TextAttributes = []
    for text in list.compactMap(\.string) {
      if let known = TextAttributes.names.first(where: { $0.name == text }) {
        attributes.insert(known.attribute)
      } else {
        faults.append(.value(field: field, text, allowed: TextAttributes.names.map(\.name)))
      }
    }
    return attributes
  }
}
