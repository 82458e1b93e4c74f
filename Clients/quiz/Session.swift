import ArgumentParser
import BankAccess
import Glibc
import QuestionAPI
import QuestionModel
import QuizApp
import TerminalDriver
import TerminalScreen

/// One run of the program: opens the bank, then shows it on the terminal or by prompts.
struct Session {
  let location: BankLocation
  let common: CommonOptions
  let beginning: AppModel.Beginning

  func run() async throws {
    let opened: OpenedBank
    do throws(BankError) {
      opened = try location.open()
    } catch {
      StandardError.say(words.describe(error))
      throw ExitCode.failure
    }
    let isFine = await run(on: opened.bank)
    await opened.close()
    if !isFine { throw ExitCode.failure }
  }

  private var words: Words {
    Words(common.language ?? Language(locale: ProcessLocale.messages), secondsFromUTC: ProcessLocale.secondsFromUTC)
  }

  private func run(on bank: some BankService) async -> Bool {
    let runner = EffectRunner(
      bank: bank, bankName: location.name, journal: FileJournal(folder: StateFolder.path),
      now: { WallClock.now })
    guard !common.plain, isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      return await runPlain(runner)
    }
    return runScreens(runner)
  }

  private func runPlain(_ runner: EffectRunner<some BankService>) async -> Bool {
    let began = ContinuousClock.now
    var program = PlainProgram(
      runner: runner, words: words, source: StandardInput(), clock: { ContinuousClock.now - began },
      write: { StandardOutput.write($0) })
    return await program.run(beginning)
  }

  private func runScreens(_ runner: EffectRunner<some BankService>) -> Bool {
    var program = AppModel(words: words, beginning: beginning)
    do throws(TerminalError) {
      let terminal = try Terminal(TerminalOptions(usesMouse: common.mouse))
      let ending = TerminalLoop.run(&program, on: terminal) { effect, send in
        guard effect != .stopProcess else {
          terminal.stopProcess()
          return
        }
        Task.detached {
          guard let answer = await runner.perform(effect) else { return }
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
