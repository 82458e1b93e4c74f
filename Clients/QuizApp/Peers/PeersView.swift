import QuestionAPI
import QuestionSync
import TerminalScreen

/// Where the parts of the screen are: who this bank is, the others, and a line for what there is to say.
struct PeersLayout {
  let head: Rect
  let list: Rect
  let message: Rect

  init(_ body: Rect, head count: Int) {
    let hasHead = body.height >= count + 5
    let rows = body.rows(.cells(hasHead ? count + 1 : 0), .rest, .cells(body.height >= 4 ? 1 : 0))
    (head, list, message) = (rows[0], rows[1], rows[2])
  }
}

extension PeersScreen {
  func draw(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    let words = context.words
    if showsDetails {
      frame.grid.drawScrollText(lines(context), scroll, in: area)
    } else {
      let head = head(context)
      let place = PeersLayout(area, head: head.count)
      frame.grid.write(head, in: place.head)
      drawList(in: &frame, place.list, context)
      drawMessage(in: &frame, place.message, over: place.list, context)
    }
    if let removing {
      frame.draw(
        Dialog.asking(
          words.forgetTitle(removing.name), words.forgetQuestion, hints(words), context.keys))
    }
  }

  /// Who this bank is, for people of others to compare.
  func head(_ context: ScreenContext) -> [StyledLine] {
    card.map { PeerText.lines(of: $0, width: context.body.width, words: context.words) } ?? []
  }

  private func drawList(in frame: inout Frame, _ area: Rect, _ context: ScreenContext) {
    guard let peers else {
      if error == nil {
        frame.grid.write("\(context.spinner) \(context.words.loading)", in: area, style: Style(.dim))
      }
      return
    }
    guard !peers.isEmpty else {
      return frame.grid.write(
        wrap([Span(context.words.noBanks(context.keys.name(of: PeersCommands.add)), .dim)], width: area.width),
        in: area)
    }
    let width = peers.map { DisplayWidth.of($0.name) }.max() ?? 0
    frame.drawListInFull(list, count: peers.count, in: area) { row(peers[$0], nameWidth: min(width, 20), context) }
  }

  /// A bank on one row; where that is narrow, only what matters most.
  func row(_ peer: Peer, nameWidth: Int? = nil, _ context: ScreenContext) -> StyledLine {
    let words = context.words
    let isNarrow = context.body.width < 60
    let name = nameWidth.map { TextAlignment.left.pad(peer.name, to: $0) } ?? peer.name
    var spans = [Span(name, .accent)]
    if !isNarrow {
      let width = PeerForm.relations.map { DisplayWidth.of(words.relation($0)) }.max() ?? 0
      spans.append(Span("  " + TextAlignment.left.pad(words.relation(peer.relation), to: width), .dim))
    }
    if isRunning(peer) {
      spans.append(Span("  \(context.spinner) \(words.progress(progress(of: peer)))", .info))
    } else if case .failure(let error)? = runs.ended[peer.name] {
      spans.append(Span("  \(Mark.warning) \(words.describe(error))", .error))
    } else {
      if !isNarrow || peer.outcome == nil {
        spans.append(Span("  " + (peer.lastRun.map(words.moment) ?? words.neverExchanged), .dim))
      }
      if let outcome = peer.outcome {
        let isFine = outcome.isComplete && !outcome.needsPerson
        let role: StyleRole = isFine ? .correct : outcome.isComplete ? .warning : .error
        spans.append(Span("  \(isFine ? Mark.correct : Mark.warning) \(words.outcome(outcome))", role))
      }
    }
    return StyledLine(spans)
  }

  private func drawMessage(
    in frame: inout Frame, _ area: Rect, over body: Rect, _ context: ScreenContext
  ) {
    let words = context.words
    if let error {
      frame.drawNotice("\(Mark.warning) \(words.describe(error))", .error, in: area, over: body)
    } else if forgetting.isWaiting {
      frame.grid.write("\(context.spinner) \(words.bankIsForgotten)", in: area, style: Style(.dim))
    } else if let selected, isRunning(selected), let progress = progress(of: selected), let total = progress.total {
      let label = "\(context.spinner) \(words.progress(progress))"
      frame.grid.drawGauge(total > 0 ? Double(progress.done) / Double(total) : 0, label: label, in: area)
    }
  }

  /// All about the selected bank, as wrapped lines.
  func lines(_ context: ScreenContext) -> [StyledLine] {
    guard let selected else { return [] }
    let width = context.body.width - 1
    let words = context.words
    var lines: [StyledLine] = []
    if let error { lines += wrap([Span("\(Mark.warning) \(words.describe(error))", .error)], width: width) + [[]] }
    if added == selected.name {
      lines += wrap([Span("\(Mark.correct) \(words.bankIsAdded)", .correct)], width: width)
      if selected.fingerprint != nil {
        lines += wrap([Span("\(Mark.warning) \(words.compareKey)", .warning)], width: width)
      }
      lines.append([])
    }
    if isRunning(selected) {
      let progress = words.progress(progress(of: selected))
      lines += wrap([Span("\(context.spinner) \(progress)", .info)], width: width) + [[]]
    } else if case .failure(let error)? = runs.ended[selected.name] {
      lines += wrap([Span("\(Mark.warning) \(words.describe(error))", .error)], width: width) + [[]]
    }
    return lines + PeerText.lines(of: selected, width: width, words: words)
      + (card.map { [[]] + PeerText.lines(of: $0, width: width, words: words) } ?? [])
  }
}

extension SyncOutcome {
  /// Whether there is something for a person to see to.
  var needsPerson: Bool { conflicts > 0 || refusals > 0 }
}
