// swift-tools-version:6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "securable",
    products: [
        .executable(name: "securable", targets: ["securable"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
    ],
    targets: [
        // Floor 0: words and text.
        .target(name: "ProductModel", swiftSettings: settings),
        .systemLibrary(
            name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .target(name: "SourceText", dependencies: ["CLibYAML"], swiftSettings: settings),

        // Floor 1: where facts come from, and where they are kept.
        .target(
            name: "ProductFiles",
            dependencies: ["ProductModel", "SourceText"],
            exclude: ["Resources"],
            swiftSettings: settings,
            plugins: ["EmbedResources"]),
        .target(name: "CSQLiteSettings", linkerSettings: [.linkedLibrary("sqlite3")]),
        .target(
            name: "ProductDatabase",
            dependencies: [
                "ProductModel", "CSQLiteSettings",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            exclude: ["Resources"],
            swiftSettings: settings,
            plugins: ["EmbedResources"]),
        .target(
            name: "Catalogs",
            dependencies: ["ProductModel", "SourceText"],
            exclude: ["Resources"],
            swiftSettings: settings,
            plugins: ["EmbedResources"]),
        .target(name: "ThreatModels", dependencies: ["ProductModel", "SourceText"], swiftSettings: settings),

        // Floor 2: what follows from the facts.
        .target(
            name: "Assessment",
            dependencies: ["ProductModel", "SourceText", "ProductDatabase", "Catalogs"],
            exclude: ["Resources"],
            swiftSettings: settings,
            plugins: ["EmbedResources"]),

        .target(
            name: "Advisories",
            dependencies: [
                "ProductModel", "SourceText", "CZlib",
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            exclude: ["Resources"],
            swiftSettings: settings,
            plugins: ["EmbedResources"]),

        // Floor 3: what people get.
        .target(
            name: "Deliverables",
            dependencies: [
                "ProductModel", "SourceText", "ProductDatabase", "Catalogs", "Assessment", "Advisories",
            ],
            exclude: ["Resources"],
            swiftSettings: settings,
            plugins: ["EmbedResources"]),

        // Floor 5: what people type.
        .executableTarget(
            name: "securable",
            dependencies: [
                "ProductModel", "SourceText", "ProductFiles", "ProductDatabase", "Catalogs", "ThreatModels",
                "Assessment", "Advisories", "Deliverables",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings,
            plugins: ["EmbedResources"]),

        // What builds and measures the rest.
        .executableTarget(name: "embed-resources", path: "Sources/EmbedResources", swiftSettings: settings),
        .plugin(name: "EmbedResources", capability: .buildTool(), dependencies: ["embed-resources"]),

        // What the modules promise.
        .testTarget(name: "SourceTextTests", dependencies: ["SourceText"], swiftSettings: settings),
        .testTarget(name: "ProductModelTests", dependencies: ["ProductModel"], swiftSettings: settings),
        .testTarget(
            name: "ProductFilesTests", dependencies: ["ProductFiles", "ProductModel", "SourceText"],
            swiftSettings: settings),
        .testTarget(
            name: "ProductDatabaseTests",
            dependencies: ["ProductModel", "SourceText", "ProductFiles", "ProductDatabase"], swiftSettings: settings),
        .testTarget(
            name: "CatalogsTests", dependencies: ["ProductModel", "SourceText", "ProductFiles", "Catalogs"],
            swiftSettings: settings),
        .testTarget(
            name: "ThreatModelsTests", dependencies: ["ProductModel", "SourceText", "ProductFiles", "ThreatModels"],
            swiftSettings: settings),
        .testTarget(
            name: "AssessmentTests",
            dependencies: [
                "ProductModel", "SourceText", "ProductFiles", "ProductDatabase", "Catalogs", "Assessment",
                "Deliverables",
            ], swiftSettings: settings),
        .testTarget(
            name: "AdvisoriesTests", dependencies: ["ProductModel", "SourceText", "Advisories"],
            swiftSettings: settings),
        .testTarget(
            name: "DeliverablesTests",
            dependencies: [
                "Deliverables", "Advisories", "Assessment", "ProductFiles", "ProductDatabase", "ProductModel",
                "Catalogs",
                "SourceText",
            ], swiftSettings: settings),
        .testTarget(name: "CommandTests", dependencies: ["securable"], swiftSettings: settings),
        .testTarget(
            name: "DocumentationTests",
            dependencies: [
                "ProductModel", "ProductFiles", "ProductDatabase", "Catalogs", "Assessment", "Deliverables",
            ], swiftSettings: settings),
    ]
)
