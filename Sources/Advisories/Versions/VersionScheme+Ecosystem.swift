extension VersionScheme {
    /// The scheme of a type of package URL; nil for types whose order is not known here.
    ///
    /// `hex`, `swift`, `julia`, `bitnami`, `githubactions` and `vscode-extension` are semantic versions; `opkg` is
    /// ordered as Debian's packages; `cran` and `hackage` are numbers; `conan`, `github`, `bitbucket`, `cocoapods`,
    /// `oci`, `docker`, `huggingface` and `generic` have no order of their own.
    public init?(packageURLType: String) {
        switch packageURLType.lowercased() {
        case "npm": self = .npm
        case "pypi": self = .pypi
        case "maven": self = .maven
        case "golang": self = .go
        case "cargo": self = .cargo
        case "nuget": self = .nuget
        case "gem": self = .gem
        case "composer": self = .packagist
        case "deb", "opkg": self = .deb
        case "rpm": self = .rpm
        case "apk", "alpine": self = .apk
        case "pub": self = .pub
        case "cran", "hackage": self = .numbers
        case "hex", "swift", "julia", "bitnami", "githubactions", "vscode-extension", "semver": self = .semver
        case "conan", "github", "bitbucket", "cocoapods", "generic", "oci", "docker", "huggingface": self = .generic
        default: return nil
        }
    }

    /// The scheme of an ecosystem in OSV's spelling; what follows a colon (the release of a distribution) is ignored.
    ///
    /// Hex, SwiftURL, Julia, Bitnami, Kubernetes, GitHub Actions and VSCode are semantic versions. Ubuntu, Echo and
    /// Docker Hardened Images are ordered as Debian's packages, Alpaquita, BellSoft, Chainguard, MinimOS and Wolfi as
    /// Alpine's, and Red Hat, AlmaLinux, Rocky Linux, SUSE, openSUSE, Mageia, openEuler, Photon OS, Azure Linux and
    /// CleanStart as RPM's. CRAN, Bioconductor, Hackage and GHC are numbers. Android, ConanCenter, FreeBSD, Linux,
    /// opam, OSS-Fuzz and Root have no order of their own that is known here.
    ///
    /// - Returns: nil for an ecosystem that is none of these, and for `GIT`, whose commits have no order.
    public init?(ecosystem: String) {
        switch ecosystem.prefix(while: { $0 != ":" }).lowercased() {
        case "npm": self = .npm
        case "pypi": self = .pypi
        case "maven": self = .maven
        case "go": self = .go
        case "crates.io": self = .cargo
        case "nuget": self = .nuget
        case "rubygems": self = .gem
        case "packagist": self = .packagist
        case "debian", "ubuntu", "echo", "docker hardened images": self = .deb
        case "red hat", "almalinux", "rocky linux", "suse", "opensuse", "mageia", "openeuler", "photon os",
            "azure linux", "cleanstart":
            self = .rpm
        case "alpine", "alpaquita", "bellsoft hardened containers", "chainguard", "minimos", "wolfi": self = .apk
        case "pub": self = .pub
        case "cran", "bioconductor", "hackage", "ghc": self = .numbers
        case "hex", "swifturl", "julia", "bitnami", "kubernetes", "github actions", "vscode", "semver": self = .semver
        case "android", "conancenter", "freebsd", "linux", "opam", "oss-fuzz", "root": self = .generic
        default: return nil
        }
    }
}
