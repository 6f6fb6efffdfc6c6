extension Vocabulary {
    static let operatingSystem = Vocabulary(
        "operating system",
        [
            "none": "None: one program alone",
            "rtos": "A real-time operating system",
            "linux": "Linux",
            "android": "Android or another system for phones and tablets",
            "windows": "Windows",
            "other": "Another general-purpose system",
        ])

    static let externalMemory = Vocabulary(
        "protection of external memory",
        [
            "none": "There is none outside of the processor",
            "plain": "It can be read and changed",
            "encrypted": "It is encrypted, but changes are not noticed",
            "authenticated": "It is encrypted, and changes are noticed",
        ])

    static let randomSource = Vocabulary(
        "source of random numbers",
        [
            "hardware": "A tested hardware generator",
            "seeded": "A software generator with a secret seed of its own for each unit",
            "weak": "A clock, a serial number or a fixed seed",
        ])

    static let passwordStorage = Vocabulary(
        "storage of passwords",
        [
            "none": "It checks no passwords",
            "hashed": "By a slow hash with a salt of its own for each",
            "fast-hash": "By a fast hash, or without salt",
            "reversible": "Encrypted, or readable",
        ])

    static let serviceAccount = Vocabulary(
        "service account",
        [
            "none": "There are none",
            "unique": "One whose credential differs in each unit",
            "shared": "One with the same credential in all units",
        ])

    static let updateSignature = Vocabulary(
        "key of updates",
        [
            "asymmetric": "A public key in the unit; the private one stays with the maker",
            "symmetric": "A secret key that is in the units themselves",
            "checksum": "None: a checksum only",
        ])

    static let remoteAccess = Vocabulary(
        "remote access of the maker",
        [
            "none": "Not at all",
            "on-consent": "When the owner lets them in, for a time",
            "always": "Whenever they want",
        ])
}
