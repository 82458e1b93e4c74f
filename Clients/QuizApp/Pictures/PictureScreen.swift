import QuestionModel
import TerminalScreen

/// The pictures of a question, one at a time, as large as the terminal lets them be.
struct PictureScreen: Screen {
  let screen: Int
  let pictures: [MediaReference]
  /// The place of the one on screen among them.
  private var position = 0
  private var opening: LatestRequest<MediaReference>
  /// Why a picture was not opened by another program.
  private var problem: String?

  init(screen: Int, pictures: [MediaReference]) {
    self.screen = screen
    self.pictures = pictures
    opening = LatestRequest(screen: screen)
  }

  /// The one on screen.
  var picture: MediaReference? { pictures.indices.contains(position) ? pictures[position] : nil }

  func title(_ words: Words) -> String { words.pictureTitle }

  func detail(_ context: ScreenContext) -> String { pictures.count > 1 ? "\(position + 1)/\(pictures.count)" : "" }

  func hints(_ words: Words) -> [ScreenHint] {
    typealias Commands = PictureCommands
    let next = ScreenHint(Commands.next, label: words.otherPicture, beside: Commands.previous)
    return [ScreenHint(Commands.back, words)] + (pictures.count > 1 ? [next] : []) + [ScreenHint(Commands.open, words)]
  }

  func wantedPictures(_ context: ScreenContext) -> [PictureRequest] { request(context).map { [$0] } ?? [] }

  private func request(_ context: ScreenContext) -> PictureRequest? {
    let area = PictureLayout(context.body).picture
    guard let picture, !area.isEmpty else { return nil }
    return PictureRequest(digest: picture.digest, room: area.size)
  }

  mutating func handle(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    guard case .key(let key) = event else { return [] }
    switch key {
    case .escape, .enter, .backspace, .character("q"), .character("z"): return [.pop]
    case .right, .down, .tab, .character("n"), .character(" "): turn(by: 1)
    case .left, .up, .backTab, .character("p"): turn(by: -1)
    case .character("o"):
      guard let picture else { return [] }
      return opening.ask(picture).map { [.effect(.openMedia($0, picture))] } ?? []
    default: break
    }
    return []
  }

  /// The place so many pictures further.
  func place(after step: Int) -> Int { position + step }

  private mutating func turn(by step: Int) {
    guard pictures.indices.contains(place(after: step)) else { return }
    position = place(after: step)
    problem = nil
  }

  mutating func receive(_ answer: AppAnswer, _ context: ScreenContext) -> [ScreenAction] {
    guard case .mediaOpened(let ticket, let found) = answer, let done = opening.answered(ticket) else { return [] }
    problem = found
    return done.next.map { [.effect(.openMedia($0.ticket, $0.value))] } ?? []
  }

  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    let layout = PictureLayout(area)
    guard let picture else { return }
    frame.grid.write(
      problem.map { StyledLine("\(Mark.warning) \(words.mediaNotOpened($0))", Style(.error)) }
        ?? StyledLine(words.media(picture.alternative ?? "", type: picture.type), Style(.info)),
      in: layout.caption)
    switch request(context).flatMap({ context.pictures[$0] }) {
    case .success(let drawn)?:
      let place = layout.picture.centered(drawn.size)
      frame.grid.write(drawn.lines, in: place, alignment: .left)
    case .failure(let problem)?:
      frame.grid.write(
        wrap([Span(words.pictureProblem(problem), .dim)], width: layout.picture.width), in: layout.picture)
    case nil where context.pictures.isOn:
      frame.grid.write("\(context.spinner) \(words.loading)", in: layout.picture, style: Style(.dim))
    case nil:
      frame.grid.write(wrap([Span(words.picturesAreOff, .dim)], width: layout.picture.width), in: layout.picture)
    }
  }
}

/// Where the picture and what it shows in words are.
struct PictureLayout {
  let picture: Rect
  let caption: Rect

  init(_ body: Rect) {
    let parts = body.rows(.rest, .cells(body.height >= 3 ? 1 : 0))
    (picture, caption) = (parts[0], parts[1])
  }
}
