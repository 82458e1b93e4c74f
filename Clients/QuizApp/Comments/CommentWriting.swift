import QuestionAPI
import QuestionModel
import TerminalScreen

/// A comment that is being written.
struct CommentWriting: Sendable, Hashable {
  /// What becomes of it.
  enum Purpose: Sendable, Hashable {
    case comment
    case answer(Int)
    /// It goes along as the question is sent back to its author.
    case sendBack
    /// The reason for which so many proposed questions are declined.
    case decline(Int)
  }

  let purpose: Purpose
  var area: TextArea
  /// The field that it is about; nil for the whole question.
  var field: String?
  /// How many comments there were when it was sent for the first time; as long as its words stay, it is known by that.
  var sentAfter: Int?

  /// Begins to write, with what was written before.
  init(_ purpose: Purpose, _ text: String?) {
    self.purpose = purpose
    // A character has four bytes at most.
    area = TextArea(text ?? "", limit: 4 * CommentDraft.maximumLength)
  }

  /// Takes a key into the text.
  mutating func handle(_ key: Key, width: Int) {
    area.layOut(width: width)
    let before = area.text
    _ = area.handle(key)
    if !area.text.utf8.elementsEqual(before.utf8) { sentAfter = nil }
  }

  mutating func paste(_ text: String) {
    area.insert(text)
    sentAfter = nil
  }

  /// Goes on to the next field, or back; the whole question stands first.
  mutating func turnField(by steps: Int, among paths: [String]) {
    let place = field.flatMap { paths.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    let next = (place + steps + paths.count + 1) % (paths.count + 1)
    field = next == 0 ? nil : paths[next - 1]
    sentAfter = nil
  }
}

extension ScreenMemory {
  /// Keeps what is being written on a question; what is empty is forgotten.
  mutating func keep(_ writing: CommentWriting?, on id: QuestionID) {
    let text = writing?.area.text ?? ""
    comments[id] = text.isEmpty ? nil : text
  }
}

extension Frame {
  /// Draws what is being written under its heading.
  mutating func draw(_ writing: CommentWriting, in area: Rect, _ words: Words) {
    grid.fill(area)
    let hasHeading = area.height > 1
    if hasHeading { grid.write(words.writingHeading(writing), in: area.row(0), style: Style(.heading)) }
    let place = hasHeading ? area.droppingRows(1) : area
    var text = writing.area
    text.layOut(width: place.width)
    let first = Swift.max(0, text.layout.row(of: text.cursor) - place.height + 1)
    draw(text, in: place, from: first, placeholder: words.commentPlaceholder, isFocused: true)
  }
}
