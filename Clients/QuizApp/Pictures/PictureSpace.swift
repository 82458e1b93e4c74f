import QuestionModel
import TerminalScreen

/// The room that a screen has for the pictures among its lines, and those that are drawn.
struct PictureSpace: Sendable, Hashable {
  private let shelf: PictureShelf
  private let width: Int
  private let height: Int

  /// The least that a picture is worth looking at in.
  private static let least = Size(width: 12, height: 5)

  /// Half the height of `area`, the width that its text has; nil where pictures are not shown or would be too small.
  init?(_ shelf: PictureShelf, width: Int, in area: Rect) {
    guard shelf.isOn, width >= Self.least.width, area.height / 2 >= Self.least.height else { return nil }
    self.shelf = shelf
    self.width = width
    height = area.height / 2
  }

  /// What is to be drawn of the files that one text shows.
  func requests(_ references: [MediaReference]) -> [PictureRequest] {
    references.pictures.map { request($0, among: references) }
  }

  /// What came of a picture among those of its text; nil where nothing did yet.
  func outcome(_ media: MediaReference, among references: [MediaReference]) -> Result<Picture, PictureProblem>? {
    media.isPicture ? shelf[request(media, among: references)] : nil
  }

  /// Several pictures share the height.
  private func request(_ media: MediaReference, among references: [MediaReference]) -> PictureRequest {
    let share = height / Swift.max(1, references.pictures.count)
    return PictureRequest(
      digest: media.digest, room: Size(width: width, height: Swift.max(Self.least.height, share)))
  }
}

extension QuestionContent {
  /// What the question has to show to the eye.
  var pictures: [MediaReference] { media.pictures }
}

extension [MediaReference] {
  /// What the eye is to see.
  var pictures: [MediaReference] { filter(\.isPicture) }
}

extension MediaReference {
  /// Whether it is called a picture; the file itself tells when it is drawn.
  var isPicture: Bool { type.lowercased().hasPrefix("image/") }
}
