// swift-tools-version: 6.3

import PackageDescription

// Every Swift target is built the same way: language mode 6, the upcoming features that the next
// language mode will require anyway, strict memory safety, and no warning left standing.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

func library(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude,
    swiftSettings: settings)
}

let package = Package(
  name: "rollcall",
  products: [
    .executable(name: "rollcall", targets: ["rollcall"]),
    .executable(name: "benchmarks", targets: ["Benchmarks"]),
    .executable(name: "fuzz", targets: ["Fuzz"]),
  ],
  traits: [
    .trait(name: "ICU", description: "Measure ICU's word iterator in the benchmarks (libicu-dev).")
  ],
  targets: [
    // C: what Debian gives, and the few things Swift cannot hold itself.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["libz-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(name: "CDictionary", exclude: ["layers", "lexicon"]),
    .target(name: "CSegmentation", exclude: ["block.inc"]),
    .target(name: "CQuotations", exclude: ["loops.inc"]),
    .target(name: "CDigest"),
    .target(name: "CMemory"),

    // The stages, in the order in which an article passes them. No target imports a later one.
    library("NewsText", ["CDigest"]),
    library("Flow"),
    library("Pages", ["NewsText"]),
    library("Dumps", ["NewsText", "Pages", "CZlib"]),
    library("Cleaning", ["NewsText", "Pages"]),
    library("Segmentation", ["NewsText", "CSegmentation"], exclude: ["Generator"]),
    library("Actors", ["NewsText", "Segmentation", "CDictionary"]),
    library("Quotations", ["NewsText", "Segmentation", "Actors", "CQuotations"]),
    library("Syndication", ["NewsText", "Segmentation"]),
    library(
      "Tallies",
      [
        "NewsText", "Cleaning", "Segmentation", "Actors", "Quotations", "Syndication", "Dumps",
        "CZlib",
      ]),
    library("Reports", ["NewsText", "Tallies", "Actors", "Syndication"]),
    library(
      "Nightly",
      [
        "NewsText", "Flow", "Dumps", "Cleaning", "Segmentation", "Actors", "Quotations",
        "Syndication", "Tallies", "Reports", "CSQLite", "CYAML", "CMemory", "CZlib",
      ]),
    .executableTarget(
      name: "rollcall",
      dependencies: [
        "NewsText", "Dumps", "Cleaning", "Segmentation", "Actors", "Quotations", "Nightly",
      ],
      swiftSettings: settings),

    .target(
      name: "CBenchmark",
      cSettings: [.define("ROLLCALL_ICU", .when(traits: ["ICU"]))],
      linkerSettings: [.linkedLibrary("icuuc", .when(traits: ["ICU"]))]),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "NewsText", "Dumps", "Pages", "Cleaning", "Segmentation", "Actors", "Quotations",
        "Syndication", "Tallies", "Reports", "Nightly", "CBenchmark", "CZlib",
      ],
      path: "Benchmarks", exclude: ["peers"], swiftSettings: settings),

    // `make fuzz` builds it with libFuzzer; without, it goes through a corpus.
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "NewsText", "Dumps", "Cleaning", "Actors", "Quotations", "Tallies", "Nightly",
      ],
      path: "Fuzz", exclude: ["corpus"], swiftSettings: settings),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    tests("NewsTextTests", ["NewsText"]),
    tests("FlowTests", ["Flow"]),
    tests("PagesTests", ["Pages", "NewsText"]),
    tests("DumpsTests", ["Dumps", "NewsText", "CZlib"]),
    tests("CleaningTests", ["Cleaning", "NewsText"]),
    tests("SegmentationTests", ["Segmentation", "NewsText"], exclude: ["Data"]),
    tests("ActorsTests", ["Actors", "Segmentation", "NewsText"]),
    tests("QuotationsTests", ["Quotations", "CQuotations", "Actors", "Segmentation", "NewsText"]),
    tests("SyndicationTests", ["Syndication", "Segmentation", "NewsText"]),
    tests(
      "TalliesTests",
      [
        "Tallies", "Actors", "Cleaning", "Quotations", "Syndication", "Segmentation", "NewsText",
        "Dumps",
      ]),
    tests(
      "ReportsTests",
      [
        "Reports", "Tallies", "Actors", "Cleaning", "Quotations", "Segmentation", "Syndication",
        "NewsText",
      ]),
    tests("NightlyTests", ["Nightly", "NewsText", "Dumps", "Actors"]),
    tests("EndToEndTests", ["rollcall", "NewsText"], exclude: ["Cases", "Faults", "Recompute"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)
