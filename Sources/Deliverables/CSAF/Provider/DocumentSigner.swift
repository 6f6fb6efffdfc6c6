/// Signs documents with an OpenPGP key.
public protocol DocumentSigner: Sendable {
    /// The key's fingerprint in capital letters: 40 hexadecimal digits.
    var fingerprint: String { get }
    /// The detached signature of a text, with its armour.
    func signature(of text: String) throws(CSAFProviderError) -> String
    /// The public key, with its armour.
    func publicKey() throws(CSAFProviderError) -> String
}
