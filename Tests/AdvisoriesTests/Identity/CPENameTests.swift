import Advisories
import Testing

@Suite("CPE names")
struct CPENameTests {
    @Test(
        "both bindings have one canonical form",
        arguments: [
            ("cpe:2.3:a:busybox:BusyBox:1.36.1:*:*:*:*:*:*:*", "cpe:2.3:a:busybox:busybox:1.36.1:*:*:*:*:*:*:*"),
            ("cpe:/a:gnu:glibc:2.31", "cpe:2.3:a:gnu:glibc:2.31:*:*:*:*:*:*:*"),
            ("cpe:/o:linux:linux_kernel:-", "cpe:2.3:o:linux:linux_kernel:-:*:*:*:*:*:*:*"),
            ("cpe:/a:foo:bar%2b%2b:1.0::~~pro~node.js~x64~", "cpe:2.3:a:foo:bar\\+\\+:1.0:*:*:*:pro:node.js:x64:*"),
            ("cpe:/a:foo:bar:8.%02", "cpe:2.3:a:foo:bar:8.*:*:*:*:*:*:*:*"),
            ("cpe:2.3:*:*:linux-yocto:5.15+git:*:*:*:*:*:*:*", "cpe:2.3:*:*:linux-yocto:5.15\\+git:*:*:*:*:*:*:*"),
            ("cpe:2.3:a:amazon:freertos\\+fat:\\-:*:*:*:*:*:*:*", "cpe:2.3:a:amazon:freertos\\+fat:\\-:*:*:*:*:*:*:*"),
            ("cpe:2.3:a:a\\:b:c\\.d:1:*:*:*:*:*:*:*", "cpe:2.3:a:a\\:b:c.d:1:*:*:*:*:*:*:*"),
        ])
    func canonical(text: String, formatted: String) throws {
        #expect("\(try CPEName(text))" == formatted)
        #expect(try CPEName(formatted) == CPEName(text))
    }

    @Test(
        "what is none is refused with a reason",
        arguments: [
            "", "cpe", "cpe:2.3:", "cpe:2.3:a:b:c", "cpe:2.3:x:b:c:1:*:*:*:*:*:*:*", "cpe:2.3:a::c:1:*:*:*:*:*:*:*",
            "cpe:2.3:a:b:c:1:*:*:*:*:*:*:*:*", "cpe:2.3:a:b:c:1:*:*:*:*:*:*:\\", "cpe:2.3:a:b:c:1 2:*:*:*:*:*:*:*",
            "cpe:2.3:a:b:c*d:1:*:*:*:*:*:*:*", "cpe:/a:b:%zz", "cpe:/a:b:c:d:e:f:g:h", "cpe:/a:b:%00",
            "cpe:2.3:a:ü:c:1:*:*:*:*:*:*:*",
        ])
    func refusals(text: String) {
        #expect(throws: CPENameError.self) { try CPEName(text) }
    }

    @Test("values are had without backslashes")
    func plain() throws {
        let name = try CPEName("cpe:2.3:a:amazon:freertos\\+fat:1.0.2:beta1:*:*:*:*:*:*")
        #expect(name.product.plain == "freertos+fat")
        #expect(name.versionText == "1.0.2-beta1")
        #expect(name.vendor == .value("amazon"))
        #expect(name[.language] == .any)
        #expect(try CPEName("cpe:2.3:a:b:c:8.*:*:*:*:*:*:*:*").versionText == nil)
    }

    @Test(
        "the relations of attributes are those of NISTIR 7696, table 6-2",
        arguments: [
            ("*", "*", CPERelation.equal), ("*", "-", .superset), ("*", "foo", .superset), ("*", "foo*", .undefined),
            ("-", "*", .subset), ("-", "-", .equal), ("-", "foo", .disjoint), ("-", "foo*", .undefined),
            ("foo", "foo", .equal), ("foo", "bar", .disjoint), ("foo", "fo*", .undefined), ("foo", "-", .disjoint),
            ("foo", "*", .subset), ("fo*", "foo", .superset), ("fo*", "bar", .disjoint), ("fo*", "*", .subset),
            ("fo*", "-", .disjoint), ("fo*", "b*", .undefined), ("?oo", "foo", .superset), ("fo??", "fo", .superset),
            ("fo?", "fooo", .disjoint), ("*oo", "foo", .superset), ("*o*", "foot", .superset),
            ("*x*", "foot", .disjoint),
            ("8.*", "8\\.1", .superset), ("a\\*", "ab", .disjoint), ("?a\\?", "xa\\?", .superset),
            ("FOO", "foo", .equal),
        ])
    func attributes(source: String, target: String, relation: CPERelation) throws {
        let source = try CPEName("cpe:2.3:a:v:\(source):1:*:*:*:*:*:*:*")
        let target = try CPEName("cpe:2.3:a:v:\(target):1:*:*:*:*:*:*:*")
        #expect(source.product.relation(to: target.product) == relation)
        #expect(source.relation(to: target) == relation)
    }

    @Test("names that are wider in one attribute and narrower in another have no relation")
    func mixed() throws {
        let source = try CPEName("cpe:2.3:a:*:c:1:*:*:*:*:*:*:*")
        let target = try CPEName("cpe:2.3:a:b:c:*:*:*:*:*:*:*:*")
        #expect(source.relation(to: target) == .undefined)
    }

    @Test(
        "a component agrees with a criterion by its product",
        arguments: [
            ("a:openssl:openssl", "a:openssl:openssl", CPEAgreement.Confidence.full),
            ("*:*:openssl", "a:openssl:openssl", .product), ("a:openssl:openssl", "a:*:openssl", .product),
            ("a:openssl:openssl", "a:other:openssl", nil), ("a:openssl:*", "a:openssl:openssl", nil),
            ("a:openssl:-", "a:openssl:-", nil), ("a:amazon:freertos", "a:amazon:freertos\\+fat", nil),
            ("o:v:p", "a:v:p", nil), ("a:*:openssl", "a:openssl:open*", nil), ("a:v:openssl", "a:v:open*", .product),
            ("a:v:openssl", "a:*:open*", nil),
        ])
    func agreement(component: String, criterion: String, confidence: CPEAgreement.Confidence?) throws {
        let component = try CPEName("cpe:2.3:\(component):1:*:*:*:*:*:*:*")
        let criterion = try CPEName("cpe:2.3:\(criterion):*:*:*:*:*:*:*:*")
        #expect(component.agreement(with: criterion)?.confidence == confidence)
    }

    @Test("what the criterion asks for and the component does not say is named")
    func undecided() throws {
        let criterion = try CPEName("cpe:2.3:a:v:p:*:*:*:*:*:node.js:*:*")
        #expect(try CPEName("cpe:2.3:a:v:p:1:*:*:*:*:*:*:*").agreement(with: criterion)?.undecided == [.targetSoftware])
        #expect(try CPEName("cpe:2.3:a:v:p:1:*:*:*:*:python:*:*").agreement(with: criterion) == nil)
    }

    @Test("very long names end soon")
    func hostile() {
        _ = try? CPEName("cpe:2.3:a:b:" + String(repeating: "?", count: 100_000) + ":1:*:*:*:*:*:*:*")
        _ = try? CPEName("cpe:/" + String(repeating: ":", count: 100_000))
        #expect(throws: CPENameError.self) { try CPEName("cpe:2.3:" + String(repeating: "\\", count: 100_001)) }
    }

    @Test("every name that NVD's samples hold is read", .enabled(if: SharedData.has("nvd-samples")))
    func samples() throws {
        var count = 0
        for file in try SharedData.names(in: "nvd-samples/osv.dev") where file.hasSuffix(".json") {
            for part in try SharedData.text("nvd-samples/osv.dev/\(file)").split(separator: "\"criteria\"").dropFirst()
            {
                guard let quoted = part.split(separator: "\"", maxSplits: 2).dropFirst().first else { continue }
                let name = String(quoted).replacing("\\\\", with: "\\")
                count += 1
                let read = try CPEName(name)
                #expect(read.description == name.lowercased())
            }
        }
        #expect(count > 0)
    }
}
