import QuestionModel

/// Reads an item of QTI that is a file of its own, or several inside any element.
struct QTIItemReader: FormatReader {
  private let stream = XMLStream { names in
    guard let last = names.last.map({ QTIName.plain($0) }) else { return false }
    return last == "assessmentItem" || last == "assessmentStimulus"
  }

  private var count = 0
  private var isDone = false

  mutating func items(of chunk: [UInt8]) throws(FormatFault) -> [PendingItem] {
    pending(try stream.nodes(of: chunk))
  }

  mutating func rest() throws(FormatFault) -> [PendingItem] {
    guard !isDone else { return [] }
    isDone = true
    let items = pending(try stream.finish())
    guard count > 0 else {
      throw FormatFault("the document has no item of QTI; its outermost element is <\(stream.root?.name ?? "")>")
    }
    return items
  }

  private mutating func pending(_ nodes: [XMLNode]) -> [PendingItem] {
    count += nodes.count
    return nodes.map { node in
      PendingItem {
        guard !node.isCut else {
          let reason = "the item is larger than \(XMLParser.maximumSize >> 20) MiB"
          return FormatItem(.refused(reason), at: FilePlace(line: node.line))
        }
        return QTIDocument().item(node)
      }
    }
  }
}
