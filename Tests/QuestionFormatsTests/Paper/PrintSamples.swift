import Foundation
import QuestionModel

@testable import QuestionFormats

/// Small papers to print.
enum PrintSamples {
  /// One white pixel.
  static let pixel: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0,
    0, 0, 0, 0x3A, 0x7E, 0x9B, 0x55, 0, 0, 0, 10, 0x49, 0x44, 0x41, 0x54, 0x78, 0xDA, 0x63, 0xF8, 0x0F, 0, 1, 1, 1, 0,
    0x1B, 0xB6, 0xEE, 0x56, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]

  static let header = PaperHeader(
    authority: "SỞ GD&ĐT HÀ NỘI", school: "TRƯỜNG THPT A", exam: "KIỂM TRA", subject: "TOÁN 12", duration: 90,
    schoolYear: "2025 - 2026")

  static func choice(_ stem: String, _ options: [String], passage: String? = nil) -> QuestionContent {
    var content = QuestionContent(kind: .singleChoice, stem: stem)
    content.choices = options.enumerated().map { Choice(id: "c\($0)", text: $1) }
    content.passage = passage
    return content
  }

  /// A paper of one section a list, its questions in this order.
  static func variant(_ sections: [[QuestionContent]], essay: String? = nil, passage: String? = nil) -> Variant {
    var number = 0
    var parts = sections.enumerated().map { index, contents in
      Paper.Section(
        heading: PaperSection(id: "s\(index)", title: "PHẦN \(index + 1)"),
        items: contents.map { content in
          number += 1
          return Paper.Item(
            id: "q\(number)",
            prompt: .question(QuestionID(high: 7, low: UInt64(number)), ContentDigest(of: [])), content: content,
            passage: content.passage == nil ? nil : passage, points: 1)
        })
    }
    if let essay {
      let item = Paper.Item(id: "e", prompt: .essay(essay), content: nil, points: 1.5)
      parts.append(Paper.Section(heading: PaperSection(id: "e", title: "TỰ LUẬN"), items: [item]))
    }
    let paper = Paper(title: "Kiểm tra", language: "vi", sections: parts)
    var places: [VariantPlace] = []
    for (section, part) in parts.enumerated() {
      for (index, item) in part.items.enumerated() {
        let choices = item.content?.choices.map(\.id) ?? []
        places.append(
          VariantPlace(
            section: section, number: index + 1, item: item.id, original: index + 1, kind: item.content?.kind,
            choices: choices, origins: Array(choices.indices)))
      }
    }
    return Variant(layout: VariantLayout(code: "0101", places: places), paper: paper)
  }

  /// The parts of a Word file by their paths.
  static func parts(_ file: PrintedFile) throws -> [String: String] {
    let entries = try ZipArchive.entries(of: file.bytes)
    return Dictionary(uniqueKeysWithValues: entries.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  /// The text of a Word file, its formulas without their marks.
  static func document(_ variant: Variant, media: [ContentDigest: [UInt8]] = [:]) throws -> (
    text: String, losses: [PaperLoss]
  ) {
    let file = try PaperPrinter(header: header) { media[$0] }.paper(variant).docx()
    return (try parts(file)["word/document.xml"] ?? "", file.losses)
  }
}
