import ArgumentParser
import BankAccess
import Glibc
import QuestionAPI
import QuestionModel
import QuizApp
import TerminalDriver
import TerminalPicture
import TerminalScreen

/// One run of the program: opens the bank, then shows it on the terminal or by prompts.
struct Session {
  let location: BankLocation
  let common: CommonOptions
  let beginning: AppModel.Beginning

  func run() async throws {
    let place: BankPlace
    do throws(BankError) { place = try await location.place() } catch {
      throw Self.failure(error, common.speech.words(nil))
    }
    let words = common.speech.words(place.settings.language)
    let settings = try SettingsFile.load(words)
    let opened: OpenedBank
    do throws(BankError) { opened = try place.open() } catch { throw Self.failure(error, words) }
    let isFine = await run(on: opened.bank, keeping: opened.keeper(at: place), at: place, in: words, settings)
    await opened.close()
    if !isFine { throw ExitCode.failure }
  }

  private static func failure(_ error: BankError, _ words: Words) -> ExitCode {
    StandardError.say(words.describe(error))
    return .failure
  }

  private func run(
    on bank: some ClientBank, keeping keeper: SessionKeeper, at place: BankPlace, in words: Words,
    _ settings: TerminalSettings
  ) async -> Bool {
    guard !common.plain, isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      return await runPlain(runner(on: bank, keeping: keeper, at: place, .none), words)
    }
    return runScreens(on: bank, keeping: keeper, at: place, in: words, settings)
  }

  /// Carries out what screens ask for; pictures have so many colours.
  private func runner<Bank: ClientBank>(
    on bank: Bank, keeping keeper: SessionKeeper, at place: BankPlace, _ depth: ColorDepth
  ) -> EffectRunner<Bank> {
    let folder = StateFolder.path
    let renderer = PictureRenderer(depth: depth)
    return EffectRunner(
      bank: bank, bankName: place.name, journal: FileJournal(folder: folder),
      drafts: FileJournal(folder: folder, prefix: "draft-"), exams: FileJournal(folder: folder, prefix: "exam-"),
      author: place.settings.author ?? ProcessLocale.variable("USER"),
      readFile: { path throws(AttachProblem) in try AttachedFile.read(path) },
      openFile: { bytes, kind in try DesktopViewer.open(bytes, kind) },
      writeFile: { path, bytes in try WrittenFile.write(bytes, to: path) }, files: LocalFolder.files,
      drawPicture: { bytes, kind, room throws(PictureError) in
        try await renderer.render(bytes, type: kind.rawValue, in: room)
      }, now: { WallClock.now }, secondsFromUTC: ProcessLocale.secondsFromUTC, session: keeper)
  }

  private func runPlain(_ runner: EffectRunner<some ClientBank>, _ words: Words) async -> Bool {
    let began = ContinuousClock.now
    let hasTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    var program = PlainProgram(
      runner: runner, words: words, source: StandardInput(), clock: { ContinuousClock.now - began },
      write: { StandardOutput.write($0) },
      repeatsInput: isatty(STDIN_FILENO) != 1, edit: hasTerminal ? Self.edit : nil)
    return await program.run(beginning)
  }

  @Sendable private static func edit(_ text: String) -> ExternalEdit {
    ExternalText.edit(text) { path throws(TerminalError) in try ExternalEditor.run(EditorChoice.command, on: path) }
  }

  private func runScreens(
    on bank: some ClientBank, keeping keeper: SessionKeeper, at place: BankPlace, in words: Words,
    _ settings: TerminalSettings
  ) -> Bool {
    let showsPictures = common.pictures ?? place.settings.pictures ?? true
    var program = AppModel(words: words, beginning: beginning, keys: settings.keys, showsPictures: showsPictures)
    do throws(TerminalError) {
      let terminal = try Terminal(TerminalOptions(scheme: settings.scheme, usesMouse: common.mouse))
      let runner = runner(on: bank, keeping: keeper, at: place, terminal.colorDepth)
      let ending = TerminalLoop.run(&program, on: terminal) { effect, send in
        switch effect {
        case .stopProcess: return terminal.stopProcess()
        case .editExternally(let ticket, let text):
          let outcome = ExternalText.edit(text) { path throws(TerminalError) in
            try terminal.run(editor: EditorChoice.command, on: path)
          }
          return send(.answer(.editedExternally(ticket, outcome)))
        default: break
        }
        Task.detached {
          guard let answer = await runner.perform(effect, telling: { send(.answer($0)) }) else { return }
          send(.answer(answer))
        }
      }
      terminal.close()
      if let problem = program.problem { StandardError.say(words.notSaved(problem)) }
      return program.problem == nil && ending == .finished
    } catch {
      StandardError.say("\(error)")
      return false
    }
  }
}
