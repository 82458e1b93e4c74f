import QuestionModel

/// Pictures and sounds of the question.
extension EditorScreen {
  /// Asks for the file at a path to be stored in the bank.
  mutating func askAttachment(_ path: String) -> [ScreenAction] {
    let path = path.trimmed
    guard !path.isEmpty else { return [] }
    return attaching.ask(path).map { [.effect(.attach($0, path: path))] } ?? []
  }

  /// Takes in what became of a file; the place for its words comes next.
  mutating func attach(_ result: Result<MediaReference, AttachProblem>, _ context: ScreenContext) {
    switch result {
    case .failure(let problem): notice = .notAttached(problem)
    case .success(let reference):
      guard let count = form?.media.count, form?.media.contains(where: { $0.digest == reference.digest }) == false
      else { return }
      change(context) { form in
        form.media.append(reference)
        form.clear(.attachment)
      }
      go(to: .media(count), context)
    }
  }
}

extension EditorForm {
  /// Takes a picture out of the question; the bank keeps the file for earlier revisions.
  mutating func removeMedia(at place: Int) {
    guard media.indices.contains(place) else { return }
    media.remove(at: place)
    for index in place..<media.count { self[.media(index)] = self[.media(index + 1)] }
    clear(.media(media.count))
  }
}
