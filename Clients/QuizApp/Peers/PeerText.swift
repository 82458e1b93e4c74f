import QuestionAPI
import QuestionModel
import QuestionSync
import TerminalScreen

/// Banks and exchanges as lines.
enum PeerText {
  /// Who this bank is.
  static func lines(of card: BankCard, width: Int, words: Words) -> [StyledLine] {
    let own = card.title.map { Span($0) } ?? Span("\(words.hasNoTitle) (\(card.bank.prefix(8)))", .warning)
    let agency = card.agency.map { Span(" (\(words.agencyCode($0)))", .dim) }
    return wrap([Span(words.thisBankLabel + ": ", .dim), own] + [agency].compactMap(\.self), width: width)
      + wrap([Span(words.keyLabel + ": ", .dim), Span(card.fingerprint, .code)], width: width)
  }

  /// Another bank, and what came of the last exchange with it.
  static func lines(of peer: Peer, width: Int, words: Words) -> [StyledLine] {
    func entry(_ label: String, _ value: String?, _ role: StyleRole = .text) -> [StyledLine] {
      guard let value else { return [] }
      return wrap([Span(label + ": ", .dim), Span(value, role)], width: width)
    }
    let title = [peer.title, peer.agency].compactMap(\.self).joined(separator: ", ")
    var lines = entry(words.bankLabel, title.isEmpty ? peer.bank ?? words.notHeardOf : title)
    lines += entry(words.addressLabel, peer.url ?? words.onlyItCalls, peer.url == nil ? .dim : .link)
    lines += entry(words.relationLabel, words.relation(peer.relation))
    lines += entry(words.itsKeyLabel, peer.fingerprint ?? words.notHeardOf, .code)
    lines += entry(words.comparedKeyLabel, peer.comparedFingerprint, .code)
    if peer.isKeyRevoked { lines += wrap([Span("\(Mark.warning) \(words.keyIsRevoked)", .error)], width: width) }
    lines += entry(words.takesLabel, words.selection(peer.pull, withKeys: peer.wantsKeys))
    lines += entry(words.givesLabel, words.selection(peer.push, withKeys: peer.getsKeys))
    lines += entry(words.lastRunLabel, peer.lastRun.map(words.moment) ?? words.neverExchanged)
    return lines + (peer.outcome.map { Self.lines(of: $0, width: width, words: words) } ?? [])
  }

  /// What came of an exchange.
  static func lines(of outcome: SyncOutcome, width: Int, words: Words) -> [StyledLine] {
    var lines: [StyledLine] = [[]]
    if let fault = outcome.fault {
      let reason = outcome.ending.map { words.describe($0, fault) } ?? fault
      lines += wrap([Span("\(Mark.warning) \(words.brokenOff): \(reason)", .error)], width: width)
      lines += wrap([Span(words.goesOnNextTime, .dim)], width: width)
    }
    let isFine = outcome.isComplete && !outcome.needsPerson
    for (index, part) in words.outcomeParts(outcome).enumerated() {
      lines += wrap(
        [Span(index == 0 && isFine ? Mark.correct + " " : "  ", .correct), Span(part)], width: width)
    }
    lines += wrap([Span("  " + words.traffic(outcome), .dim)], width: width)
    guard outcome.refusals > 0 else { return lines }
    lines += [[]] + wrap([Span("\(Mark.warning) \(words.refusedByBank(outcome.refusals))", .warning)], width: width)
    for refusal in outcome.refused {
      lines += wrap([Span("  \(refusal.id.short) ", .code), Span("— \(words.describe(refusal))")], width: width)
    }
    let rest = outcome.refusals - outcome.refused.count
    if rest > 0 { lines += wrap([Span("  " + words.andMore(rest), .dim)], width: width) }
    return lines
  }
}
