import QuestionModel

extension PrintedDocument {
  /// The document as a Word file (DOCX): formulas as Word's own, page numbers as fields.
  ///
  /// The same document gives the same bytes.
  ///
  /// - Returns: the file.
  /// - Throws: `ZipArchive.Fault` where it cannot be packed.
  public func docx() throws(ZipArchive.Fault) -> PrintedFile {
    var blocks = WordBlocks()
    for (index, section) in sections.enumerated() {
      for block in section.blocks { blocks.put(block) }
      let properties = WordParts.section(footer: index)
      if index + 1 < sections.count { blocks.end(section: properties) } else { blocks.put(last: properties) }
    }
    let body = "<w:document \(WordParts.namespaces)><w:body>\(blocks.body)</w:body></w:document>"
    let words = PaperWords(language: language)
    let total = sections.count > 1 ? "SECTIONPAGES" : "NUMPAGES"
    var parts = [
      ("[Content_Types].xml", WordParts.contentTypes(footers: sections.count)),
      ("_rels/.rels", WordParts.packageRelationships),
      ("word/document.xml", WordParts.declaration + body),
      (
        "word/_rels/document.xml.rels",
        WordParts.documentRelationships(footers: sections.count, pictures: blocks.pictures)
      ),
      ("word/styles.xml", WordParts.styles(language)),
      ("word/settings.xml", WordParts.settings),
    ]
    for (index, section) in sections.enumerated() {
      parts.append(("word/footer\(index + 1).xml", WordParts.footer(section.footer, page: words.page, total: total)))
    }
    parts.append(("docProps/core.xml", WordParts.properties(title: title, language: language)))
    var entries = parts.map { ZipArchive.Entry(path: $0.0, bytes: Array($0.1.utf8)) }
    for (index, picture) in blocks.pictures.enumerated() {
      entries.append(ZipArchive.Entry(path: "word/\(picture.path(index))", bytes: picture.bytes))
    }
    return PrintedFile(bytes: try ZipArchive.bytes(of: entries), losses: losses + blocks.losses)
  }
}
