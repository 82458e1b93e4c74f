public import QuestionAPI
public import QuestionFormats
import QuestionModel

/// What is asked about files with questions.
public enum ImportRequest: Sendable, Hashable {
  /// Looks what is at a path; without one, in the folder that the person is in.
  case look(path: String?)
  /// Reads files.
  case read([ImportFile])
  /// Asks the bank what it would do with questions.
  case check(ImportSet)
  /// Looks how a question that the bank has would change; of the questions only the first is looked at.
  case compare(ImportSet)
  /// Stores questions.
  case store(ImportSet)
  /// Ends what was asked for with a ticket.
  case stop(Ticket)
}

/// What came of a request about files.
public enum ImportResponse: Sendable, Hashable {
  case looked(Result<FoundPath, AttachProblem>)
  /// How far reading or storing is; more is to come.
  case progressed(ImportProgress)
  case read(ImportReading)
  case checked(Result<ImportCheck, BankError>)
  case compared(Result<ImportComparison, BankError>)
  case stored(Result<ImportOutcome, BankError>)
}

/// A file that was chosen.
public struct ImportFile: Sendable, Hashable {
  let path: String
  /// How its text is encoded, where a person has said so.
  var encoding: TextEncoding?

  /// The file's name without its folders.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}

/// How far something is.
public struct ImportProgress: Sendable, Hashable {
  /// Bytes or questions that are done.
  var done = 0
  var total = 0
  /// Questions that were found.
  var questions = 0
}

/// What was read.
public struct ImportReading: Sendable, Hashable {
  /// Most bytes of all files together, and most questions, that are looked at on a screen.
  static let maximumBytes = 200 << 20
  static let maximumItems = 20_000

  /// Why a file was not read, or not to its end.
  public enum Fault: Sendable, Hashable {
    case file(AttachProblem)
    case format(FormatFault)
    case tooManyBytes
    case tooManyQuestions
    case stopped
  }

  /// What is to be said of one file.
  public struct File: Sendable, Hashable {
    var file: ImportFile
    var format: FileFormat?
    var findings: [String] = []
    var fault: Fault?
    /// How it would read in the encodings that it may have, where somebody must say which it is.
    var samples: [EncodingSample] = []

    /// Whether it is a document with fonts from before Unicode: its text may be meant as it stands.
    var hasOldFonts: Bool { samples.contains { $0.encoding == .utf8 } }
  }

  var files: [File] = []
  var items: [ImportItem] = []

  /// The first file whose encoding somebody must say.
  var unclear: Int? { files.firstIndex { !$0.samples.isEmpty } }
}

/// Questions on their way to the bank, and what all of them get.
public struct ImportSet: Sendable, Hashable {
  /// One of them.
  public struct Row: Sendable, Hashable {
    /// Its number on the screen, and how often it was changed there.
    let number: Int
    let edits: Int
    var read: ReadQuestion
  }

  var rows: [Row]
  var tags: [Tag]
  /// Where all of them stand; nil takes what the file says, else published.
  var status: QuestionStatus?
}

/// What the bank would do.
public struct ImportCheck: Sendable, Hashable {
  /// What it would do with one question.
  public struct Row: Sendable, Hashable {
    let number: Int
    let edits: Int
    var verdict: ImportVerdict
    /// The question of the bank that it is taken for.
    var id: QuestionID?
    /// What would be stored, where the bank has something that the file has no place for.
    var completed: Question?
  }

  var rows: [Row] = []
}

/// What became of questions.
public struct ImportOutcome: Sendable, Hashable {
  /// A question that the bank did not take.
  public struct Reject: Sendable, Hashable {
    let number: Int
    let reason: String
  }

  var report = ImportReport()
  var rejects: [Reject] = []
  /// Whether the person has ended it before all were stored.
  var isStopped = false
}
