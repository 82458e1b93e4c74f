public import QuestionFormats
public import QuestionModel

/// Something that did not come through an import or an export as it was.
public struct TransferLoss: Sendable, Hashable {
  /// Where it stands in the file that was read; empty for an export.
  public var place: FilePlace
  /// The question; nil where it belongs to the whole file.
  public var id: QuestionID?
  /// The first words of the question.
  public var title: String
  /// What was lost, and what became of it.
  public var loss: FormatLoss

  /// A loss.
  public init(place: FilePlace = FilePlace(), id: QuestionID?, title: String, loss: FormatLoss) {
    self.place = place
    self.id = id
    self.title = title
    self.loss = loss
  }

  /// Place, question and loss in one line.
  public var description: String {
    let site = place.description.isEmpty ? id?.description ?? "" : place.description
    return site.isEmpty ? loss.description : "\(site): \(loss)"
  }
}

extension TransferLoss: JSONConvertible {
  /// Reads the JSON form.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    var reader = try FieldReader(json, path: path)
    place = try FilePlace(&reader)
    id = try reader.optionalString("id").flatMap { QuestionID($0) }
    title = try reader.optionalString("title") ?? ""
    let subject = try reader.string("subject")
    let outcome = try reader.string("outcome")
    // A newer bank may know of other subjects and outcomes; what it tells stays readable.
    loss = FormatLoss(
      LossSubject(rawValue: subject) ?? .unknown, try reader.optionalString("detail") ?? "",
      FormatLoss.Outcome(rawValue: outcome) ?? .changed, try reader.optionalString("note") ?? "")
  }

  /// The JSON form.
  public var json: JSONValue {
    var object = JSONObject([
      ("outcome", .string(loss.outcome.rawValue)), ("subject", .string(loss.subject.rawValue)),
    ])
    object["id"] = id.map { .string($0.description) }
    object["title"] = title.isEmpty ? nil : .string(title)
    object["detail"] = loss.detail.isEmpty ? nil : .string(loss.detail)
    object["note"] = loss.note.isEmpty ? nil : .string(loss.note)
    place.write(to: &object)
    return .object(object)
  }
}
