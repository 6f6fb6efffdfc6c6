import Advisories
import Testing

@Suite("Where packages are looked up")
struct PackageIdentityTests {
    @Test(
        "an ecosystem's own spelling, as a key",
        arguments: [
            ("pkg:pypi/Zope.Interface_X@5", "PyPI zope-interface-x 5"),
            ("pkg:maven/org.apache.commons/io@1.3.4", "Maven org.apache.commons:io 1.3.4"),
            ("pkg:npm/%40Angular/core@12", "npm @angular/core 12"),
            ("pkg:golang/github.com/Masterminds/squirrel@v1.5.0", "Go github.com/masterminds/squirrel 1.5.0"),
            ("pkg:golang/github.com%2Fgorilla%2Fcontext@v1.0.0", "Go github.com/gorilla/context 1.0.0"),
            ("pkg:golang/github.com/acme/lib@v5.1.0#v5/sub", "Go github.com/acme/lib/v5 5.1.0"),
            ("pkg:golang/github.com/acme/lib/v5@v5.1.0#v5", "Go github.com/acme/lib/v5 5.1.0"),
            ("pkg:golang/std@go1.21.3", "Go stdlib 1.21.3"),
            ("pkg:nuget/Newtonsoft.Json@13.0.1", "NuGet newtonsoft.json 13.0.1"),
            ("pkg:cargo/serde_JSON@1.0.0", "crates.io serde-json 1.0.0"),
            ("pkg:gem/Rails@7.0", "RubyGems Rails 7.0"),
            ("pkg:composer/Laravel/Framework@9", "Packagist laravel/framework 9"),
            ("pkg:hex/phoenix@1.7", "Hex phoenix 1.7"),
            ("pkg:pub/http@0.13", "Pub http 0.13"),
            ("pkg:cran/rJava@1.0-4", "CRAN rJava 1.0-4"),
            ("pkg:hackage/Aeson@2", "Hackage Aeson 2"),
            ("pkg:conan/openssl.org/OpenSSL@3.0.3", "ConanCenter openssl 3.0.3"),
            ("pkg:swift/github.com/Alamofire/Alamofire@5.4.3", "SwiftURL github.com/alamofire/alamofire 5.4.3"),
            ("pkg:github/actions/checkout@v4", "GitHub Actions actions/checkout v4"),
            ("pkg:yocto/core/zlib-native@1.3", "OSS-Fuzz zlib 1.3"),
            ("pkg:generic/OpenSSL@1.1.1g", "OSS-Fuzz openssl 1.1.1g"),
        ])
    func ecosystems(text: String, identity: String) throws {
        #expect(try shown(text) == [identity])
    }

    @Test(
        "packages of distributions, by their source, release and epoch",
        arguments: [
            ("pkg:deb/debian/libssl3@3.0.9-1?distro=debian-12&upstream=openssl", ["Debian:12 openssl 3.0.9-1"]),
            (
                "pkg:deb/debian/libssl3@3.0.9-1%2Bb1?distro=bookworm&upstream=openssl%403.0.9-1",
                ["Debian:12 openssl 3.0.9-1"]
            ),
            ("pkg:deb/debian/attr@2.4.47-2?epoch=1&distro=debian-11.6", ["Debian:11 attr 1:2.4.47-2"]),
            ("pkg:deb/debian/attr@1:2.4.47-2?epoch=1", ["Debian attr 1:2.4.47-2"]),
            (
                "pkg:deb/ubuntu/curl@7.81.0?distro=ubuntu-22.04",
                ["Ubuntu:22.04:LTS curl 7.81.0", "Ubuntu:22.04 curl 7.81.0"]
            ),
            ("pkg:apk/alpine/libcurl@8.1.2-r0?distro=alpine-3.18.4&upstream=curl", ["Alpine:v3.18 curl 8.1.2-r0"]),
            (
                "pkg:rpm/rocky/openssl-libs@3.0.7-24.el9?epoch=1&distro=rocky-9.3&upstream=openssl-3.0.7-24.el9.src.rpm",
                ["Rocky Linux:9 openssl 1:3.0.7-24.el9", "Rocky Linux:9 openssl-libs 1:3.0.7-24.el9"]
            ),
            ("pkg:rpm/opensuse/zlib@1.2.13?distro=opensuse-leap-15.5", ["openSUSE:Leap 15.5 zlib 1.2.13"]),
            ("pkg:apk/wolfi/curl@8?distro=wolfi-20230201", ["Wolfi curl 8"]),
            ("pkg:deb/nobody/x@1", []),
        ])
    func distributions(text: String, identities: [String]) throws {
        #expect(try shown(text) == identities)
    }

    @Test("Red Hat's advisories are looked up in the repositories of the release")
    func redHat() throws {
        let identities = try PackageURL("pkg:rpm/redhat/bash@5.1.8-6.el9?distro=rhel-9.2").identities
        #expect(identities.map(\.ecosystem).contains("Red Hat:enterprise_linux:9::baseos"))
        #expect(identities.allSatisfy { $0.scheme == .rpm && $0.name == "bash" })
    }

    @Test("what no ecosystem knows has names to look for among CPE names")
    func products() throws {
        #expect(try PackageURL("pkg:generic/Mbed-TLS@3").productNames == ["mbed-tls", "mbed_tls"])
        #expect(try PackageURL("pkg:yocto/core/nativesdk-zlib@1").productNames == ["zlib"])
        #expect(try PackageURL("pkg:npm/zlib@1").productNames == [])
        #expect(try PackageURL("pkg:yocto/linux-yocto@6.6").identities.map(\.ecosystem) == ["Linux", "OSS-Fuzz"])
        #expect(try PackageURL("pkg:unheard/zlib@1").identities == [])
    }

    @Test("a bill's name and an advisory's name meet in one key")
    func keys() {
        #expect(PackageIdentity.lookupName("Flask_SQLAlchemy", ecosystem: "PyPI") == "flask-sqlalchemy")
        #expect(PackageIdentity.lookupName("ruamel...yaml", ecosystem: "PyPI") == "ruamel-yaml")
        #expect(PackageIdentity.lookupName("github.com/Azure/x", ecosystem: "Go") == "github.com/azure/x")
        #expect(
            PackageIdentity.lookupName("NetworkManager", ecosystem: "Red Hat:enterprise_linux:9") == "NetworkManager")
        #expect(PackageIdentity.lookupName("Curl", ecosystem: "Debian:12") == "curl")
    }

    private func shown(_ text: String) throws -> [String] {
        try PackageURL(text).identities.map { "\($0.ecosystem) \($0.name) \($0.version ?? "-")" }
    }
}
