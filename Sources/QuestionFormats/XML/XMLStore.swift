/// One element with everything below it, flat and in the order of the document.
final class XMLStore: Sendable {
  /// A name and its namespace.
  struct Name: Sendable {
    let local: String
    let namespace: String
    /// The name in UTF-8 as markup has it: without a prefix, but for `xml:lang` and its like.
    let bytes: [UInt8]
    /// Whether it tells validators of XML something and readers nothing, such as `xsi:schemaLocation`.
    let isForValidators: Bool

    init(_ local: String, namespace: String) {
      self.local = local
      self.namespace = namespace
      bytes = Array((namespace == "http://www.w3.org/XML/1998/namespace" ? "xml:\(local)" : local).utf8)
      isForValidators = namespace == "http://www.w3.org/2001/XMLSchema-instance"
    }
  }

  /// An element or a text.
  struct Record: Sendable {
    /// Place of its name; less than zero for a text.
    var name: Int32
    /// The place behind the last thing in it.
    var end: Int32
    var textStart: Int32
    var textEnd: Int32
    var attributeStart: Int32
    var attributeEnd: Int32
    var line: Int32

    var isElement: Bool { name >= 0 }
  }

  /// An attribute.
  struct Attribute: Sendable {
    var name: Int32
    var start: Int32
    var end: Int32
  }

  let records: [Record]
  let attributes: [Attribute]
  let names: [Name]
  /// All text, one after the other: that of an element and all in it stands together.
  let text: [UInt8]
  /// The values of all attributes.
  let values: [UInt8]
  /// Whether something was left out because there is too much.
  let isCut: Bool

  init(
    records: [Record], attributes: [Attribute], names: [Name], text: [UInt8], values: [UInt8], isCut: Bool
  ) {
    self.records = records
    self.attributes = attributes
    self.names = names
    self.text = text
    self.values = values
    self.isCut = isCut
  }

  func value(ofAttribute place: Int) -> String {
    String(decoding: values[Int(attributes[place].start)..<Int(attributes[place].end)], as: UTF8.self)
  }

  /// The markup of one record; nothing here recurses, whatever the depth.
  func markup(from index: Int, limit: Int, keepsNamespaces: Bool) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(min(limit, 4096) + 256)
    var open: [Int] = []
    let end = Int(records[index].end)
    var place = index
    while place < end, output.count < limit {
      close(&open, before: place, into: &output)
      let record = records[place]
      if record.isElement {
        let namespace = keepsNamespaces ? namespace(of: record, in: open.last) : nil
        start(record, isEmpty: Int(record.end) == place + 1, namespace: namespace, into: &output)
        if Int(record.end) > place + 1 { open.append(place) }
      } else {
        let room = max(0, limit - output.count)
        Self.escape(text[Int(record.textStart)..<Int(record.textEnd)].prefix(room), into: &output)
      }
      place += 1
    }
    if place >= end { close(&open, before: end, into: &output) }
    return output
  }

  /// The namespace of an element if it is another one than that of the element around it.
  private func namespace(of record: Record, in outer: Int?) -> String? {
    guard let outer else { return nil }
    let own = names[Int(record.name)].namespace
    return names[Int(records[outer].name)].namespace == own ? nil : own
  }

  private func start(_ record: Record, isEmpty: Bool, namespace: String?, into output: inout [UInt8]) {
    output.append(UInt8(ascii: "<"))
    output.append(contentsOf: names[Int(record.name)].bytes)
    if let namespace { output += " xmlns=\"\(XMLText.exact(namespace, isAttribute: true))\"".utf8 }
    for attribute in Int(record.attributeStart)..<Int(record.attributeEnd)
    where !names[Int(attributes[attribute].name)].isForValidators {
      output.append(UInt8(ascii: " "))
      output.append(contentsOf: names[Int(attributes[attribute].name)].bytes)
      output.append(UInt8(ascii: "="))
      output.append(UInt8(ascii: "\""))
      output.append(contentsOf: XMLText.exact(value(ofAttribute: attribute), isAttribute: true).utf8)
      output.append(UInt8(ascii: "\""))
    }
    if isEmpty { output.append(UInt8(ascii: "/")) }
    output.append(UInt8(ascii: ">"))
  }

  /// Ends the open elements that end before a place.
  private func close(_ open: inout [Int], before place: Int, into output: inout [UInt8]) {
    while let last = open.last, Int(records[last].end) <= place {
      output.append(UInt8(ascii: "<"))
      output.append(UInt8(ascii: "/"))
      output.append(contentsOf: names[Int(records[last].name)].bytes)
      output.append(UInt8(ascii: ">"))
      open.removeLast()
    }
  }

  private static func escape(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) {
    var start = bytes.startIndex
    for index in bytes.indices {
      let reference: StaticString
      switch bytes[index] {
      case UInt8(ascii: "&"): reference = "&amp;"
      case UInt8(ascii: "<"): reference = "&lt;"
      case UInt8(ascii: ">"): reference = "&gt;"
      case 0x0D: reference = "&#13;"
      default: continue
      }
      output.append(contentsOf: bytes[start..<index])
      reference.withUTF8Buffer { output.append(contentsOf: $0) }
      start = index + 1
    }
    output.append(contentsOf: bytes[start...])
  }
}
