internal import CXML
internal import Foundation

/// libxml2's parser that is fed with chunks, and what it has built so far.
final class XMLParser: @unchecked Sendable {
  // Sound: nothing but the mutex of `XMLStream` ever holds an `XMLParser`; libxml2 calls back within its calls only.

  /// Most bytes of text and attributes of one wanted element.
  static let maximumSize = 32 << 20
  /// Most bytes of a tag, comment or CDATA section: the library looks through all of it whenever more comes in.
  static let maximumTag = 8 << 20
  /// Most attributes of a tag.
  static let maximumAttributes = 4096
  /// Deepest nesting.
  static let maximumDepth = 500

  private let isWanted: @Sendable ([String]) -> Bool
  private let heads: Set<String>
  private let file: String?
  private var context: xmlParserCtxtPtr?
  // Every call comes from the library while it parses, one after the other, so accesses cannot overlap.
  @exclusivity(unchecked) private var builder = XMLBuilder()
  /// The names of the open elements, but for those inside a wanted one.
  @exclusivity(unchecked) private var path: [String] = []
  /// How deep the parser is inside a wanted element; 0 outside.
  @exclusivity(unchecked) private var inner = 0
  private var done: [XMLNode] = []
  private var fault: FormatFault?
  @exclusivity(unchecked) private var hasFailed = false
  private(set) var root: (name: String, namespace: String)?

  init(file: String?, heads: Set<String>, isWanted: @escaping @Sendable ([String]) -> Bool) {
    self.file = file
    self.heads = heads
    self.isWanted = isWanted
    xmlInitParser()
    var handler = XMLCallbacks.handler
    context = xmlCreatePushParserCtxt(&handler, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
    // The library's own bounds are those of its trees; the ones here are told with a line.
    // No entity is ever declared: replacing them only makes `&amp;` of an attribute what it stands for.
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue | XML_PARSE_NOENT.rawValue
    xmlCtxtUseOptions(context, Int32(options))
  }

  deinit { xmlFreeParserCtxt(context) }

  /// The innermost open element, but for those inside a wanted one.
  var innermost: String? { path.last }

  var line: Int { Int(context?.pointee.input?.pointee.line ?? 0) }

  func take(_ chunk: [UInt8], isLast: Bool) throws(FormatFault) -> [XMLNode] {
    if fault == nil { feed(chunk, isLast: isLast) }
    if let fault { throw fault }
    defer { done = [] }
    return done
  }

  private func feed(_ chunk: [UInt8], isLast: Bool) {
    guard let context else { return fail("there is no memory for the document") }
    let step = 1 << 16
    chunk.withUnsafeBytes { bytes in
      var start = 0
      while start < bytes.count, fault == nil {
        let count = min(step, bytes.count - start)
        let part = bytes.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self)
        xmlParseChunk(context, part, Int32(count), 0)
        start += count
        checkPending(context)
      }
    }
    if isLast, fault == nil {
      xmlParseChunk(context, nil, 0, 1)
      if fault == nil, context.pointee.wellFormed == 0 { fail("the XML is not well-formed") }
    }
  }

  /// A tag, comment or CDATA section that does not end is held by the library whole.
  private func checkPending(_ context: xmlParserCtxtPtr) {
    guard !hasFailed, let input = context.pointee.input?.pointee, let cursor = input.cur, let end = input.end,
      end > cursor
    else { return }
    let pending = UnsafeBufferPointer(start: cursor, count: end - cursor)
    let many = 1 << 15
    guard pending.count > many else { return }
    if pending.count > Self.maximumTag {
      fail("a tag, comment or CDATA section is longer than \(Self.maximumTag >> 20) MiB")
    } else if pending[0] == UInt8(ascii: "<"), pending[1] != UInt8(ascii: "!"), Self.hasManyAttributes(pending) {
      // The library compares each attribute with all before it.
      fail("a tag has more than \(Self.maximumAttributes) attributes")
    }
  }

  /// Whether there are more signs of equality than a tag may have; `memchr`, since a long tag is looked through often.
  private static func hasManyAttributes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard var next = bytes.baseAddress else { return false }
    let end = next + bytes.count
    var count = 0
    while count <= maximumAttributes, let found = memchr(next, Int32(UInt8(ascii: "=")), end - next) {
      next = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) + 1
      count += 1
    }
    return count > maximumAttributes
  }

  /// Stops the parser; the first fault stays.
  func fail(_ reason: String, line: Int? = nil) {
    guard fault == nil else { return }
    hasFailed = true
    fault = FormatFault(reason, at: FilePlace(file: file, line: line ?? max(1, self.line)))
    xmlStopParser(context)
  }

  func start(
    _ name: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
  ) {
    guard !hasFailed else { return }
    guard path.count + inner < Self.maximumDepth else {
      return fail("elements are nested deeper than \(Self.maximumDepth); no file of questions needs that")
    }
    let place = builder.name(name, namespace)
    guard builder.names.count <= XMLBuilder.maximumNames else {
      return fail("there are more than \(XMLBuilder.maximumNames) different names; that is no file of questions")
    }
    if inner == 0 {
      let name = builder.names[Int(place)]
      if root == nil { root = (name.local, name.namespace) }
      path.append(name.local)
      guard isWanted(path) else {
        guard heads.contains(name.local) else { return }
        builder.start(place, attributes, count: count, line: line)
        builder.end()
        return done.append(builder.finish())
      }
    }
    inner += 1
    builder.start(place, attributes, count: count, line: line)
  }

  func end() {
    guard !hasFailed else { return }
    if inner == 0 {
      path.removeLast()
      return
    }
    inner -= 1
    builder.end()
    if inner == 0 {
      path.removeLast()
      done.append(builder.finish())
    }
  }

  func characters(_ bytes: UnsafePointer<xmlChar>, count: Int) {
    guard !hasFailed, inner > 0 else { return }
    builder.append(UnsafeBufferPointer(start: bytes, count: count), line: line)
  }
}
