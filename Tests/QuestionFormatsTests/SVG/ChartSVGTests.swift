import Foundation
import QuestionFormats
import QuestionModel
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Charts as SVG.
struct ChartSVGTests {
  private let words = ChartWords(title: "Scores", summary: "How many", horizontal: "Points (%)", vertical: "Students")

  private func isWellFormed(_ text: String) -> Bool { XMLParser(data: Data(text.utf8)).parse() }

  private func chart(_ series: [Chart.Series]) -> Chart {
    Chart(words, horizontal: 0...100, vertical: 0...4, series: series)
  }

  @Test func aSmallChart() {
    let bars = Chart.Series("Bars", .bars(width: 1), [.init(0.5, 1), .init(1.5, 0)])
    let chart = Chart(words, horizontal: 0...2, vertical: 0...1, series: [bars])
    let expected = """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" version="1.1" viewBox="0 0 640 392" role="img" font-family="sans-serif" font-size="13" xml:lang="en">
      <title>Scores</title>
      <desc>How many</desc>
      <path d="M0 0H640V392H0Z" fill="#ffffff"/>
      <path d="M64 320H624" stroke="#cccccc"/><text x="58" y="324" text-anchor="end">0</text>
      <path d="M64 264H624" stroke="#cccccc"/><text x="58" y="268" text-anchor="end">0.2</text>
      <path d="M64 208H624" stroke="#cccccc"/><text x="58" y="212" text-anchor="end">0.4</text>
      <path d="M64 152H624" stroke="#cccccc"/><text x="58" y="156" text-anchor="end">0.6</text>
      <path d="M64 96H624" stroke="#cccccc"/><text x="58" y="100" text-anchor="end">0.8</text>
      <path d="M64 40H624" stroke="#cccccc"/><text x="58" y="44" text-anchor="end">1</text>
      <path d="M64 320v5" stroke="#000000"/><text x="64" y="339" text-anchor="middle">0</text>
      <path d="M120 320v5" stroke="#000000"/><text x="120" y="339" text-anchor="middle">0.2</text>
      <path d="M176 320v5" stroke="#000000"/><text x="176" y="339" text-anchor="middle">0.4</text>
      <path d="M232 320v5" stroke="#000000"/><text x="232" y="339" text-anchor="middle">0.6</text>
      <path d="M288 320v5" stroke="#000000"/><text x="288" y="339" text-anchor="middle">0.8</text>
      <path d="M344 320v5" stroke="#000000"/><text x="344" y="339" text-anchor="middle">1</text>
      <path d="M400 320v5" stroke="#000000"/><text x="400" y="339" text-anchor="middle">1.2</text>
      <path d="M456 320v5" stroke="#000000"/><text x="456" y="339" text-anchor="middle">1.4</text>
      <path d="M512 320v5" stroke="#000000"/><text x="512" y="339" text-anchor="middle">1.6</text>
      <path d="M568 320v5" stroke="#000000"/><text x="568" y="339" text-anchor="middle">1.8</text>
      <path d="M624 320v5" stroke="#000000"/><text x="624" y="339" text-anchor="middle">2</text>
      <path d="M64 40V320H624" fill="none" stroke="#000000"/>
      <text x="344" y="360" text-anchor="middle">Points (%)</text>
      <text transform="translate(16 180) rotate(-90)" text-anchor="middle">Students</text>
      <text x="344" y="22" text-anchor="middle" font-size="16">Scores</text>
      <rect x="64" y="40" width="280" height="280" fill="#0072b2" fill-opacity="0.4" stroke="#0072b2"/>
      <rect x="64" y="374" width="32" height="12" fill="#0072b2" fill-opacity="0.4" stroke="#0072b2"/><text x="104" y="384">Bars</text>
      </svg>

      """
    #expect(ChartSVG.text(of: chart, language: "en") == expected)
  }

  @Test func everyFormIsDrawnAndWellFormed() {
    let points = [Chart.Point(0, 1), .init(50, 4), .init(100, 2)]
    let series = [Chart.Form.bars(width: 10), .line, .markedLine, .marks].map { Chart.Series("\($0)", $0, points) }
    let text = ChartSVG.text(of: chart(series))
    #expect(isWellFormed(text))
    #expect(text.components(separatedBy: "<rect").count == 1 + 3 + 1)
    #expect(text.components(separatedBy: "<polyline").count == 1 + 2)
  }

  @Test func linesAreToldApartWithoutColour() {
    let series = (0..<6).map { Chart.Series("\($0)", .markedLine, [.init(0, Double($0)), .init(100, 1)]) }
    let lines = ChartSVG.text(of: chart(series)).split(separator: "\n").filter { $0.contains("<polyline") }
    let dashes = lines.map { $0.components(separatedBy: "stroke-dasharray=").dropFirst().first ?? "" }
    #expect(Set(dashes).count == 6)
  }

  @Test func wordsAreEscaped() throws {
    let odd = "a < b & \"c\" > d\u{0}\u{1F}\u{FFFE}\n"
    let words = ChartWords(title: odd, summary: odd, horizontal: odd, vertical: odd)
    let chart = Chart(words, horizontal: 0...1, vertical: 0...1, series: [.init(odd, .line, [])])
    let text = ChartSVG.text(of: chart, language: "\"><script>", decimalMark: "<")
    #expect(isWellFormed(text))
    #expect(text.contains("<title>a &lt; b &amp; &quot;c&quot; &gt; d\u{FFFD}\u{FFFD}\u{FFFD} </title>"))
    #expect(!text.contains("<script"))
  }

  @Test func vietnameseWordsAndDecimalsStay() {
    let words = ChartWords(title: "Phổ điểm", horizontal: "Điểm", vertical: "Học sinh")
    let text = ChartSVG.text(
      of: Chart(words, horizontal: 0...1, vertical: 0...1, series: []), language: "vi", decimalMark: ",")
    #expect(isWellFormed(text))
    #expect(text.contains("<title>Phổ điểm</title>"))
    #expect(text.contains("xml:lang=\"vi\""))
    #expect(text.contains(">0,5</text>"))
    #expect(!text.contains("<desc>"))
  }

  @Test func noDataIsAnEmptyChart() {
    for series in [[], [Chart.Series("a", .line, [])], [Chart.Series("b", .bars(width: 5), [])]] {
      #expect(isWellFormed(ChartSVG.text(of: chart(series))))
    }
  }

  @Test func whatIsNoNumberIsLeftOut() {
    let points = [Chart.Point(.nan, 1), .init(50, .infinity), .init(1e300, -1e300), .init(20, 1)]
    let forms = [Chart.Form.bars(width: .nan), .bars(width: 3), .line, .marks]
    let ranges = [0...0, -Double.infinity...(.infinity), 0...Double.greatestFiniteMagnitude, 1e15...(1e15 + 1)]
    for range in ranges {
      let chart = Chart(words, horizontal: range, vertical: range, series: forms.map { .init("s", $0, points) })
      let text = ChartSVG.text(of: chart)
      #expect(isWellFormed(text))
      #expect(!text.contains("nan"))
      #expect(!text.contains("inf"))
    }
  }
}
