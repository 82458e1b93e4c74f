// swift-tools-version: 6.2
import PackageDescription

// Apart from the project's own package: the fuzzer brings its own entry point, which no other build links.
let package = Package(
  name: "format-fuzzing",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "question-bank", path: "../..")],
  targets: [
    .executableTarget(
      name: "format-fuzzer", dependencies: [.product(name: "QuestionFormats", package: "question-bank")],
      path: "Sources", swiftSettings: [.swiftLanguageMode(.v6)])
  ]
)
