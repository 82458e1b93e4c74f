import QuestionModel
import TerminalScreen

/// The pictures drawn so far, for screens to take what they show; one at a time is asked for.
struct PictureShelf: Sendable, Hashable {
  /// The most that are kept: enough to go back and forth between questions.
  static let capacity = 40

  /// Whether pictures are shown at all.
  let isOn: Bool
  private var drawn: [PictureRequest: Result<Picture, PictureProblem>] = [:]
  /// The keys of `drawn`, the oldest first.
  private var order: [PictureRequest] = []
  private var underWay: PictureRequest?
  /// What the system lacks; nothing is asked for once that is known.
  private var missing: PictureError?

  init(isOn: Bool = true) { self.isOn = isOn }

  /// Whether a picture is still to come.
  var isWaiting: Bool { underWay != nil }

  /// What came of a request; nil where nothing did yet.
  subscript(request: PictureRequest) -> Result<Picture, PictureProblem>? {
    drawn[request] ?? missing.map { .failure(.drawing($0)) }
  }

  /// The next of what is wanted, to be asked for now; nil where all is there or one is under way.
  mutating func ask(for wanted: [PictureRequest]) -> PictureRequest? {
    guard isOn, underWay == nil, let next = wanted.first(where: { self[$0] == nil }) else { return nil }
    underWay = next
    return next
  }

  /// Keeps what came of a request.
  mutating func keep(_ result: Result<Picture, PictureProblem>, for request: PictureRequest) {
    if underWay == request { underWay = nil }
    if case .failure(.drawing(.missingLibrary(let name))) = result { missing = .missingLibrary(name) }
    if drawn.updateValue(result, forKey: request) == nil { order.append(request) }
    while order.count > Self.capacity { drawn[order.removeFirst()] = nil }
  }

  /// Lets what a bank did not give be asked for again.
  mutating func forgetLost() {
    let lost = Set(drawn.filter { if case .failure(.bank) = $0.value { true } else { false } }.keys)
    guard !lost.isEmpty else { return }
    order.removeAll { lost.contains($0) }
    for request in lost { drawn[request] = nil }
  }
}
