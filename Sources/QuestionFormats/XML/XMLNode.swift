/// An element of an XML document with all that is in it.
///
/// It names its place in a flat store, so that a node costs two words and a tree of any depth is freed at once.
struct XMLNode: Sendable {
  /// What stands in an element.
  enum Piece: Sendable {
    case element(XMLNode)
    case text(String)
  }

  /// An attribute.
  struct Attribute: Sendable, Hashable {
    /// Its name without a prefix.
    let name: String
    /// Its namespace; empty where it has none, as most have not.
    let namespace: String
    /// Its value.
    let value: String
  }

  private let store: XMLStore
  private let index: Int

  init(_ store: XMLStore, _ index: Int) {
    self.store = store
    self.index = index
  }

  private var record: XMLStore.Record { store.records[index] }

  /// Its name without a prefix.
  var name: String { store.names[Int(record.name)].local }

  /// Its namespace; empty where it has none.
  var namespace: String { store.names[Int(record.name)].namespace }

  /// The line of its start tag, from 1.
  var line: Int { Int(record.line) }

  /// Whether it was too large, so that what is here is only its beginning.
  var isCut: Bool { store.isCut }

  /// All text in it and in what is in it, in order.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The same text in UTF-8.
  var bytes: ArraySlice<UInt8> { store.text[Int(record.textStart)..<Int(record.textEnd)] }

  /// The value of an attribute.
  ///
  /// - Parameter name: its name without a prefix; one without a namespace comes first.
  /// - Returns: the value; nil where there is no such attribute.
  func attribute(_ name: String) -> String? {
    var found: Int?
    for place in attributeRange {
      let own = store.names[Int(store.attributes[place].name)]
      guard own.local == name else { continue }
      if own.namespace.isEmpty { return store.value(ofAttribute: place) }
      found = found ?? place
    }
    return found.map { store.value(ofAttribute: $0) }
  }

  /// All attributes, in order; declarations of namespaces are none.
  var attributes: [Attribute] {
    attributeRange.map { place in
      let name = store.names[Int(store.attributes[place].name)]
      return Attribute(name: name.local, namespace: name.namespace, value: store.value(ofAttribute: place))
    }
  }

  private var attributeRange: Range<Int> { Int(record.attributeStart)..<Int(record.attributeEnd) }

  /// The elements right in it.
  var elements: some Sequence<XMLNode> {
    Places(store: store, place: index + 1, end: Int(record.end)).lazy
      .filter { [store] in store.records[$0].isElement }.map { [store] in XMLNode(store, $0) }
  }

  /// The elements right in it that have a name.
  func elements(_ name: String) -> some Sequence<XMLNode> { elements.lazy.filter { $0.name == name } }

  /// The first element right in it that has a name.
  func first(_ name: String) -> XMLNode? {
    var place = index + 1
    let end = Int(record.end)
    while place < end {
      let record = store.records[place]
      if record.isElement, store.names[Int(record.name)].local == name { return XMLNode(store, place) }
      place = Int(record.end)
    }
    return nil
  }

  /// All elements below it that have a name, in the order of the document.
  func descendants(_ name: String) -> some Sequence<XMLNode> {
    (index + 1..<Int(record.end)).lazy
      .filter { [store] in
        let record = store.records[$0]
        return record.isElement && store.names[Int(record.name)].local == name
      }
      .map { [store] in XMLNode(store, $0) }
  }

  /// Elements and texts right in it, in order.
  var pieces: some Sequence<Piece> {
    Places(store: store, place: index + 1, end: Int(record.end)).lazy.map { [store] place in
      store.records[place].isElement
        ? .element(XMLNode(store, place)) : .text(XMLNode(store, place).text)
    }
  }

  /// The element as markup again: prefixes, comments and what is for validators are gone, everything else says the same.
  ///
  /// - Parameters:
  ///   - limit: about as many bytes are made; what is longer is cut off.
  ///   - keepsNamespaces: whether an element in it says where it belongs, if that is elsewhere than what it stands in.
  /// - Returns: the markup in UTF-8.
  func markup(limit: Int = .max, keepsNamespaces: Bool = false) -> [UInt8] {
    store.markup(from: index, limit: limit, keepsNamespaces: keepsNamespaces)
  }

  /// The places of an element's pieces.
  private struct Places: Sequence, IteratorProtocol {
    let store: XMLStore
    var place: Int
    let end: Int

    mutating func next() -> Int? {
      guard place < end else { return nil }
      defer { place = Int(store.records[place].end) }
      return place
    }
  }
}
