internal import Foundation
import QuestionModel

/// One file of QTI with what is known about it from outside.
struct QTIDocument: Sendable {
  /// The file inside a package; nil for a file of its own.
  var file: String?
  var metadata = QTIMetadata()
  /// Passages by the files that hold them.
  var stimuli: [String: QuestionID] = [:]
  /// Finds files that the item shows, by their addresses there.
  var files: @Sendable (String) -> [UInt8]? = { _ in nil }

  /// Understands the file.
  func item(_ bytes: [UInt8]) -> FormatItem {
    do throws(FormatFault) {
      return item(try XMLTree.parse(bytes, file: file), digest: metadata.rest == nil ? nil : ContentDigest(of: bytes))
    } catch {
      return FormatItem(.refused(error.reason), at: error.place, source: bytes.prefix(FormatItem.maximumSource))
    }
  }

  /// Understands an element.
  ///
  /// - Parameters:
  ///   - node: the item.
  ///   - digest: of its file, where something is known of it that its file does not say.
  /// - Returns: the question.
  func item(_ node: XMLNode, digest: ContentDigest? = nil) -> FormatItem {
    let place = FilePlace(file: file, line: file == nil ? node.line : nil)
    let source = node.markup(limit: FormatItem.maximumSource)
    var item = QTIItem(node, files: files)
    if let reason = item.read() {
      return FormatItem(.refused(reason), at: place, losses: item.html.losses, source: source)
    }
    metadata.apply(to: &item)
    findPassage(&item)
    let question = Question(content: item.content, key: item.key).normalized
    var read = ReadQuestion(
      id: QuestionIdentity.id(of: question.content), question: question, media: item.html.media, unsaid: unsaid)
    read.id = QuestionIdentity.take(name: item.identifier, into: &read.question.content)
    var losses = item.html.losses
    if let rest = metadata.rest { losses += Self.restore(rest, digest, &read) } else { read.leaveAbsent() }
    read.problems = item.problems.completed(for: read.question)
    return FormatItem(.question(read), at: place, losses: losses, source: source)
  }

  private var unsaid: Set<QuestionPart> {
    guard file != nil else { return QTIItem.unsaid }
    return metadata.rest == nil ? QTIItem.unsaid.subtracting([.tags, .category, .difficulty, .licence]) : []
  }

  /// The passage of a question by the file that holds it: its name there may be another one.
  private func findPassage(_ item: inout QTIItem) {
    guard let reference = item.element.first("assessmentStimulusRef") else { return }
    let href = reference.attribute("href") ?? ""
    guard let file else {
      // Only an id that means the same in every bank says anything without the file.
      guard QuestionID(QTIIdentifier.name(of: reference.attribute("identifier") ?? "")) == nil else { return }
      item.report(.passage, href, .dropped, "it is in another file; read the whole package")
      item.content.passage = nil
      return
    }
    let path = QTIPath.resolve(href, from: file)
    if let id = stimuli[path] {
      item.content.passage = id.description
    } else {
      item.report(.passage, href, .dropped, "the package has no such file")
      item.content.passage = nil
    }
  }

  /// Members that say the same whatever becomes of the item.
  private static let independent: Set<String> = [
    "difficulty", "hint", "level", "licence", "source", QuestionIdentity.nameMember,
  ]

  /// Takes what was written beside the item; where the item was changed since, only what does not depend on it.
  private static func restore(
    _ rest: JSONObject, _ digest: ContentDigest?, _ read: inout ReadQuestion
  ) -> [FormatLoss] {
    let isCurrent = rest["digest"]?.string == digest?.description
    var losses: [FormatLoss] = []
    var rest = rest
    if !isCurrent {
      let members = rest["content"]?.object?.members ?? []
      let lost = members.filter { !independent.contains($0.name) }.map(\.name) + (rest["key"] == nil ? [] : ["key"])
      if !lost.isEmpty {
        let names = lost.joined(separator: ", ")
        losses.append(FormatLoss(.unknown, names, .dropped, "the item was changed since it was written"))
      }
      rest["content"] = .object(
        JSONObject(members.filter { independent.contains($0.name) }.map { ($0.name, $0.value) }))
      rest["key"] = nil
    }
    do {
      read.question = try TableRest.merged(rest, into: read.question)
      read.status = rest["status"]?.string.flatMap { QuestionStatus(rawValue: $0) }
      return losses
    } catch { return [FormatLoss(.unknown, "annotation", .dropped, error.description)] }
  }
}

/// Addresses inside a package.
enum QTIPath {
  /// The path of an address that stands in a file.
  static func resolve(_ address: String, from file: String) -> String {
    let path = address.prefix { $0 != "?" && $0 != "#" }
    let decoded = String(path).removingPercentEncoding ?? String(path)
    var steps = decoded.hasPrefix("/") ? [] : file.split(separator: "/").dropLast().map { String($0) }
    for step in decoded.split(separator: "/") {
      if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(String(step)) }
    }
    return steps.joined(separator: "/")
  }
}
