/// Every command of the program.
public enum CommandCatalogue {
  /// What can be seen, each with its commands.
  static let tables: [CommandTable] =
    ownTables + SittingsCommands.tables + ExamCommands.tables
    + [AttemptResultCommands.table] + givingTables + tests + files

  /// Questions out of files.
  private static let files =
    [FilesCommands.table, FilesCommands.filterTable, FilesCommands.pathTable] + ImportCommands.tables

  /// Plans and tests as teachers make them.
  private static let tests =
    [PlansCommands.table, FillCommands.table, TestFormCommands.table, DepartureCommands.table]
    + PlanCommands.tables + QuizCommands.tables

  private static let ownTables: [CommandTable] = [
    DialogCommands.table, HomeCommands.table, BrowseCommands.table, QuestionCommands.question,
    QuestionCommands.status, QuestionCommands.overriding, QuestionCommands.history, QuestionCommands.difference,
    ReviewQueueCommands.table, ReviewQueueCommands.writing, ReviewQueueCommands.nothing, ProposalsCommands.table,
    ProposalsCommands.reading, ProposalsCommands.writing, ProposalsCommands.nothing, CommentsCommands.table,
    CommentsCommands.writing, EditorCommands.form, EditorCommands.offer,
    EditorCommands.review, EditorCommands.likeness, EditorCommands.finding, EditorCommands.notThere,
    BulkCommands.actions, BulkCommands.value, BulkCommands.statuses, BulkCommands.form, BulkCommands.shown,
    BulkCommands.ended, OperationsCommands.table, OperationsCommands.kept,
    PeersCommands.table, PeersCommands.details, PeerFormCommands.form, PeerFormCommands.waiting,
    IdentityCommands.form, IdentityCommands.waiting, TimeCodeCommands.table, TimeCodeCommands.typing,
    TimeCodeCommands.keptTable,
    SignInCommands.form, SignInCommands.waiting, PasswordCommands.form, PasswordCommands.waiting,
    AccountCommands.table, ClassesCommands.table, ClassesCommands.students, DuplicatesCommands.table, TagsCommands.tree,
    TagsCommands.filter, TagsCommands.typing,
    TagsCommands.confirming, TagsCommands.editorField, TagsCommands.editorList, SheetCommands.opening,
    SheetCommands.unreadable,
    SheetCommands.ready,
    SheetCommands.ended, ConflictCommands.table,
    ConflictCommands.writing, ConflictCommands.notThere, SetupCommands.form, SetupCommands.picker,
    SetupCommands.waiting, TakeCommands.choosing, TakeCommands.judging, TakeCommands.typing, TakeCommands.graded,
    TakeCommands.mapTable, TakeCommands.finishing, ResultCommands.table, ProgressCommands.table, HelpCommands.table,
    PaletteCommands.table,
    PictureCommands.table,
  ]

  /// Tests that teachers give.
  private static let givingTables: [CommandTable] = [
    GivenCommands.table, GivingFormCommands.choosing, GivingFormCommands.form, GivingFormCommands.waiting,
    GivingFormCommands.done, ResultsCommands.table, ResultsCommands.writing, PaperCommands.table,
    PaperCommands.minutes, MarkingCommands.table, MarkingCommands.nothing, RegradeCommands.table,
    RegradeCommands.shown, RegradeCommands.made, AnalysisCommands.table, ItemAnalysisCommands.table,
  ]

  /// Each command once: those of every screen, then screen by screen.
  public static let all: [Command] = {
    var seen: Set<Command> = []
    let shared = ListCommands.all + ScrollCommands.all + TextCommands.area
    return (GlobalCommands.all + tables.flatMap(\.commands).filter { !$0.isShared } + shared)
      .filter { seen.insert($0).inserted }
  }()

  private static let names = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// The command of a name.
  static func command(_ name: String) -> Command? { names[name] }
}
