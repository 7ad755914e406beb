// swift-tools-version: 6.2

import PackageDescription

/// One house style for every room: existentials are spelled `any`, imports are private unless they
/// are part of an interface, and a member is visible only where its module is imported.
let swiftSettings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// A library target with its tests, which mirror it under `Tests/<Name>Tests`.
func room(
    _ name: String,
    _ dependencies: [Target.Dependency] = [],
    resources: [Resource]? = nil,
    tests extraTestDependencies: [Target.Dependency] = [],
    testResources: [Resource]? = nil,
    testExclusions: [String] = []
) -> [Target] {
    [
        .target(
            name: name, dependencies: dependencies, resources: resources, swiftSettings: swiftSettings),
        .testTarget(
            name: "\(name)Tests",
            dependencies: [.target(name: name), "TestSupport"] + dependencies + extraTestDependencies,
            exclude: testExclusions,
            resources: testResources,
            swiftSettings: swiftSettings),
    ]
}

let package = Package(
    name: "kongtop",
    products: [.executable(name: "kongtop", targets: ["kongtop"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    ],
    targets: [
        .target(
            name: "TestSupport", dependencies: ["MetricModel"], path: "Tests/TestSupport",
            swiftSettings: swiftSettings)
    ]
        + room("Canvas")
        + [.target(name: "CCurses", linkerSettings: [.linkedLibrary("ncursesw")])]
        + [.target(name: "CMemory")]
        + [.target(name: "CSignals")]
        + [.target(name: "CZlib", linkerSettings: [.linkedLibrary("z")])]
        + [.target(name: "CAllocationCount")]
        + room("Terminal", ["Canvas", "CCurses"])
        + room("Patterns")
        + room("MetricModel", ["Patterns"])
        + room("Exposition", ["MetricModel"])
        + room("SeriesStore", ["MetricModel"], tests: ["PromQL"])
        + room("PromQL", ["MetricModel", "Patterns"], testExclusions: ["Scripts"])
        + room("PrometheusAPI", ["MetricModel", "PromQL"])
        + room(
            "Scraping",
            [
                "CZlib", "MetricModel", "Exposition", "Patterns",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "Yams", package: "Yams"),
            ])
        + room(
            "Serving",
            [
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
            ])
        + room(
            "Dashboards", ["MetricModel", "PromQL", "Patterns"], resources: [.embedInCode("Boards")],
            tests: ["Simulation", "SeriesStore", "Exposition"])
        + room(
            "Interface",
            [
                "Canvas", "Dashboards", "MetricModel", "Patterns", "PrometheusAPI",
                .product(name: "Yams", package: "Yams"),
            ],
            resources: [.embedInCode("themes")], tests: ["PromQL"], testResources: [.copy("Screens")])
        + room(
            "Configuring",
            ["Exposition", "MetricModel", "Patterns", "Scraping", .product(name: "Yams", package: "Yams")])
        + room("Simulation", ["MetricModel"])
        + [
            .executableTarget(
                name: "kongtop",
                dependencies: [
                    "CMemory", "CSignals", "CZlib", "Canvas", "Configuring", "Dashboards", "Exposition", "Interface",
                    "MetricModel", "Patterns", "PrometheusAPI", "PromQL", "Scraping", "SeriesStore", "Serving",
                    "Simulation", "Terminal",
                    .product(name: "ArgumentParser", package: "swift-argument-parser"),
                    .product(name: "Logging", package: "swift-log"),
                ],
                swiftSettings: swiftSettings),
            .testTarget(
                name: "kongtopTests",
                dependencies: [
                    "TestSupport", "kongtop", "CZlib", "Configuring", "Exposition", "MetricModel", "SeriesStore",
                    "PromQL",
                    "PrometheusAPI",
                    "Scraping",
                    "Serving",
                    "Simulation", "Interface", "Canvas", "Dashboards",
                ],
                swiftSettings: swiftSettings),
            .executableTarget(
                name: "Benchmarks",
                dependencies: [
                    "CAllocationCount", "Canvas", "Dashboards", "Exposition", "Interface", "MetricModel", "PromQL",
                    "Scraping", "SeriesStore", "Simulation", "Terminal",
                ],
                swiftSettings: swiftSettings),
        ]
)
