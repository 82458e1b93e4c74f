internal import CXML

/// Builds one element at a time out of a parser's calls.
struct XMLBuilder {
  /// Most different names of a document.
  static let maximumNames = 4096
  /// Most elements and texts of one wanted element.
  static let maximumRecords = 400_000

  /// Where the library keeps a name: it keeps equal ones once.
  private struct NameKey: Hashable {
    let local: UnsafePointer<xmlChar>
    let namespace: UnsafePointer<xmlChar>?
  }

  private(set) var names: [XMLStore.Name] = []
  private var places: [NameKey: Int32] = [:]
  /// The names met last, by the address of the local one: most are found here.
  private var recent = [(key: NameKey?, place: Int32)](repeating: (nil, 0), count: 64)
  private var records: [XMLStore.Record] = []
  private var attributes: [XMLStore.Attribute] = []
  private var text: [UInt8] = []
  private var values: [UInt8] = []
  private var open: [Int] = []
  /// The element that the last text stands right in.
  private var lastTextOwner = -1
  /// How many open elements are left out because there was too much.
  private var leftOut = 0
  private var isCut = false

  /// The place of a name in the table.
  mutating func name(_ local: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?) -> Int32 {
    let key = NameKey(local: local, namespace: namespace)
    let slot = Int(bitPattern: local) >> 3 & 63
    if recent[slot].key == key { return recent[slot].place }
    let place = places[key] ?? Int32(names.count)
    recent[slot] = (key, place)
    if place == names.count {
      names.append(XMLStore.Name(String(cString: local), namespace: namespace.map { String(cString: $0) } ?? ""))
      places[key] = place
    }
    return place
  }

  mutating func start(
    _ name: Int32, _ source: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int, line: Int
  ) {
    guard !isCut, records.count < Self.maximumRecords, text.count + values.count < XMLParser.maximumSize else {
      isCut = true
      leftOut += 1
      return
    }
    let first = Int32(attributes.count)
    if let source {
      for index in 0..<count { append(attribute: source + index * 5) }
    }
    open.append(records.count)
    let start = Int32(text.count)
    records.append(
      XMLStore.Record(
        name: name, end: 0, textStart: start, textEnd: start, attributeStart: first,
        attributeEnd: Int32(attributes.count), line: Int32(clamping: line)))
  }

  /// Name, prefix, namespace, begin and end of the value.
  private mutating func append(attribute: UnsafeMutablePointer<UnsafePointer<xmlChar>?>) {
    guard let local = attribute[0], let begin = attribute[3], let end = attribute[4] else { return }
    let count = end - begin
    guard values.count + count <= XMLParser.maximumSize, names.count <= Self.maximumNames else {
      isCut = true
      return
    }
    let name = name(local, attribute[2])
    let start = Int32(values.count)
    values.append(contentsOf: UnsafeBufferPointer(start: begin, count: count))
    attributes.append(XMLStore.Attribute(name: name, start: start, end: Int32(values.count)))
  }

  mutating func end() {
    if leftOut > 0 {
      leftOut -= 1
      return
    }
    guard let last = open.popLast() else { return }
    records[last].end = Int32(records.count)
    records[last].textEnd = Int32(text.count)
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, line: Int) {
    guard !isCut, text.count + values.count + bytes.count <= XMLParser.maximumSize,
      records.count < Self.maximumRecords
    else {
      isCut = true
      return
    }
    let start = Int32(text.count)
    text.append(contentsOf: bytes)
    let end = Int32(text.count)
    if lastTextOwner == open.last, let last = records.last, !last.isElement {
      records[records.count - 1].textEnd = end
      return
    }
    records.append(
      XMLStore.Record(
        name: -1, end: Int32(records.count + 1), textStart: start, textEnd: end, attributeStart: 0, attributeEnd: 0,
        line: Int32(clamping: line)))
    lastTextOwner = open.last ?? -1
  }

  /// Gives what was built, and begins anew.
  mutating func finish() -> XMLNode {
    let store = XMLStore(
      records: records, attributes: attributes, names: names, text: text, values: values, isCut: isCut)
    // New arrays: the old ones are the store's now.
    records = []
    attributes = []
    text = []
    values = []
    records.reserveCapacity(min(256, store.records.count))
    text.reserveCapacity(min(4096, store.text.count))
    open.removeAll(keepingCapacity: true)
    leftOut = 0
    isCut = false
    lastTextOwner = -1
    return XMLNode(store, 0)
  }
}
