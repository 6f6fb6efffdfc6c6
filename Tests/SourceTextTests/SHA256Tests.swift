import SourceText
import Testing

@Suite("The SHA-256 digest")
struct SHA256Tests {
    @Test(
        "is that of FIPS 180-4",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ])
    func vectors(_ text: String, _ digest: String) {
        #expect(SHA256.hexadecimal(SHA256.digest(of: text.utf8)) == digest)
    }

    @Test("does not depend on the pieces in which bytes come", arguments: [0, 1, 55, 56, 63, 64, 65, 127, 128, 200])
    func pieces(_ count: Int) {
        let bytes = (0..<count).map { UInt8($0) }
        for cut in [0, 1, count / 2, count] where cut <= count {
            var digest = SHA256()
            digest.update(Array(bytes[..<cut]))
            digest.update(Array(bytes[cut...]))
            #expect(digest.finished() == SHA256.digest(of: bytes))
        }
    }
}
