import QuestionModel
import TerminalScreen

/// What follows from the form: rows, problems, what a student will see.
extension EditorScreen {
  func layout(_ context: ScreenContext) -> EditorLayout { EditorLayout(context.body, showsPreview: showsPreview) }

  /// Works out anew all that follows from a form that has changed.
  mutating func changed(_ context: ScreenContext) {
    changes += 1
    wasBusy = true
    notice = nil
    refresh(context)
  }

  /// Works out anew all that follows from the form and the screen's size.
  mutating func refresh(_ context: ScreenContext) {
    guard form != nil else { return }
    let width = layout(context).formWidth
    form?.layOut(width: width)
    guard let form else { return }
    let result = EditorQuestion(form, vocabulary: vocabulary, kept: edited?.question.content.tags ?? [])
    self.result = result
    refreshPreview(context)
    reveal(context)
  }

  /// Puts what a student will see into lines anew.
  mutating func refreshPreview(_ context: ScreenContext) {
    guard let form, let result else { return }
    refreshPreview(
      PreviewSource(
        question: result.question, passage: chosenPassage, status: form.status, pictures: pictureSpace(context),
        width: Swift.max(1, layout(context).preview.width - 2), words: context.words))
  }

  /// A column is left for the mark that tells where in the text one is.
  private func pictureSpace(_ context: ScreenContext) -> PictureSpace? {
    let area = layout(context).preview
    return PictureSpace(context.pictures, width: area.width - 3, in: area)
  }

  func wantedPictures(_ context: ScreenContext) -> [PictureRequest] {
    guard let question = result?.question, let space = pictureSpace(context) else { return [] }
    return space.requests(question.content.media) + space.requests(question.key.media)
  }

  /// Scrolls the form so that the cursor is seen.
  mutating func reveal(_ context: ScreenContext) {
    guard let form, result != nil else { return }
    let place = layout(context)
    let shown = suggestions
    let blocks = EditorBlocks(
      form, problems: problems, suggestions: shown.isEmpty ? nil : (focus, shown.count), width: place.formWidth)
    self.blocks = blocks
    guard let block = blocks[field: focus] else { return }
    let area = form[focus]
    let row = focus.isText ? area.layout.row(of: area.cursor) : 0
    let first = row == 0 ? block.start : block.contentStart + row
    let last = row + 1 >= block.rows ? block.end - 1 : block.contentStart + row
    let height = Swift.max(1, place.form.height)
    if last >= offset + height { offset = last - height + 1 }
    if first < offset { offset = first }
    offset = Swift.max(0, Swift.min(offset, blocks.height - height))
  }
}
