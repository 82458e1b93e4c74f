public import QuestionAPI
public import QuestionFormats
public import QuestionModel
public import QuestionSync

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
  /// Asks something about files with questions.
  case importing(Ticket, ImportRequest)
  /// Gives a question that was mended back to the screen that had passed it on.
  case handBack(Ticket, Question, QuestionStatus)
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
