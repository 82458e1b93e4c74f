public import QuestionAPI
public import QuestionModel
public import QuestionSync
public import TerminalScreen

/// What came of an effect.
public enum AppAnswer: Sendable, Hashable {
  /// What is in the bank.
  case stats(Result<BankStats, BankError>)
  /// The last results, newest first.
  case results([ResultRecord])
  /// Quizzes that can go on.
  case journal(JournalContents)
  /// Questions found.
  case found(Ticket, Result<SearchPage, BankError>)
  /// Counts by facet.
  case facets(Ticket, Result<FacetCounts, BankError>)
  /// A question.
  case question(Ticket, Result<StudentQuestion, BankError>)
  /// A history, newest first.
  case history(Ticket, Result<[RevisionSummary], BankError>)
  /// A difference.
  case diff(Ticket, Result<StudentDiff, BankError>)
  /// Tags, sorted by name.
  case tags(Ticket, Result<[TagCount], BankError>)
  /// Namespaces of tags, sorted by name.
  case namespaces(Ticket, Result<[TagNamespace], BankError>)
  /// Tags are changed over the whole bank, or why not.
  case tagsChanged(Ticket, Result<TagChange, BankError>)
  /// A namespace is as it was asked for, or why not.
  case namespaceSet(Ticket, Result<TagNamespace, BankError>)
  /// A quiz that can begin or go on; without questions where the search finds none.
  case practice(Ticket, Result<PracticeSession, BankError>)
  /// A grade.
  case graded(Ticket, QuestionID, Result<AnswerResult, BankError>)
  /// Grades by question.
  case gradedAll(Ticket, Result<[QuestionID: AnswerResult], BankError>)
  /// What comes next in an adaptive quiz.
  case adaptiveNext(Ticket, Result<AdaptiveStep, BankError>)
  /// The student's word is noted.
  case judged
  /// What was practised so far.
  case progress(ProgressReport)
  /// The state of a quiz with this number is kept, or why not.
  case saved(version: Int, problem: String?)
  /// The result is kept, or why not.
  case finished(problem: String?)
  /// A question to be edited, and what was kept of it.
  case editor(Ticket, EditorOpening)
  /// A question is saved, or why not.
  case questionSaved(Ticket, Result<EditedRevision, BankError>)
  /// Versions that were made apart.
  case merge(Ticket, Result<MergeCase, BankError>)
  /// An earlier revision's content is the current one again, or why not.
  case restored(Ticket, Result<RevisionID, BankError>)
  /// Questions that are much alike.
  case duplicates(Ticket, Result<DuplicateReport, BankError>)
  /// Questions that are much like one that is being written.
  case similar(Ticket, Result<[SimilarQuestion], BankError>)
  /// A question with its key.
  case compared(Ticket, Result<ComparedQuestion, BankError>)
  /// Duplicates are resolved, or why not.
  case duplicatesResolved(Ticket, Result<ResolvedDuplicates, BankError>)
  /// A picture or sound is in the bank, or why not.
  case attached(Ticket, Result<MediaReference, AttachProblem>)
  /// A picture or sound was handed to another program, or why not.
  case mediaOpened(Ticket, problem: String?)
  /// A question as a student will see it.
  case previewed(Ticket, [StyledLine])
  /// What a change of many questions would do.
  case bulkPreview(Ticket, Result<BulkPreview, BankError>)
  /// What a change of many questions did.
  case bulkDone(Ticket, Result<BulkReport, BankError>)
  /// Changes of many questions, newest first.
  case operations(Ticket, Result<[BankOperation], BankError>)
  /// What taking a change of many questions back did.
  case undone(Ticket, Result<UndoReport, BankError>)
  /// The ids of all questions of a search.
  case foundAll(Ticket, Result<[QuestionID], BankError>)
  /// A picture as characters, or why there is none.
  case picture(PictureRequest, Result<Picture, PictureProblem>)
  /// What is being written is kept or forgotten, or why not.
  case draftKept(name: String, problem: String?)
  /// Drafts that were kept, the last one first.
  case drafts(DraftContents)
  /// Many questions, to be edited as one text.
  case sheet(Ticket, Result<SheetEdit, BankError>)
  /// What became of the questions of an edited text.
  case sheetSaved(Ticket, SheetEdit, SheetEdit.Outcome)
  /// A page of the questions to review, and when it was read.
  case reviews(Ticket, Result<ReviewPage, BankError>, now: Timestamp)
  /// A question as its reviewer sees it.
  case reviewed(Ticket, Result<ReviewedQuestion, BankError>)
  /// The comments on a question.
  case comments(Ticket, Result<CommentThread, BankError>)
  /// A comment is kept, resolved or reopened, or why not.
  case commented(Ticket, Result<QuestionComment, BankError>)
  /// A question's status is set, or why not.
  case statusSet(Ticket, Result<QuestionSummary, BankError>)
  /// How many questions other banks propose.
  case proposalCount(Result<Int, BankError>)
  /// A page of what other banks propose, and when it was read.
  case proposals(Ticket, Result<ProposalPage, BankError>, now: Timestamp)
  /// A proposed question.
  case proposed(Ticket, Result<ProposedQuestion, BankError>)
  /// What became of decisions on proposed questions.
  case decided(Ticket, ProposalDecisions)
  /// Notices of planned outages, and when they were read.
  case notices(Result<[OutageNotice], BankError>, now: Timestamp)
  /// Who this bank is, also after it was given another title.
  case identity(Ticket, Result<BankCard, BankError>)
  /// The banks that questions are exchanged with.
  case peers(Ticket, Result<[Peer], BankError>)
  /// A bank is added, or why not.
  case peerAdded(Ticket, Result<Peer, BankError>)
  /// A bank is forgotten, or why not.
  case peerRemoved(Ticket, problem: BankError?)
  /// How far the exchange with a bank is; more is to come.
  case syncProgressed(String, SyncProgress)
  /// What came of the exchange with a bank.
  case synced(String, Result<SyncOutcome, BankError>)
  /// Whom the bank takes the person for.
  case caller(Result<CallerIdentity, BankError>)
  /// Somebody is signed in, or why not; and why that could not be remembered.
  case signedIn(Ticket, Result<Person, BankError>, problem: BankError?)
  /// Nobody is signed in here any more; and what the bank said to it.
  case signedOut(Ticket, problem: BankError?)
  /// What proved who somebody is is forgotten, or why not.
  case sessionDropped(problem: BankError?)
  /// Another password counts, or why not.
  case passwordChanged(Ticket, problem: BankError?)
  /// What a telephone needs to show codes.
  case timeCodeDrawn(Ticket, Result<TimeCodeEnrolment, BankError>)
  /// Codes are asked for from now on, with those for the day the telephone is lost; or why not.
  case timeCodeConfirmed(Ticket, Result<RecoveryCodes, BankError>)
  /// Codes are asked for no more, or why they still are.
  case timeCodeRemoved(Ticket, problem: BankError?)
  /// The person's classes, sorted by name.
  case classes(Ticket, Result<[SchoolClass], BankError>)
  /// People of a class.
  case people(Ticket, Result<PeoplePage, BankError>)
  /// The tests that the person may take or took, the newest first.
  case sittings(Ticket, Result<SittingPage, BankError>)
  /// An attempt that begins or goes on, or why it cannot.
  case examOpened(Ticket, Result<OpenedExam, BankError>)
  /// How an attempt stands at the bank.
  case examSeen(Ticket, Result<AttemptSheet, BankError>)
  /// The state of an attempt with this number is kept, or why not.
  case examKept(attempt: String, version: Int, problem: String?)
  /// What became of steps of an attempt.
  case examSaved(Ticket, Result<AttemptReceipt, BankError>)
  /// Steps of attempts that the bank did not have.
  case waitingExams(WaitingExams)
  /// What an attempt earned.
  case attemptResult(Ticket, Result<AttemptResult, BankError>)
  /// What came of a request about tests that a teacher gives.
  case giving(Ticket, Result<GivingAnswer, BankError>)
  /// A plan with questions, or why not.
  case planFilled(Ticket, Result<FilledPlan, BankError>)
  /// Another question, or none where the bank has none.
  case questionSwapped(Ticket, Result<SwappedQuestion?, BankError>)
  /// The questions that a test pins, by item.
  case pinnedQuestions(Ticket, Result<[String: PinnedQuestion], BankError>)
  /// A new test, which the bank does not have yet.
  case testDrawn(Ticket, Result<Quiz, BankError>)
  /// What came of a request about files with questions.
  case importing(Ticket, ImportResponse)
  /// A question that was passed on has been mended.
  case handedBack(Ticket, Question, QuestionStatus)
  /// The bank does not know who asks: what is to be asked once it does, and what else the answer is.
  indirect case signInNeeded(AppEffect, AppAnswer)
  /// What came out of the person's own editor, or why nothing did.
  case editedExternally(Ticket, ExternalEdit)
}

/// What can happen to the program.
public enum AppMessage: Sendable, Hashable {
  /// Something happened to the terminal.
  case event(InputEvent)
  /// An effect was carried out.
  case answer(AppAnswer)
}
