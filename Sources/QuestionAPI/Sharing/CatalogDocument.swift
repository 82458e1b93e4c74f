public import QuestionModel

/// A catalogue as it is published: DCAT 3 (a W3C recommendation) in JSON-LD, with addresses relative to its own.
public struct CatalogDocument: Sendable, Hashable, JSONConvertible {
  /// Its media type.
  public static let type = "application/ld+json"

  /// The document.
  public let json: JSONValue

  /// Takes a document.
  public init(json: JSONValue, path: String) throws(FieldProblem) {
    guard json.object != nil else { throw FieldProblem(path, "must be an object, not \(json.typeName)") }
    self.json = json
  }

  /// The catalogue of a bank.
  ///
  /// - Parameters:
  ///   - texts: what its people say of it.
  ///   - bank: the bank's id.
  ///   - issued: when they first did; nil where they have not yet.
  ///   - modified: when something of it last changed.
  ///   - subjects: the subjects of the published questions.
  ///   - dumps: the dumps that are kept, newest first.
  public init(
    _ texts: CatalogTexts, bank: String, issued: Timestamp?, modified: Timestamp?, subjects: [String], dumps: [Dump]
  ) {
    let title = texts.title ?? "Question bank \(bank)"
    var shared = JSONObject()
    shared["dct:description"] = texts.about.map { Self.text($0, texts.language) }
    shared["dct:publisher"] = texts.publisher.map { ["@type": "foaf:Agent", "foaf:name": .string($0)] }
    shared["dct:license"] = texts.licence.map(Self.licence)
    shared["dct:language"] = .string(texts.language)
    shared["dct:issued"] = issued.map(Self.time)
    shared["dct:modified"] = modified.map(Self.time)
    shared["dct:title"] = Self.text(title, texts.language)

    var dataset = shared
    dataset["@id"] = .string("catalog#questions")
    dataset["@type"] = "dcat:Dataset"
    dataset["dct:identifier"] = .string(bank)
    dataset["dct:accrualPeriodicity"] = Self.link("http://publications.europa.eu/resource/authority/frequency/DAILY")
    dataset["dcat:keyword"] = .array(subjects.map { Self.text($0, texts.language) })
    dataset["dcat:theme"] = .array(
      subjects.map { ["@type": "skos:Concept", "skos:prefLabel": Self.text($0, texts.language)] })
    dataset["dcat:distribution"] = .array(dumps.map { Self.distribution($0, licence: texts.licence) })

    var catalog = shared
    catalog["@context"] = Self.context
    catalog["@id"] = "catalog"
    catalog["@type"] = "dcat:Catalog"
    catalog["dcat:dataset"] = .array([.object(dataset)])
    catalog["dcat:service"] = .array([
      [
        "@type": "dcat:DataService", "dcat:endpointDescription": Self.link("/openapi.json"),
        "dcat:endpointURL": Self.link("/v1"), "dcat:servesDataset": Self.link("catalog#questions"),
        "dct:title": Self.text(title, texts.language),
      ]
    ])
    json = .object(catalog)
  }

  private static let context: JSONValue = [
    "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#", "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
  ]

  private static func distribution(_ dump: Dump, licence: String?) -> JSONValue {
    let media = "https://www.iana.org/assignments/media-types/application/"
    let checksum: JSONValue = [
      "@type": "spdx:Checksum", "spdx:algorithm": link("spdx:checksumAlgorithm_sha256"),
      "spdx:checksumValue": ["@type": "xsd:hexBinary", "@value": .string(dump.digest.description)],
    ]
    let size: JSONValue = ["@type": "xsd:nonNegativeInteger", "@value": .string(String(dump.bytes))]
    var object = JSONObject([
      ("@id", .string("dumps/\(dump.name)")), ("@type", "dcat:Distribution"), ("dcat:byteSize", size),
      ("dcat:compressFormat", link(media + "zstd")), ("dcat:downloadURL", link("dumps/\(dump.name)")),
      ("dcat:mediaType", link(media + "x-ndjson")), ("dct:issued", time(dump.created)),
      ("dct:title", .string(dump.name)), ("spdx:checksum", checksum),
    ])
    object["dct:license"] = licence.map(Self.licence)
    return .object(object)
  }

  /// A licence that is an address is told as one.
  private static func licence(_ text: String) -> JSONValue {
    text.hasPrefix("https://") || text.hasPrefix("http://")
      ? link(text) : ["@type": "dct:LicenseDocument", "dct:title": .string(text)]
  }

  private static func link(_ address: String) -> JSONValue { ["@id": .string(address)] }

  private static func text(_ text: String, _ language: String) -> JSONValue {
    ["@language": .string(language), "@value": .string(text)]
  }

  private static func time(_ time: Timestamp) -> JSONValue {
    ["@type": "xsd:dateTime", "@value": .string(time.description)]
  }
}
