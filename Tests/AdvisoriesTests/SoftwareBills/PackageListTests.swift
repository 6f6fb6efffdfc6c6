import Advisories
import SourceText
import Testing

@Suite("Package lists")
struct PackageListTests {
    @Test("dpkg's status gives package URLs with source package and release")
    func dpkg() throws {
        let bill = try readBill(
            """
            Package: libssl3
            Status: install ok installed
            Maintainer: Debian OpenSSL Team <x@lists.alioth.debian.org>
            Architecture: amd64
            Source: openssl (3.0.11-1)
            Version: 3.0.11-1~deb12u2
            Depends: libc6 (>= 2.34), debconf (>= 0.5) | debconf-2.0
            Description: library
             with: a colon in its long text

            Package: libc6
            Status: install ok installed
            Architecture: amd64
            Source: glibc
            Version: 2.36-9+deb12u4

            Package: cdebconf
            Status: install ok installed
            Version: 1:0.270
            Provides: debconf-2.0

            Package: gone
            Status: deinstall ok config-files
            Version: 1
            """, distribution: "debian-12")
        #expect(bill.format == "dpkg status")
        #expect(
            bill.packages.map(\.packageURL) == [
                "pkg:deb/debian/libssl3@3.0.11-1~deb12u2?arch=amd64&distro=debian-12&upstream=openssl%403.0.11-1",
                "pkg:deb/debian/libc6@2.36-9%2Bdeb12u4?arch=amd64&distro=debian-12&upstream=glibc",
                "pkg:deb/debian/cdebconf@1:0.270?distro=debian-12",
            ])
        #expect(bill.packages[0].supplier == "Debian OpenSSL Team")
        #expect(
            bill.relations == [
                SoftwareRelation(from: bill.packages[0].reference, .dependsOn, to: bill.packages[1].reference),
                SoftwareRelation(from: bill.packages[0].reference, .dependsOn, to: bill.packages[2].reference),
            ])
        #expect(bill.remarks == [])
    }

    @Test("without the distribution it is guessed by the maintainers, and said so")
    func guess() throws {
        let ubuntu = try readBill("Package: a\nVersion: 1\nMaintainer: Ubuntu Developers <u@lists.ubuntu.com>\n")
        #expect(ubuntu.packages[0].packageURL == "pkg:deb/ubuntu/a@1")
        #expect(ubuntu.remarks.map(\.code) == ["bill-distribution"])
        let unknown = try readBill("Package: a\nVersion: 1\n")
        #expect(unknown.packages[0].packageURL == "pkg:deb/a@1")
    }

    @Test("opkg's status, whose source is a folder of the feeds")
    func opkg() throws {
        let bill = try readBill(
            """
            Package: dnsmasq
            Version: 2.90-r3
            Depends: libc, libubus20230605
            Status: install user installed
            Source: feeds/base/package/network/services/dnsmasq
            License: GPL-2.0
            Architecture: aarch64_cortex-a53
            Installed-Time: 1727000000
            """, distribution: "openwrt-23.05")
        #expect(bill.format == "opkg status")
        #expect(
            bill.packages[0].packageURL
                == "pkg:opkg/openwrt/dnsmasq@2.90-r3?arch=aarch64_cortex-a53&distro=openwrt-23.05")
        #expect(bill.packages[0].licences == ["GPL-2.0"])
    }

    @Test("apk's database, with origin and what libraries are needed")
    func apk() throws {
        let bill = try readBill(
            """
            C:Q1abc=
            P:busybox
            V:1.36.1-r2
            A:x86_64
            L:GPL-2.0-only
            o:busybox
            m:Jo <jo@example.org>
            D:so:libc.musl-x86_64.so.1 !other

            P:busybox-binsh
            V:1.36.1-r2
            o:busybox
            D:busybox=1.36.1-r2

            P:musl
            V:1.2.4-r1
            p:so:libc.musl-x86_64.so.1=1
            """, distribution: "alpine-3.18")
        #expect(
            bill.packages.map(\.packageURL) == [
                "pkg:apk/alpine/busybox@1.36.1-r2?arch=x86_64&distro=alpine-3.18",
                "pkg:apk/alpine/busybox-binsh@1.36.1-r2?distro=alpine-3.18&upstream=busybox",
                "pkg:apk/alpine/musl@1.2.4-r1?distro=alpine-3.18",
            ])
        #expect(
            bill.relations.map { [$0.from, $0.to].map { $0.prefix(22) } } == [
                ["pkg:apk/alpine/busybox", "pkg:apk/alpine/musl@1."],
                ["pkg:apk/alpine/busybox", "pkg:apk/alpine/busybox"],
            ])
    }

    @Test("Buildroot's manifest, with commas and quotes in its values")
    func buildroot() throws {
        let bill = try readBill(
            #"""
            "PACKAGE","VERSION","LICENSE","LICENSE FILES","SOURCE ARCHIVE","SOURCE SITE","DEPENDENCIES WITH LICENSES"
            "busybox","1.36.1","GPL-2.0, bzip2-1.0.4","LICENSE archival/libarchive/bz/LICENSE","a.tar.bz2","https://x","zlib [Zlib, say ""yes""]"
            "zlib","unknown","unknown","","","",""
            """#)
        #expect(bill.format == "Buildroot manifest")
        #expect(bill.packages.map(\.packageURL) == ["pkg:generic/busybox@1.36.1", "pkg:generic/zlib"])
        #expect(bill.packages.map(\.licences) == [["GPL-2.0, bzip2-1.0.4"], []])
        #expect(
            bill.relations == [
                SoftwareRelation(from: "pkg:generic/busybox@1.36.1", .dependsOn, to: "pkg:generic/zlib")
            ])
        #expect(billRefusal("PACKAGE,VERSION\n\"open")?.code == "bad-csv")
    }

    @Test("what rpm -qa prints")
    func rpm() throws {
        let bill = try readBill(
            "openssl-libs-3.0.7-27.el9.x86_64\ngpg-pubkey-fd431d51-4ae0493b\nbash-5.1.8-9.el9.aarch64\n",
            distribution: "rocky-9.3")
        #expect(
            bill.packages.map(\.packageURL) == [
                "pkg:rpm/rocky/openssl-libs@3.0.7-27.el9?arch=x86_64&distro=rocky-9.3",
                "pkg:rpm/rocky/gpg-pubkey@fd431d51-4ae0493b?distro=rocky-9.3",
                "pkg:rpm/rocky/bash@5.1.8-9.el9?arch=aarch64&distro=rocky-9.3",
            ])
    }

    @Test(
        "the distribution may stand at the top of a list",
        arguments: [
            "Package: a\nVersion: 1\n", "P:a\nV:1\n", "a-1-2.noarch\n",
        ])
    func distributionLine(_ list: String) throws {
        let bill = try readBill(SoftwareBillReader.distributionLine("alpine-3.18") + "\n" + list)
        #expect(bill.packages.count == 1)
        #expect(bill.packages[0].packageURL?.contains("distro=alpine-3.18") == true)
        #expect(bill.remarks == [])
    }
}
