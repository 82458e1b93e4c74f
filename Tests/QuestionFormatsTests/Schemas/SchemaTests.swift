import QuestionModel
import StarterBank
import Testing

@testable import QuestionFormats

/// What is written is valid by the published schemas of its format.
struct SchemaTests {
  private static let questions = FormatTrials.starters(1, stride: 3) + SchemaSamples.all

  /// The documents of a package, and what it holds besides.
  private func documents(_ bytes: [UInt8]) throws -> (xml: [String: XMLNode], others: Set<String>) {
    let entries = try ZipArchive.entries(of: bytes)
    var xml: [String: XMLNode] = [:]
    for entry in entries where entry.path.hasSuffix(".xml") { xml[entry.path] = try XMLTree.parse(entry.bytes) }
    return (xml, Set(entries.map(\.path)).subtracting(xml.keys))
  }

  /// Checks that the manifest names every file and none that is not there.
  private func checkFiles(_ xml: [String: XMLNode], _ others: Set<String>) throws {
    let manifest = try #require(xml["imsmanifest.xml"])
    let named = manifest.descendants("file").compactMap { $0.attribute("href") }
    #expect(Set(named + ["imsmanifest.xml"]) == Set(xml.keys).union(others))
    let ids = manifest.descendants("resource").compactMap { $0.attribute("identifier") }
    #expect(Set(ids).count == ids.count)
    for dependency in manifest.descendants("dependency") {
      #expect(ids.contains(dependency.attribute("identifierref") ?? ""))
    }
  }

  @Test(arguments: [QTIVersion.v22, .v30]) func packagesOfQTIAreValid(version: QTIVersion) throws {
    var writer = try QTIWriter(version: version)
    let (bytes, parts) = try writer.all(of: Self.questions)
    #expect(parts.count { !$0.isWritten } < 16)
    let (xml, others) = try documents(bytes)
    let (items, manifest) = (QTISchemas.items(version), QTISchemas.manifest(version))
    for (path, document) in xml {
      let problems = (path == "imsmanifest.xml" ? manifest : items).problems(document)
      #expect(problems.isEmpty, "\(path)")
    }
    try checkFiles(xml, others)
    #expect(xml["imsmanifest.xml"]?.first("metadata")?.first("schema")?.text == version.packageSchema.name)
  }

  @Test func packagesOfQTI12AreValid() throws {
    var writer = try QTI12Writer()
    let (xml, others) = try documents(try writer.all(of: Self.questions).bytes)
    for (path, document) in xml {
      let isMeta = path.hasSuffix("_meta.xml")
      let table = path == "imsmanifest.xml" ? QTI12Schema.manifest : isMeta ? QTI12Schema.meta : QTI12Schema.assessment
      let problems = table.problems(document)
      #expect(problems.isEmpty, "\(path)")
    }
    try checkFiles(xml, others)
  }

  private static let sound = """
    <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" identifier="a" title="A" timeDependent="false">
    <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="string"/>
    <itemBody><div>Viết <textEntryInteraction responseIdentifier="RESPONSE"/></div></itemBody></assessmentItem>
    """

  @Test(arguments: [
    ("", "", 0), ("<div>", "<div><font/>", 2), ("<itemBody>", "<itemBody>Viết", 1), (" title=\"A\"", "", 1),
    (" title=\"A\"", " title=\"A\" style=\"x\"", 1), ("identifier=\"a\"", "identifier=\"1 a\"", 1),
    ("single", "one", 1),
    ("\"RESPONSE\"/></div>", "\"OTHER\"/></div>", 1), ("</itemBody>", "</itemBody><itemBody><div/></itemBody>", 1),
    ("<div>", "<p><div/></p><div>", 1), ("<itemBody>", "<itemBody><math/>", 1), ("imsqti_v2p2", "imsqti_v2p1", 1),
    ("<itemBody>", "<itemBody><div><math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mfrac/></math></div>", 1),
  ]) func theCheckNotices(old: String, new: String, count: Int) throws {
    let text = old.isEmpty ? Self.sound : Self.sound.replacing(old, with: new, maxReplacements: 1)
    let problems = QTISchemas.items(.v22).problems(try XMLTree.parse(Array(text.utf8)))
    #expect(problems.count == count)
  }
}
