import QuestionModel
import TerminalScreen

/// The person's folders, in which files with questions are chosen.
struct FilesScreen: Screen {
  /// What is typed into a line.
  enum Typing: Sendable, Hashable {
    case filter(TextField)
    case path(TextField)
  }

  /// A row of the list.
  struct Row: Sendable, Hashable {
    let name: String
    let path: String
    let isFolder: Bool
    var size = 0
  }

  let screen: Int
  var folder: FolderListing?
  var error: AttachProblem?
  /// Whole paths of files that are marked.
  var marks: Set<String> = []
  /// What the names must have in them.
  var filter = ""
  var typing: Typing?
  var list = ListState()
  private(set) var rows: [Row] = []
  /// The folder that was left for the one above it, to be selected there.
  var left: String?
  var looking: LatestRequest<String?>

  init(screen: Int) {
    self.screen = screen
    looking = LatestRequest(screen: screen)
  }

  /// Works the rows out anew.
  mutating func refresh() {
    guard let folder else { return }
    let above = filter.isEmpty ? folder.parent.map { [Row(name: "..", path: $0, isFolder: true)] } ?? [] : []
    let sought = TextFolding.fold(filter)
    let found = folder.entries.filter { sought.isEmpty || TextFolding.fold($0.name).contains(sought) }
    rows =
      above
      + found.map { Row(name: $0.name, path: folder.path(of: $0.name), isFolder: $0.isFolder, size: $0.size) }
  }

  var selected: Row? { rows.indices.contains(list.selection) ? rows[list.selection] : nil }

  /// The files to read: the marked ones, else the selected one.
  var chosen: [String] {
    guard marks.isEmpty else { return marks.sorted() }
    return selected.map { $0.isFolder ? [] : [$0.path] } ?? []
  }

  var isWaiting: Bool { looking.isWaiting }

  func title(_ words: Words) -> String { words.filesTitle }

  func detail(_ context: ScreenContext) -> String { marks.isEmpty ? "" : context.words.marked(marks.count) }

  func hints(_ words: Words) -> [ScreenHint] {
    typealias Commands = FilesCommands
    switch typing {
    case .filter?: return [ScreenHint(Commands.filtered, words), ScreenHint(Commands.stopTyping, words)]
    case .path?: return [ScreenHint(Commands.go, words), ScreenHint(Commands.stopTyping, words)]
    case nil:
      return [Commands.open, Commands.up, Commands.mark, Commands.path, Commands.filter, Commands.home, Commands.back]
        .map { ScreenHint($0, words) } + [ScreenHint.move(words)]
    }
  }
}

/// What can be done where files are chosen.
enum FilesCommands {
  static let open = Command("files.open", .enter, .right, .character("l")) { $0.open }
  static let up = Command("files.up", .backspace, .left, .character("h")) { $0.folderAbove }
  static let mark = Command("files.mark", .character(" ")) { $0.mark }
  static let path = Command("files.path", .character("p")) { $0.typePath }
  static let filter = Command("files.filter", .character("/")) { $0.filterNames }
  static let home = Command("files.home", .character("~")) { $0.homeFolder }
  static let readAnew = Command("files.readAnew", .character("r")) { $0.readAnew }
  static let back = Command("files.back", .escape, .character("q")) { $0.back }
  static let filtered = Command("files.filtered", .enter) { $0.toTheList }
  static let go = Command("files.go", .enter) { $0.goThere }
  static let stopTyping = Command("files.stopTyping", .escape) { $0.cancel }

  static let table = CommandTable(
    "files", [CommandPlace("list", [open, up, mark, path, filter, home, readAnew, back] + ListCommands.all)])
  static let filterTable = CommandTable(
    "files-filter",
    [CommandPlace("text", isText: true, [filtered, stopTyping] + ListCommands.besideText + TextCommands.line)])
  static let pathTable = CommandTable(
    "files-path", [CommandPlace("text", isText: true, [go, stopTyping] + TextCommands.line)])
}

extension FilesScreen {
  var table: CommandTable {
    switch typing {
    case .filter?: FilesCommands.filterTable
    case .path?: FilesCommands.pathTable
    case nil: FilesCommands.table
    }
  }

  func refusal(of command: Command, _ words: Words) -> String? {
    typealias Commands = FilesCommands
    if TextCommands.deleting.contains(command) || TextCommands.selecting.contains(command) {
      return switch typing {
      case .filter(let field)?, .path(let field)?: field.isEmpty ? words.nothingTyped : nil
      case nil: nil
      }
    }
    return switch command {
    case Commands.open: selected == nil ? words.nothingListed : nil
    case Commands.up: folder?.parent == nil ? words.alreadyThere : nil
    case Commands.mark: selected?.isFolder == false ? nil : words.onlyAFile
    case Commands.go:
      if case .path(let field)? = typing, field.text.trimmed.isEmpty { words.nothingTyped } else { nil }
    default: nil
    }
  }
}
