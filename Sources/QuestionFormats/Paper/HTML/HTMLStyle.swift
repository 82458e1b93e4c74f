/// How the HTML of a paper looks on screen and on paper.
enum HTMLStyle {
  static let sheet = """
    body{font-family:"Times New Roman","Liberation Serif",Tinos,serif;font-size:12pt;line-height:1.3;color:#000;\
    max-width:175mm;margin:0 auto;padding:4mm}
    section+section{break-before:page}
    p{margin:2pt 0 0;text-align:justify;orphans:2;widows:2}
    .center,p.center{text-align:center}
    .left,p.left{text-align:left}
    .right,p.right{text-align:right}
    big{font-size:1.15em}
    small{font-size:.85em}
    .tab{display:inline-block;width:2em}
    p.d{display:flex;white-space:pre}
    p.d .tab{flex:1;border-bottom:1px dotted #000;margin-bottom:.25em}
    ol.o{list-style:none;margin:2pt 0 0 5mm;padding:0;display:grid;column-gap:3mm;align-items:baseline;\
    break-inside:avoid}
    .o4{grid-template-columns:repeat(4,1fr)}
    .o2{grid-template-columns:repeat(2,1fr)}
    table{border-collapse:collapse;margin:4pt 0;table-layout:fixed;width:auto}
    td{vertical-align:top;padding:0 1mm}
    tr{break-inside:avoid}
    table.t{margin:4pt auto}
    table.t td{padding:.1mm 0;font-size:11pt;line-height:1.08;vertical-align:middle}
    table.t .b{height:5mm}
    td.b{vertical-align:middle}
    table.g td,.b{border:1px solid #000}
    table.g thead{display:table-header-group}
    .c{display:inline-block;box-sizing:border-box;width:3.8mm;height:3.8mm;line-height:3.5mm;border:.3mm solid #000;\
    border-radius:50%;font-size:7.5pt;text-align:center}
    .i{text-align:center}
    img{max-width:120mm;max-height:90mm}
    .l{height:8mm;border-bottom:1px dotted #000}
    math{font-family:"Cambria Math","STIX Two Math","TeX Gyre Termes Math","Latin Modern Math",math}
    .tex{font-family:monospace}
    .cases mtd,.lines mtd{text-align:left}
    .lines mtd:first-child:not(:only-child){text-align:right}
    @media print{body{padding:0;max-width:none}}
    """

  /// The foot of the pages of each section.
  static func pages(_ footers: [String], page: String) -> String {
    footers.enumerated().map { index, footer in
      """
      @page p\(index){size:A4;margin:15mm 15mm 18mm 20mm;@bottom-left{content:"\(quoted(footer))"}\
      @bottom-right{content:"\(quoted(page)) " counter(page) "/" counter(pages)}}
      """
    }.joined(separator: "\n")
  }

  /// Text inside quotation marks of a style sheet that stands in HTML.
  private static func quoted(_ text: String) -> String {
    String(text.unicodeScalars.map { "\"\\<>\n\r".unicodeScalars.contains($0) ? " " : Character($0) })
  }
}
