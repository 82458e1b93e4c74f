import QuestionModel
import Testing

@testable import QuestionFormats

struct HTMLFileTests {
  private func html(_ variant: Variant, media: [ContentDigest: [UInt8]] = [:]) -> String {
    let file = PaperPrinter(header: PrintSamples.header) { media[$0] }.paper(variant).html()
    return String(decoding: file.bytes, as: UTF8.self)
  }

  @Test func aPaperNeedsNoOtherFile() {
    var content = PrintSamples.choice("Tính $x^2$ khi a < b & c > \"d\"", ["$1$", "<script>", "c", "d"])
    let digest = ContentDigest(of: PrintSamples.pixel)
    content.media = [MediaReference(digest: digest, type: "image/png", alternative: "Hình")]
    let page = html(PrintSamples.variant([[content]], essay: "Viết."), media: [digest: PrintSamples.pixel])
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"vi\">") && page.hasSuffix("</html>\n"))
    #expect(page.contains("<msup><mi>x</mi><mn>2</mn></msup>"))
    #expect(page.contains("a &lt; b &amp; c &gt; &quot;d&quot;") && page.contains("&lt;script&gt;"))
    #expect(page.contains("<img alt=\"Hình\" src=\"data:image/png;base64,iVBORw0KGgo"))
    #expect(page.contains("<b>Câu 1. </b>") && page.contains("<ol class=\"o o4\">"))
    #expect(page.contains("@bottom-right{content:\"Trang \" counter(page) \"/\" counter(pages)}"))
    #expect(!page.contains("<script") && !page.contains("http"))
  }

  @Test func aFooterCannotLeaveItsStyle() {
    #expect(!HTMLStyle.pages(["a\"}</style><script>"], page: "Trang").contains("</style>"))
  }
}
