public import QuestionAPI
public import QuestionFormats
public import QuestionModel
public import QuestionSync
public import TerminalScreen

/// What the program asks to be done; each is answered by one `AppAnswer`, except those without one.
public enum AppEffect: Sendable, Hashable {
  /// Counts what is in the bank.
  case stats
  /// Reads the last results.
  case results
  /// Looks for quizzes that can go on.
  case journal
  /// Finds questions.
  case search(Ticket, SearchRequest)
  /// Counts what a search finds by facet.
  case facets(Ticket, query: String)
  /// Reads a question.
  case question(Ticket, QuestionID)
  /// Reads a question's history.
  case history(Ticket, QuestionID)
  /// Compares two revisions of a question.
  case diff(Ticket, QuestionID, from: RevisionID, to: RevisionID)
  /// Reads every tag.
  case tags(Ticket)
  /// Reads the namespaces of tags.
  case namespaces(Ticket)
  /// Changes tags over the whole bank.
  case changeTags(Ticket, TagBankChange)
  /// Says what a namespace allows.
  case setNamespace(Ticket, TagNamespace)
  /// Draws the questions of a new quiz.
  case startPractice(Ticket, PracticeOptions)
  /// Loads the questions of a quiz that goes on, and what was right in those already graded.
  case resumePractice(Ticket, PracticeSnapshot)
  /// Begins a quiz anew with some of its questions, at the revisions they had.
  case repeatPractice(Ticket, PracticeSession, [PracticeItem])
  /// Grades one answer of a quiz, and notes it.
  case grade(Ticket, PracticeItem, of: PracticeRun)
  /// Grades every answer of a quiz that is not graded yet, and notes what was answered.
  case gradeAll(Ticket, [PracticeItem], of: PracticeRun)
  /// Notes how hard a graded question was to the student.
  case judge(PracticeItem, OwnJudgement, of: PracticeRun)
  /// Chooses the next question of an adaptive quiz.
  case nextAdaptive(Ticket, PracticeSession)
  /// Sums up what was practised so far.
  case progress
  /// Keeps the state of a quiz.
  case save(PracticeSnapshot)
  /// Forgets a quiz that will not go on.
  case discard(PracticeSnapshot)
  /// Keeps the result of a finished quiz.
  case finish(PracticeSession)
  /// Reads a question to be edited, and the drafts that were kept; nil stands for a new question.
  case openEditor(Ticket, QuestionID?)
  /// Saves a question in the bank.
  case saveQuestion(Ticket, EditorSave)
  /// Reads versions that were made apart: what was being written and the bank's, or two heads of a question.
  case openMerge(Ticket, MergeSubject)
  /// Saves what a person made of versions that were made apart.
  case saveMerge(Ticket, MergeCase, QuestionVersion)
  /// Saves an earlier revision's content as a new revision.
  case restore(Ticket, QuestionID, to: RevisionID)
  /// Looks for questions that are much alike.
  case duplicates(Ticket, DuplicateSubject, includesVariants: Bool)
  /// Looks for questions that are much like one that is being written.
  case similar(Ticket, SimilarRequest)
  /// Reads a question with its key, to be compared with another.
  case compare(Ticket, QuestionID)
  /// Keeps one of several questions that are much alike and retires the others.
  case resolveDuplicates(Ticket, DuplicateResolution)
  /// Stores the picture or sound of a file in the bank.
  case attach(Ticket, path: String)
  /// Shows a picture or plays a sound in the program that the person's desktop has for it.
  case openMedia(Ticket, MediaReference)
  /// Renders a long question as a student will see it.
  case preview(Ticket, PreviewSource)
  /// Works out what a change of many questions would do.
  case previewBulk(Ticket, BulkRequest)
  /// Changes many questions, if that does what was shown.
  case bulk(Ticket, BulkRequest, expecting: ContentDigest)
  /// Reads changes of many questions, those before a number or the newest.
  case operations(Ticket, before: Int?)
  /// Takes a change of many questions back.
  case undo(Ticket, Int)
  /// Finds the ids of all questions of a search.
  case findAll(Ticket, query: String)
  /// Draws a picture as characters.
  case picture(PictureRequest)
  /// Keeps what is being written.
  case keepDraft(EditorDraft)
  /// Forgets what was being written.
  case dropDraft(name: String)
  /// Looks for drafts that were kept.
  case drafts
  /// Reads many questions, to be edited as one text.
  case openSheet(Ticket, BulkSelection)
  /// Saves what came of such a text.
  case saveSheet(Ticket, SheetEdit, [QuestionSheet.Entry])
  /// Reads a page of the questions to review.
  case reviews(Ticket, ReviewRequest)
  /// Reads a question as its reviewer sees it.
  case reviewed(Ticket, QuestionID)
  /// Reads the comments on a question.
  case comments(Ticket, QuestionID)
  /// Sends a comment on a question that had so many before; sent again it is not doubled.
  case comment(Ticket, QuestionID, CommentDraft, after: Int)
  /// Resolves or reopens a comment.
  case resolveComment(Ticket, QuestionID, number: Int, isResolved: Bool)
  /// Sets a question's status, of which a revision was looked at.
  case setStatus(Ticket, QuestionID, StatusChange, expected: RevisionID)
  /// Counts what other banks propose.
  case countProposals
  /// Reads a page of what other banks propose, past so many.
  case proposals(Ticket, offset: Int)
  /// Reads a proposed question.
  case proposed(Ticket, QuestionID)
  /// Decides on proposed questions, as far as they are not decided yet.
  case decide(Ticket, ProposalDecisions)
  /// Reads notices of planned outages.
  case notices
  /// Reads who this bank is.
  case identity(Ticket)
  /// Says what this bank calls itself.
  case setIdentity(Ticket, IdentityRequest)
  /// Reads the banks that questions are exchanged with.
  case peers(Ticket)
  /// Adds a bank to exchange questions with.
  case addPeer(Ticket, PeerDraft)
  /// Forgets a bank that questions are exchanged with.
  case removePeer(Ticket, String)
  /// Exchanges questions with a bank; it goes on whatever screen is seen, and tells how far it is on the way.
  case sync(String, repairs: Bool)
  /// Reads whom the bank takes the person for.
  case whoAmI
  /// Signs in; what proves it is kept by whoever runs the program.
  case signIn(Ticket, SignInRequest)
  /// Signs out, here or everywhere.
  case signOut(Ticket, everywhere: Bool)
  /// Forgets what proved who somebody is, which the bank does not know any more.
  case dropSession
  /// Changes the person's password.
  case changePassword(Ticket, PasswordChange)
  /// Draws a secret for a telephone.
  case enrolTimeCode(Ticket)
  /// Asks for the telephone's codes from now on, of which one is shown.
  case confirmTimeCode(Ticket, code: String)
  /// Asks for no codes any more; a last one is shown.
  case removeTimeCode(Ticket, code: String)
  /// Reads the person's classes.
  case classes(Ticket)
  /// Reads people of a class.
  case people(Ticket, PeopleRequest)
  /// Reads the tests that the person may take or took.
  case sittings(Ticket)
  /// Begins an attempt or goes on with one.
  case openExam(Ticket, ExamOpening)
  /// Reads how an attempt stands at the bank.
  case lookAtExam(Ticket, String)
  /// Keeps the steps of an attempt that the bank does not have yet.
  case keepExam(ExamRecord)
  /// Sends steps of an attempt.
  case saveExam(Ticket, attempt: String, [AttemptEvent])
  /// Looks for steps of attempts that the bank does not have yet, and sends them.
  case waitingExams
  /// Reads what an attempt earned.
  case attemptResult(Ticket, String)
  /// Asks something about tests that a teacher gives.
  case giving(Ticket, GivingRequest)
  /// Fills a plan with questions; without a seed by one that is drawn.
  case fillPlan(Ticket, Blueprint, seed: UInt64?)
  /// Looks for another question in the place of one.
  case swapQuestion(Ticket, QuestionSwap)
  /// Reads the questions that a test pins, and whether there are newer ones.
  case pinnedQuestions(Ticket, [QuizItem])
  /// Draws the questions of a new test.
  case drawTest(Ticket, TestDrawing)
  /// Lets the person edit a text in an editor of their own; the terminal's owner carries it out.
  case editExternally(Ticket, String)
  /// Stops the process as Control-Z does; the terminal's owner carries it out, and nothing answers.
  case stopProcess

  /// Whether it keeps something that the program must not end before.
  var isWrite: Bool {
    switch self {
    case .save, .discard, .finish, .judge, .keepDraft, .dropDraft, .keepExam: true
    default: false
    }
  }
}

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
