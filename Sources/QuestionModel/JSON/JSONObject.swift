/// The members of a JSON object, unique and sorted by the UTF-16 units of their names (RFC 8785, section 3.2.3).
///
/// Names are compared by code units, never by Swift's canonical equivalence: two spellings of one letter are two names.
public struct JSONObject: Sendable, Hashable {
  /// One name with its value.
  public struct Member: Sendable, Hashable {
    /// The member's name.
    public let name: String
    /// The member's value.
    public var value: JSONValue

    /// Compares names by their bytes: two spellings of one letter are two names.
    public static func == (left: Self, right: Self) -> Bool {
      left.name.utf8.elementsEqual(right.name.utf8) && left.value == right.value
    }
  }

  /// The members in canonical order.
  public private(set) var members: [Member] = []

  /// An object without members.
  public init() {}

  /// An object of these pairs; of two with the same name the later one stays.
  public init(_ pairs: some Sequence<(String, JSONValue)>) {
    for (name, value) in pairs { self[name] = value }
  }

  /// An object of members that are unique and in canonical order.
  init(sorted members: [Member]) { self.members = members }

  /// Makes room for members that are about to be added.
  mutating func reserveCapacity(_ count: Int) { members.reserveCapacity(count) }

  /// The members but for those at some places.
  func removing(_ isRemoved: [Bool]) -> JSONObject {
    JSONObject(sorted: members.indices.filter { !isRemoved[$0] }.map { members[$0] })
  }

  /// Where a member stands; nil where there is none.
  func index(of name: String) -> Int? {
    // Objects are small, and names that are the same text are mostly the same bytes.
    members.firstIndex { $0.name == name && $0.name.utf8.elementsEqual(name.utf8) }
  }

  /// Whether there are no members.
  public var isEmpty: Bool { members.isEmpty }

  /// The value under a name; setting nil removes the member.
  public subscript(name: String) -> JSONValue? {
    get {
      let (index, found) = position(of: name)
      return found ? members[index].value : nil
    }
    set {
      let (index, found) = position(of: name)
      switch (newValue, found) {
      case (let value?, true): members[index].value = value
      case (let value?, false): members.insert(Member(name: name, value: value), at: index)
      case (nil, true): members.remove(at: index)
      case (nil, false): break
      }
    }
  }

  /// Adds the members of another object; where both have a name the other's value stays.
  public mutating func merge(_ other: JSONObject) {
    for member in other.members { self[member.name] = member.value }
  }

  private func position(of name: String) -> (index: Int, found: Bool) {
    // Documents are mostly read and built in order, so the end is the likeliest place.
    if let last = members.last, last.name.precedesInJSON(name) { return (members.count, false) }
    var low = 0
    var high = members.count
    while low < high {
      let middle = (low + high) / 2
      if members[middle].name.precedesInJSON(name) { low = middle + 1 } else { high = middle }
    }
    return (low, low < members.count && !name.precedesInJSON(members[low].name))
  }
}

extension String {
  /// Whether this name sorts before another by UTF-16 code units.
  func precedesInJSON(_ other: String) -> Bool {
    withBytes { left in
      other.withBytes { right in
        var index = 0
        while index < left.count, index < right.count {
          let (a, b) = (left[index], right[index])
          guard a == b else {
            // Bytes agree with UTF-16 order unless surrogates meet the range after them: then units are compared.
            return a < 0xEE && b < 0xEE ? a < b : utf16.lexicographicallyPrecedes(other.utf16)
          }
          index += 1
        }
        return left.count < right.count
      }
    }
  }
}
