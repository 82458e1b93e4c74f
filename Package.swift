// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// SHA-256 for revision ids, key digests and media; Ed25519 for signatures.
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
/// scrypt for passwords.
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
/// Command-line parsing of both executables.
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
/// SQLite: migrations, records, pools.
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
/// The C interface of the SQLite that GRDB links, for the few calls GRDB does not wrap.
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
/// Settings of the environment and of the configuration file.
let configuration = Target.Dependency.product(name: "Configuration", package: "swift-configuration")
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
/// The HTTP service.
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
/// Its connections and limits.
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
/// Certificate files, and whom a client trusts.
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
/// The HTTP client.
let httpClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
/// HTTP parts, for the handler that closes slow connections.
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
/// Structured logs and graceful shutdown of the service.
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
/// SIGHUP, at which certificates and logs are opened anew.
let unixSignals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let nioTLS = Target.Dependency.product(name: "NIOTLS", package: "swift-nio")

func library(
  _ name: String, in folder: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "\(folder)/\(name)", exclude: exclude, swiftSettings: settings)
}

func program(_ name: String, in folder: String, _ dependencies: [Target.Dependency]) -> Target {
  .executableTarget(name: name, dependencies: dependencies, path: "\(folder)/\(name)", swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, path: "Tests/\(name)", exclude: exclude, swiftSettings: settings)
}

let package = Package(
  name: "question-bank",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "question-bank", targets: ["question-bank"]),
    .executable(name: "quiz", targets: ["quiz"]),
    // For the fuzzer, a package of its own.
    .library(name: "QuestionFormats", targets: ["QuestionFormats"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.0"),
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.0"),
    .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.37.0"),
    .package(url: "https://github.com/apple/swift-configuration.git", from: "1.4.0"),
    .package(url: "https://github.com/apple/swift-system.git", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.0"),
    .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.35.0"),
    .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log.git", from: "1.16.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin.git", from: "1.5.0"),
  ],
  targets: [
    library("QuestionModel", in: "Sources", [crypto]),
    // Writes Word files and question packages as they grow.
    .systemLibrary(name: "CArchive", path: "Sources/CArchive"),
    // Finds one file of a package among many.
    .systemLibrary(name: "CZip", path: "Sources/CZip"),
    // Reads XML as it comes in.
    .systemLibrary(name: "CXML", path: "Sources/CXML", pkgConfig: "libxml-2.0"),
    library(
      "QuestionFormats", in: "Sources", ["QuestionModel", "CArchive", "CZip", "CXML"], exclude: ["README.md"]),
    // Compresses what banks send each other.
    .systemLibrary(name: "CZstd", path: "Sources/CZstd"),
    library("QuestionSync", in: "Sources", ["QuestionModel", "CZstd", crypto]),
    library("QuestionAPI", in: "Sources", ["QuestionModel", "QuestionFormats", "QuestionSync"]),

    .target(name: "CSQLiteSupport", dependencies: [sqlite], path: "QuestionBank/CSQLiteSupport"),
    library(
      "QuestionStore", in: "QuestionBank",
      [
        "QuestionModel", "QuestionFormats", "QuestionSync", "QuestionAPI", "CSQLiteSupport", grdb, sqlite, crypto,
        cryptoExtras,
      ]),
    library("StarterBank", in: "QuestionBank", ["QuestionModel"]),
    library(
      "QuestionServer", in: "QuestionBank",
      [
        "QuestionModel", "QuestionFormats", "QuestionSync", "QuestionAPI", hummingbird, hummingbirdCore,
        nioCore, nioSSL, nioHTTPTypes, httpTypes, logging, lifecycle, unixSignals,
      ], exclude: ["README.md"]),
    program(
      "question-bank", in: "QuestionBank",
      [
        "QuestionModel", "QuestionFormats", "QuestionSync", "QuestionAPI", "QuestionStore", "StarterBank",
        "QuestionServer", "BankAccess", arguments, logging,
      ]),

    library(
      "BankClient", in: "Clients",
      [
        "QuestionModel", "QuestionFormats", "QuestionSync", "QuestionAPI", httpClient, nioCore, nioHTTP1, nioPosix,
        nioSSL,
      ]),
    library(
      "BankAccess", in: "Clients",
      ["QuestionAPI", "QuestionStore", "BankClient", arguments, configuration, systemPackage]),
    library("TerminalScreen", in: "Clients"),
    .systemLibrary(name: "CNcurses", path: "Clients/CNcurses"),
    library("TerminalDriver", in: "Clients", ["TerminalScreen", "CNcurses"]),
    // Opens its libraries at run time: the programs build and run without them.
    .target(name: "CPicture", path: "Clients/CPicture"),
    library("TerminalPicture", in: "Clients", ["TerminalScreen", "CPicture"]),
    library(
      "QuizApp", in: "Clients", ["QuestionModel", "QuestionFormats", "QuestionSync", "QuestionAPI", "TerminalScreen"]),
    program(
      "quiz", in: "Clients",
      [
        "QuestionModel", "QuestionAPI", "BankAccess", "BankClient", "TerminalScreen", "TerminalDriver",
        "TerminalPicture", "QuizApp", arguments,
      ]),

    library(
      "TestSupport", in: "Tests",
      [
        "QuestionModel", "QuestionFormats", "QuestionSync", "QuestionAPI", "QuestionServer", hummingbird, logging,
        lifecycle, nioCore, nioPosix,
      ]),
    tests(
      "QuestionServerTests",
      [
        "QuestionModel", "QuestionFormats", "QuestionSync", "QuestionAPI", "QuestionStore", "QuestionServer",
        "TestSupport", hummingbird, hummingbirdTesting, nioCore, nioPosix, nioSSL, nioTLS, httpTypes, logging,
      ]),
    tests(
      "JourneyTests",
      ["QuestionModel", "QuestionFormats", "QuestionSync", "QuestionAPI", "QuestionStore", "BankClient", "TestSupport"]),
    program(
      "question-bench", in: "Benchmarks",
      [
        "QuestionModel", "QuestionFormats", "QuestionSync", "QuestionAPI", "QuestionStore", "StarterBank",
        "QuestionServer", "BankClient", arguments, grdb, hummingbird,
      ]),

    library("PropertyTesting", in: "Tests", ["QuestionModel"]),
    tests("QuestionModelTests", ["QuestionModel", "PropertyTesting"]),
    tests("QuestionFormatsTests", ["QuestionModel", "QuestionFormats", "StarterBank", "PropertyTesting"]),
    tests("QuestionSyncTests", ["QuestionModel", "QuestionSync", "PropertyTesting", crypto]),
    tests("QuestionAPITests", ["QuestionModel", "QuestionFormats", "QuestionAPI", "PropertyTesting"]),
    tests(
      "QuestionStoreTests",
      [
        "QuestionModel", "QuestionFormats", "QuestionSync", "QuestionAPI", "QuestionStore", "StarterBank", grdb, crypto,
      ]),
    // The command is built beside the test bundle because it is named here, and run from there.
    tests(
      "CommandTests",
      [
        "QuestionModel", "QuestionFormats", "QuestionSync", "QuestionAPI", "QuestionStore", "BankClient",
        "PropertyTesting", "TestSupport", "question-bank",
      ], exclude: ["Readers"]),
    tests("StarterBankTests", ["QuestionModel", "StarterBank"]),
    tests("TerminalScreenTests", ["TerminalScreen"]),
    tests("TerminalDriverTests", ["TerminalScreen", "TerminalDriver"]),
    library("SamplePictures", in: "Tests"),
    tests("TerminalPictureTests", ["TerminalScreen", "TerminalPicture", "SamplePictures"]),
    tests(
      "QuizAppTests",
      ["QuestionModel", "QuestionFormats", "QuestionSync", "QuestionAPI", "QuizApp", "TerminalScreen"],
      exclude: ["Snapshots"]),
    tests("TerminalTests", ["QuestionModel", "QuestionAPI", "QuestionStore", "SamplePictures"]),
  ]
)
