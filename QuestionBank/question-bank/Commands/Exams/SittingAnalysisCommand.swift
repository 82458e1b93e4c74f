import ArgumentParser
import BankAccess
import Foundation
import QuestionAPI
import QuestionFormats
import QuestionModel

extension SittingCommand {
  struct Analysis: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tell what the answers say about the questions, and which a person should look at.",
      discussion: """
        Facility is the share of the points that were earned; discrimination the correlation with the rest of the test, \
        in hundredths. Only first attempts count. Curves are estimated where --calibrate asks for them, and kept.
        """)

    @OptionGroup var location: BankLocation

    @Argument(help: "The sitting's id.")
    var id: String

    @Option(help: "Estimate curves first: rasch or twoParameter.")
    var calibrate: SittingCalibration.Model?

    @Option(help: "Folder to write charts to, as SVG.")
    var svg: String?

    @Flag(help: "Draw each question's curves, too: the right option's line is solid.")
    var draw = false

    @Flag(help: "Draw with ASCII alone.")
    var ascii = false

    @Flag(help: "Print JSON.")
    var json = false

    func run() async throws {
      try await onBank(location) { bank in
        if let calibrate { _ = try await bank.calibrate(id, CalibrationRequest(calibrate)) }
        let analysis = try await bank.analysis(of: id)
        if let svg { try AnalysisCharts(analysis).write(to: URL(filePath: svg)) }
        guard !json else { return Console.print(analysis.json) }
        Console.print(AnalysisText.text(of: analysis, isDrawn: draw, glyphs: ascii ? .ascii : .fine))
      }
    }
  }
}
