import QuestionAPI
import QuestionFormats
import QuestionModel
import TerminalScreen

/// Questions of files before they are stored: what was read, what is wrong with it, what the bank would do with it.
struct ImportScreen: Screen {
  /// How far it is.
  enum Stage: Sendable, Hashable {
    case reading(ImportProgress)
    /// Somebody must say how a file's text is encoded.
    case encoding(file: Int, ListState)
    /// Nothing could be read.
    case failed
    case preview
    case storing(ImportProgress)
    case done(ImportOutcome)
  }

  /// What lies above the preview.
  enum Panel: Sendable, Hashable {
    case tags(TextField, fault: String?)
    case statuses(ListState)
    case confirming
    case leaving(quits: Bool)
    /// What is to be known of the files.
    case about
    /// The selected item in full.
    case reading
  }

  /// Which items are listed.
  enum Filter: Sendable, Hashable, CaseIterable {
    case all, toMend, updates
  }

  /// What the line at the bottom says.
  enum Notice: Sendable, Hashable {
    case mended(Int)
    case unreadable(QuestionTextFault, count: Int)
    case externalFailed(String)
    case notStored(BankError)
  }

  let screen: Int
  var files: [ImportReading.File]
  var items: [ImportItem] = []
  var stage = Stage.reading(ImportProgress())
  var panel: Panel?
  var filter = Filter.all
  /// Places of the items that are listed.
  var shown: [Int] = []
  /// How many there are in each state.
  var counts: [ImportItem.State: Int] = [:]
  var list = ListState()
  var scroll = ScrollState()
  var tags: [Tag] = []
  /// Where all of them stand; nil as their file says, else published.
  var status: QuestionStatus?
  var notice: Notice?
  var error: BankError?
  /// What came out of the person's own editor and did not read, for another try.
  var externalText: String?
  /// The text as it was printed.
  var externalPrinted = ""
  /// The numbers of the items that are in it, by the ids they have there.
  var externalItems: [QuestionID: Int] = [:]
  /// The number of the item that is in the form.
  var passedOn: (ticket: Ticket, number: Int)?
  var passes = 0
  var reading: LatestRequest<[ImportFile]>
  var checking: LatestRequest<Int>
  var checks = 0
  var storing: LatestRequest<ImportSet>
  var external: LatestRequest<String>
  var comparing: LatestRequest<ComparedItem>
  /// How questions that the bank has would change, as far as that was looked at.
  var compared: [ComparedItem: Result<ImportComparison, BankError>] = [:]

  init(screen: Int, files: [ImportFile]) {
    self.screen = screen
    self.files = files.map { ImportReading.File(file: $0) }
    reading = LatestRequest(screen: screen)
    checking = LatestRequest(screen: screen)
    storing = LatestRequest(screen: screen)
    external = LatestRequest(screen: screen)
    comparing = LatestRequest(screen: screen)
  }

  /// Place of the selected item.
  var selection: Int? { shown.indices.contains(list.selection) ? shown[list.selection] : nil }
  var selected: ImportItem? { selection.map { items[$0] } }

  /// Whether something was mended that is not stored.
  var isMended: Bool {
    if case .done = stage { return false }
    return externalText != nil || items.contains { $0.isMended }
  }

  var isWaiting: Bool { reading.isWaiting || checking.isWaiting || storing.isWaiting }
  var asksToQuit: Bool { isMended || storing.isWaiting }

  func title(_ words: Words) -> String { words.importTitle }

  func detail(_ context: ScreenContext) -> String {
    guard stage == .preview, !shown.isEmpty else { return "" }
    let place = "\(context.words.number(list.selection + 1))/\(context.words.number(shown.count))"
    return filter == .all ? place : "\(context.words.filterName(filter))  \(place)"
  }

  /// What goes to the bank, and what all of it gets.
  func set(_ context: ScreenContext, where isIn: (ImportItem) -> Bool) -> ImportSet {
    let rows = items.compactMap { item -> ImportSet.Row? in
      guard isIn(item), var read = item.read else { return nil }
      if let completed = item.completed {
        (read.question, read.unsaid, read.hasInventedOptionIDs) = (completed, [], false)
      }
      return ImportSet.Row(number: item.number, edits: item.edits, read: read)
    }
    return ImportSet(rows: rows, tags: tags, status: ImportRights(context).status(status))
  }

  /// Where the item of a number stands.
  func place(of number: Int) -> Int? {
    // Those that were added have only moved it on.
    let start = Swift.min(number, items.count)
    return items[start...].firstIndex { $0.number == number } ?? items[..<start].firstIndex { $0.number == number }
  }

  /// Adds a question that the person has written behind another one.
  mutating func add(_ question: Question, status: QuestionStatus?, behind place: Int?) {
    let file = place.map { items[$0].file } ?? 0
    let place = place.map { $0 + 1 } ?? items.count
    items.insert(ImportItem(adding: question, status: status, file: file, number: items.count), at: place)
    shown = shown.map { $0 < place ? $0 : $0 + 1 }
  }

  /// Works out anew what follows from the items.
  mutating func refresh(_ context: ScreenContext) {
    findClashes()
    counts = Dictionary(items.map { ($0.state, 1) }, uniquingKeysWith: +)
    let now = selection
    shown = items.indices.filter { index in
      switch filter {
      case .all: true
      case .toMend: items[index].needsMending
      case .updates: items[index].state == .update
      }
    }
    let place = now.flatMap { now in shown.firstIndex { $0 >= now } } ?? list.selection
    list.select(place, count: shown.count, rows: layout(context).list.height)
  }

  /// The same id twice with other content would let the later one win unsaid.
  private mutating func findClashes() {
    var first: [QuestionID: Int] = [:]
    for index in items.indices {
      guard let read = items[index].read, !items[index].isLeftOut else { continue }
      let before = first[read.id]
      if before == nil { first[read.id] = index }
      let clash = before.flatMap { items[$0].read?.question == read.question ? nil : $0 }
      if items[index].clash != clash { items[index].clash = clash }
    }
  }
}

/// What the person may do with questions that come in.
struct ImportRights {
  let mayPublish: Bool

  init(_ context: ScreenContext) { mayPublish = context.caller?.scopes.contains(.review) ?? true }

  /// The statuses to choose from; nil stands for what the file says.
  var statuses: [QuestionStatus?] { mayPublish ? [nil, .published, .inReview, .draft] : [.draft, .inReview] }

  /// The status that is asked for.
  func status(_ chosen: QuestionStatus?) -> QuestionStatus? {
    statuses.contains(chosen) ? chosen : statuses[0]
  }
}
