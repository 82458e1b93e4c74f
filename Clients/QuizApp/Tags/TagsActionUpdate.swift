import QuestionAPI
import QuestionModel
import TerminalScreen

/// Tags renamed, moved, merged and taken away.
extension TagsScreen {
  /// Begins a change of the selected tag, or of the marked ones.
  mutating func begin(_ kind: TagAction.Kind, _ context: ScreenContext) -> [ScreenAction] {
    notice = nil
    switch kind {
    case .rename, .move:
      guard let index = selectedIndex, let tag = outline.places[index].tag else {
        notice = .noTag
        return []
      }
      let above = outline.places[index].parent.map { outline.places[$0].name } ?? ""
      action = TagAction(
        kind, [tag], hasBelow: outline.isBranch(index), text: kind == .rename ? tag.name : above)
    case .merge:
      guard !marked.isEmpty else {
        notice = .noMarks
        return []
      }
      let common = counts.filter { marked.contains($0.tag) }.max { $0.count < $1.count }
      action = TagAction(kind, marked.sorted(), hasBelow: false, text: common?.tag.name ?? "")
    case .delete:
      let tags = marked.isEmpty ? selectedTags : marked.sorted()
      guard !tags.isEmpty else {
        notice = .noTag
        return []
      }
      action = TagAction(
        kind, tags,
        hasBelow: counts.contains { count in
          tags.contains { count.tag != $0 && count.tag.isWithin($0) }
        })
    }
    return measure()
  }

  /// The selected tag, or those right below the selected namespace.
  var selectedTags: [Tag] {
    guard let index = selectedIndex else { return [] }
    if let tag = outline.places[index].tag { return [tag] }
    return outline.places.filter { $0.parent == index }.compactMap(\.tag)
  }

  /// Asks how many questions a change touches, unless the counts of the tags tell.
  private mutating func measure() -> [ScreenAction] {
    guard let action else { return [] }
    let touched = touched(by: action)
    let sum = touched.map(\.count).reduce(0, +)
    let isBranch = action.kind != .delete || action.includesBelow
    guard touched.count > 1, isBranch else {
      self.action?.reach = touched.count > 1 ? .atMost(sum) : .exactly(sum)
      return []
    }
    self.action?.reach = nil
    let query = action.changing.map { QueryFilters.filter(facet: "tag", value: $0.name) }.joined(separator: " OR ")
    return counting.ask(query).map { [.effect(.facets($0, query: query))] } ?? []
  }

  /// The tags in use that a change changes.
  private func touched(by action: TagAction) -> [TagCount] {
    let reached = TagDeletion(action.changing, includesBelow: action.kind != .delete || action.includesBelow)
    return counts.filter { reached.takes($0.tag) }
  }

  /// Takes in how many questions a search for the tags finds; without an answer the sum of their counts must do.
  mutating func takeReach(_ found: FacetCounts?) {
    guard let action, action.reach == nil else { return }
    let touched = touched(by: action)
    let sum = touched.map(\.count).reduce(0, +)
    guard let found, !found.isPartial else {
      self.action?.reach = .atMost(sum)
      return
    }
    // A search does not tell accents apart, a change does.
    let folded = action.changing.map { TextFolding.fold($0.name) }
    let alike = outline.places.count { place in
      place.count > 0 && folded.contains { place.folded == $0 || place.folded.hasPrefix($0 + "/") }
    }
    self.action?.reach = alike == touched.count ? .exactly(found.total) : .atMost(Swift.min(sum, found.total))
  }

  /// Tags that may be meant while a target is typed.
  var targetSuggestions: [String] {
    guard let action, action.step == .typing, action.kind != .rename else { return [] }
    let text = action.field.text.trimmed
    guard !text.isEmpty else { return [] }
    let branch = TagDeletion(action.kind == .move ? action.sources : [], includesBelow: true)
    return suggestions.matching(text, without: Set([text] + counts.map(\.tag).filter(branch.takes).map(\.name)))
  }

  mutating func handleInAction(_ event: InputEvent, _ context: ScreenContext) -> [ScreenAction] {
    guard let step = action?.step else { return [] }
    switch event {
    case .paste(let text) where step == .typing:
      action?.field.insert(text)
      action?.fault = nil
    case .mouse(let mouse) where mouse.action == .press && mouse.target?.action == "suggestion":
      takeSuggestion(mouse.target?.index ?? 0)
    case .key(let key):
      switch step {
      case .typing: return handleInTarget(key)
      case .confirming: return handleInConfirmation(key)
      case .underWay: if key == .escape { stepBack() }
      }
    default: break
    }
    return []
  }

  private mutating func handleInTarget(_ key: Key) -> [ScreenAction] {
    let shown = targetSuggestions
    switch key {
    case .escape: action = nil
    case .down where !shown.isEmpty:
      let next = (action?.suggestion ?? -1) + 1
      action?.suggestion = Swift.min(next, shown.count - 1)
    case .up:
      let above = action?.suggestion.flatMap { $0 > 0 ? $0 - 1 : nil }
      action?.suggestion = above
    case .tab: if !shown.isEmpty { takeSuggestion(action?.suggestion ?? 0) }
    case .enter:
      guard let chosen = action?.suggestion else { return agree() }
      takeSuggestion(chosen)
    default:
      guard action?.field.handle(key) == true else { return [] }
      action?.suggestion = nil
      action?.fault = nil
      action?.error = nil
    }
    return []
  }

  private mutating func takeSuggestion(_ index: Int) {
    let shown = targetSuggestions
    guard shown.indices.contains(index) else { return }
    action?.field.replace(with: shown[index])
    action?.suggestion = nil
    action?.fault = nil
  }

  /// Goes on to the question whether it shall be, if what is typed can be.
  private mutating func agree() -> [ScreenAction] {
    guard let action else { return [] }
    do { _ = try action.change(vocabulary) } catch {
      self.action?.fault = error.fault
      return []
    }
    self.action?.step = .confirming
    self.action?.error = nil
    // Which of several tags stays is known only now.
    return action.kind == .merge || action.reach == nil ? measure() : []
  }

  private mutating func handleInConfirmation(_ key: Key) -> [ScreenAction] {
    guard let action else { return [] }
    switch key {
    case .escape:
      if action.kind == .delete { self.action = nil } else { self.action?.step = .typing }
    case .tab where action.kind == .delete && action.hasBelow:
      self.action?.includesBelow.toggle()
      return measure()
    case .enter:
      // Nothing is done before it is said how many questions it touches.
      guard action.reach != nil, !changing.isWaiting, let change = try? action.change(vocabulary),
        let ticket = changing.ask(change)
      else { return [] }
      self.action?.step = .underWay
      self.action?.error = nil
      return [.effect(.changeTags(ticket, change))]
    default: break
    }
    return []
  }

  /// Back to where the change can be mended or given up.
  private mutating func stepBack() {
    let isDeletion = action?.kind == .delete
    action?.step = isDeletion ? .confirming : .typing
  }

  /// Takes in what came of a change; what was typed for one that failed stays.
  mutating func finish(
    _ change: TagBankChange, _ result: Result<TagChange, BankError>, _ context: ScreenContext
  ) -> [ScreenAction] {
    switch result {
    case .failure(let error):
      guard action?.step == .underWay else {
        notice = .failed(error)
        return []
      }
      action?.error = error
      stepBack()
      return []
    case .success(let done):
      if action?.step == .underWay { action = nil }
      marked = []
      notice = .changed(done)
      if case .rename(_, let target) = change { wanted = target.name }
      return load()
    }
  }

  /// How many questions have the tag that others become.
  func existing(_ tag: Tag) -> Int? {
    guard action?.changing.contains(tag) == false else { return nil }
    return counts.first { $0.tag == tag }?.count
  }
}
