import QuestionAPI
import QuestionFormats
public import QuestionModel
public import TerminalScreen

/// Carries effects out on a bank and a journal; knows nothing of terminals, sockets and files.
public struct EffectRunner<Bank: ClientBank>: Sendable {
  let bank: Bank
  let bankName: String
  let keeper: JournalKeeper
  let drafts: DraftKeeper
  let exams: ExamKeeper
  /// Whoever writes here, for the history: who signed in, else as it is set.
  var author: String? { penName.current ?? ownAuthor }
  private let ownAuthor: String?
  let penName = PenName()
  let supervision = StepCounter()
  let session: SessionKeeper
  let readFile: @Sendable (String) throws(AttachProblem) -> [UInt8]
  let openFile: @Sendable ([UInt8], MediaType) throws -> Void
  let writeFile: @Sendable (String, [UInt8]) throws -> String
  /// Files that questions are read from.
  let files: LocalFiles
  let stops = ImportStops()
  let drawPicture: @Sendable ([UInt8], MediaType, Size) async throws(PictureError) -> Picture
  let now: @Sendable () -> Timestamp
  /// How far the person's clock is ahead of UTC: days of practice begin by it.
  let secondsFromUTC: Int
  let random: @Sendable () -> UInt64

  /// A runner.
  ///
  /// - Parameters:
  ///   - bank: where questions come from.
  ///   - bankName: tells quizzes of one bank from those of another in the journal.
  ///   - journal: where quizzes under way are kept.
  ///   - drafts: where questions that are being written are kept.
  ///   - exams: where steps of attempts are kept until the bank has them.
  ///   - author: whoever writes here, for the history.
  ///   - readFile: reads a picture or sound that is to be attached, of at most `MediaType.maximumSize` bytes.
  ///   - openFile: shows a picture or plays a sound in another program.
  ///   - writeFile: writes a new file, and says where it is.
  ///   - files: files that questions are read from.
  ///   - drawPicture: draws a picture as characters in at most so many columns and rows.
  ///   - now: the clock.
  ///   - secondsFromUTC: how far the person's clock is ahead of UTC.
  ///   - session: keeps what proves who signed in.
  ///   - random: where seeds and names come from.
  public init(
    bank: Bank, bankName: String, journal: some PracticeJournal, drafts: some Journal, exams: some Journal,
    author: String?,
    readFile: @escaping @Sendable (String) throws(AttachProblem) -> [UInt8],
    openFile: @escaping @Sendable ([UInt8], MediaType) throws -> Void,
    writeFile: @escaping @Sendable (String, [UInt8]) throws -> String, files: LocalFiles = .none,
    drawPicture: @escaping @Sendable ([UInt8], MediaType, Size) async throws(PictureError) -> Picture,
    now: @escaping @Sendable () -> Timestamp, secondsFromUTC: Int = 0, session: SessionKeeper = .none,
    random: @escaping @Sendable () -> UInt64 = { UInt64.random(in: .min ... .max) }
  ) {
    self.bank = bank
    self.bankName = bankName
    keeper = JournalKeeper(journal)
    self.drafts = DraftKeeper(drafts)
    self.exams = ExamKeeper(exams)
    ownAuthor = author
    self.session = session
    self.readFile = readFile
    self.openFile = openFile
    self.writeFile = writeFile
    self.files = files
    self.drawPicture = drawPicture
    self.now = now
    self.secondsFromUTC = secondsFromUTC
    self.random = random
  }

  /// Carries an effect out.
  ///
  /// - Parameters:
  ///   - effect: what to do.
  ///   - tell: is told what there is to say before the end of what takes long.
  /// - Returns: what came of it; nil for what nothing answers.
  public func perform(
    _ effect: AppEffect, telling tell: @escaping @Sendable (AppAnswer) -> Void = { _ in }
  ) async -> AppAnswer? {
    let need = SignInNeed()
    let answer = await SignInNeed.$current.withValue(need) { await carryOut(effect, tell) }
    guard need.isThere, let answer else { return answer }
    // A sign-in that is refused is told where it is asked for: another one would be refused alike.
    if case .signIn = effect { return answer }
    // What was saved before the session ended is not saved again.
    switch (effect, answer) {
    case (.saveSheet(_, _, let entries), .sheetSaved(let ticket, let edit, _)):
      return .signInNeeded(.saveSheet(ticket, edit, entries), answer)
    case (.decide, .decided(let ticket, let decisions)): return .signInNeeded(.decide(ticket, decisions), answer)
    default: return .signInNeeded(effect, answer)
    }
  }

  private func carryOut(_ effect: AppEffect, _ tell: @escaping @Sendable (AppAnswer) -> Void) async -> AppAnswer? {
    switch effect {
    case .stats, .search, .facets, .question, .history, .diff, .tags: await read(effect)
    case .results: .results(await keeper.results(of: personID(), limit: 20))
    case .journal: .journal(await keeper.contents(bank: bankName))
    case .save(let snapshot):
      .saved(version: snapshot.version, problem: await problem { try await keeper.save(snapshot) })
    case .discard(let snapshot):
      .saved(version: snapshot.version, problem: await problem { try await keeper.remove(snapshot.id) })
    case .finish(let session):
      .finished(
        problem: await problem {
          try await keeper.finish(session.id, ResultRecord(session, by: await personID(), finished: now()))
        })
    case .startPractice, .resumePractice, .repeatPractice, .grade, .gradeAll, .judge, .nextAdaptive, .progress:
      await practice(effect)
    case .restore(let ticket, let id, let revision):
      .restored(
        ticket,
        await result { () async throws(BankError) in
          let current = try await bank.question(id).revision
          return try await bank.restore(id, to: revision, expected: current, by: Authorship(author: author)).revision
        })
    case .preview(let ticket, let source): .previewed(ticket, EditorPreview.lines(source))
    case .openMedia(let ticket, let reference):
      .mediaOpened(ticket, problem: await problem { try await open(reference) })
    case .picture(let request): .picture(request, await picture(request))
    case .openMerge(let ticket, let subject):
      .merge(
        ticket,
        await result { () async throws(BankError) in
          switch subject {
          case .saving(let save): try await openMerge(of: save)
          case .heads(let id): try await openMerge(of: id)
          }
        })
    case .saveMerge(let ticket, let merge, let version):
      .questionSaved(ticket, await result { () async throws(BankError) in try await save(version, of: merge) })
    case .duplicates, .similar, .compare, .resolveDuplicates: await duplicates(effect)
    case .openEditor, .saveQuestion, .attach, .keepDraft, .dropDraft, .drafts: await write(effect)
    case .openSheet(let ticket, let selection):
      .sheet(ticket, await result { () async throws(BankError) in try await SheetEdit(selection, in: bank) })
    case .saveSheet(let ticket, let edit, let entries): await save(entries, of: edit, ticket)
    case .namespaces, .changeTags, .setNamespace: await performOnTags(effect)
    case .reviews, .reviewed, .comments, .comment, .resolveComment, .setStatus: await workflow(effect)
    case .previewBulk, .bulk, .operations, .undo, .findAll: await change(effect)
    case .whoAmI, .signIn, .signOut, .dropSession, .changePassword, .classes, .people: await account(effect)
    case .enrolTimeCode, .confirmTimeCode, .removeTimeCode: await timeCode(effect)
    case .countProposals, .proposals, .proposed, .decide: await proposals(effect)
    case .notices:
      .notices(await result { () async throws(BankError) in try await bank.notices() }, now: now())
    case .sittings, .openExam, .lookAtExam, .keepExam, .saveExam, .waitingExams, .attemptResult: await exams(effect)
    case .giving(let ticket, let request): await giving(ticket, request)
    case .identity, .setIdentity, .peers, .addPeer, .removePeer, .sync: await peers(effect, tell)
    case .fillPlan, .swapQuestion, .pinnedQuestions, .drawTest: await tests(effect)
    case .importing(let ticket, let request): await importing(ticket, request, tell)
    case .handBack(let ticket, let question, let status): .handedBack(ticket, question, status)
    case .stopProcess, .editExternally: nil
    }
  }

  private func read(_ effect: AppEffect) async -> AppAnswer? {
    switch effect {
    case .stats: .stats(await result { () async throws(BankError) in try await bank.stats() })
    case .search(let ticket, let request):
      .found(ticket, await result { () async throws(BankError) in try await bank.search(request) })
    case .facets(let ticket, let query):
      .facets(ticket, await result { () async throws(BankError) in try await bank.facets(query: query) })
    case .question(let ticket, let id):
      .question(
        ticket,
        await result { () async throws(BankError) in try await studentQuestion(id) })
    case .history(let ticket, let id):
      .history(ticket, await result { () async throws(BankError) in try await bank.revisions(of: id) })
    case .diff(let ticket, let id, let from, let to):
      .diff(
        ticket,
        await result { () async throws(BankError) in StudentDiff(try await bank.diff(id, from: from, to: to)) })
    case .tags(let ticket): .tags(ticket, await result { () async throws(BankError) in try await bank.tags() })
    default: nil
    }
  }

  private func save(_ entries: [QuestionSheet.Entry], of edit: SheetEdit, _ ticket: Ticket) async -> AppAnswer {
    var edit = edit
    let outcome = await edit.save(entries, by: Authorship(author: author), in: bank)
    for failure in outcome.failures { SignInNeed.note(failure.error) }
    return .sheetSaved(ticket, edit, outcome)
  }

  func result<Value>(
    _ body: () async throws(BankError) -> Value
  ) async -> Result<Value, BankError> {
    do { return .success(try await body()) } catch {
      SignInNeed.note(error)
      return .failure(error)
    }
  }

  func problem(_ body: () async throws -> Void) async -> String? {
    do {
      try await body()
      return nil
    } catch {
      SignInNeed.note(error)
      return "\(error)"
    }
  }
}
