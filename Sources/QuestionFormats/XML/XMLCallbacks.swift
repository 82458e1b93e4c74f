internal import CXML
internal import QuestionModel

/// What libxml2 calls while it reads.
enum XMLCallbacks {
  /// The calls, none of which builds a tree or fetches anything.
  static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { context, name, _, namespace, _, _, count, _, attributes in
      guard let name else { return }
      XMLCallbacks.parser(context)?.start(name, namespace, attributes, count: Int(count))
    }
    handler.endElementNs = { context, _, _, _ in XMLCallbacks.parser(context)?.end() }
    handler.characters = text
    handler.ignorableWhitespace = text
    handler.cdataBlock = text
    handler.entityDecl = { context, name, _, _, _, _ in
      let name = name.map { String(cString: $0) } ?? ""
      XMLCallbacks.parser(context)?.fail("declares the entity \"\(name)\"; such documents are not read")
    }
    handler.unparsedEntityDecl = { context, _, _, _, _ in XMLCallbacks.refuse(context) }
    handler.notationDecl = { context, _, _, _ in XMLCallbacks.refuse(context) }
    handler.attributeDecl = { context, _, _, _, _, _, names in
      xmlFreeEnumeration(names)
      XMLCallbacks.refuse(context)
    }
    // What may stand in an element changes nothing of what does; attributes and entities can grow without bound.
    handler.elementDecl = { _, _, _, _ in }
    handler.serror = { context, error in
      guard let error = error?.pointee else { return }
      XMLCallbacks.report(error, to: XMLCallbacks.parser(context))
    }
    return handler
  }

  private static let text: charactersSAXFunc = { context, bytes, count in
    guard let bytes else { return }
    XMLCallbacks.parser(context)?.characters(bytes, count: Int(count))
  }

  private static func parser(_ context: UnsafeMutableRawPointer?) -> XMLParser? {
    context.map { Unmanaged<XMLParser>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func refuse(_ context: UnsafeMutableRawPointer?) {
    parser(context)?.fail("holds declarations in its DOCTYPE; such documents are not read")
  }

  private static func report(_ error: xmlError, to parser: XMLParser?) {
    // Prefixes that are declared nowhere say nothing about the questions.
    guard error.domain != Int32(XML_FROM_NAMESPACE.rawValue) else { return }
    let isUndeclared = error.code == Int32(XML_WAR_UNDECLARED_ENTITY.rawValue)
    guard error.level.rawValue >= XML_ERR_ERROR.rawValue || isUndeclared else { return }
    if error.code == Int32(XML_ERR_DOCUMENT_END.rawValue), let open = parser?.innermost {
      parser?.fail("the document ends before its <\(open)> does; it was cut off")
      return
    }
    let message = error.message.map { String(cString: $0) } ?? ""
    let reason = message.split(whereSeparator: \.isNewline).first.map { String($0).trimmed } ?? "no reason given"
    let line = Int(error.line)
    parser?.fail("the XML is not well-formed: \(reason)", line: line > 0 ? line : nil)
  }
}
