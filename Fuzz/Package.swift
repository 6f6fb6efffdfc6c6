// swift-tools-version:6.2
import PackageDescription

// libFuzzer on the readers of what others write. Built by Scripts/fuzz.sh.
//
// It is a package of its own, so that nobody who builds Securable builds this; and it compiles the same sources through
// links, since a flag for the whole package would also make a fuzzer of the tool that embeds resources.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]
let watched = settings + [.unsafeFlags(["-sanitize=fuzzer", "-enable-testing"])]

let package = Package(
    name: "fuzz",
    dependencies: [.package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0")],
    targets: [
        .executableTarget(
            name: "ReaderFuzzer",
            dependencies: ["Advisories", "SourceText"],
            path: "ReaderFuzzer",
            swiftSettings: watched + [.unsafeFlags(["-parse-as-library"])],
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]),
        .target(
            name: "Advisories",
            dependencies: ["ProductModel", "SourceText", "CZlib", .product(name: "GRDBSQLite", package: "GRDB.swift")],
            exclude: ["Resources"],
            swiftSettings: watched,
            plugins: ["EmbedResources"]),
        .target(name: "SourceText", dependencies: ["CLibYAML"], swiftSettings: watched),
        .target(name: "ProductModel", swiftSettings: settings),
        .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1"),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib"),
        .executableTarget(name: "embed-resources", path: "Sources/EmbedResources", swiftSettings: settings),
        .plugin(name: "EmbedResources", capability: .buildTool(), dependencies: ["embed-resources"]),
    ]
)
