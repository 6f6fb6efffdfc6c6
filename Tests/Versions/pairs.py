"""Makes pairs of versions as each ecosystem writes them, and as it hopes never to see them.

The second of a pair is mostly the first with something small changed, since that is where orders differ.
"""

import itertools
import random
import re


class Maker:
    """The grammar of one ecosystem's versions; `make` is a whole version."""

    # What a small change puts in: pieces that mean something to the ecosystem.
    pieces = [".", "0", "1"]
    # Characters of versions without sense; empty where such are refused.
    noise = ""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def chance(self, part):
        return self.random.random() < part

    def number(self):
        kind = self.random.random()
        if kind < 0.25:
            return "0"
        if kind < 0.8:
            return str(self.random.randint(1, 12))
        if kind < 0.92:
            return str(self.random.randint(13, 999))
        if kind < 0.97:
            return str(self.random.randint(20000101, 20261231))
        return str(self.random.randint(1, 2**53 - 1))

    def padded(self):
        return self.random.choice(["", "", "", "0", "00"]) + self.number()

    def huge(self):
        return str(self.random.randint(1, 10**30)) if self.chance(0.02) else self.padded()

    def numbers(self, least=1, most=4, number=None):
        count = self.random.randint(least, most)
        return ".".join((number or self.number)() for _ in range(count))

    def hexadecimal(self):
        return "".join(self.random.choice("0123456789abcdef") for _ in range(self.random.randint(1, 12)))

    def make(self):
        raise NotImplementedError

    def changed(self, version):
        place = self.random.randint(0, len(version))
        kind = self.random.randint(0, 4)
        piece = self.random.choice(self.pieces)
        if kind == 0:
            return version[:place] + piece + version[place:]
        if kind == 1:
            return version + piece
        if kind == 2 and len(version) > 1:
            return version[: place - 1 if place else 0] + version[place:]
        if kind == 3 and len(version) > 1:
            return version[: max(1, place)]
        return self.renumbered(version)

    def renumbered(self, version):
        digits = [place for place, character in enumerate(version) if character in "0123456789"]
        if not digits:
            return version
        place = self.random.choice(digits)
        return version[:place] + self.random.choice("0123459") + version[place + 1 :]

    def is_wanted(self, version):
        return bool(version) and not any(character in version for character in "\t\n ")

    def version(self):
        while True:
            if self.noise and self.chance(0.15):
                version = "".join(self.random.choice(self.noise) for _ in range(self.random.randint(1, 9)))
            else:
                version = self.make()
            if self.is_wanted(version):
                return version

    def pair(self):
        first = self.version()
        if self.chance(0.3):
            return first, self.version()
        second = self.changed(first)
        while self.chance(0.4) or not self.is_wanted(second):
            second = self.changed(second or first)
        return (first, second) if self.chance(0.5) else (second, first)


class Debian(Maker):
    pieces = [".", "-", "~", "+", "0", "1", "00", "a", "~rc1", "+b1", "+deb12u1", "-1", "1:"]
    noise = "001129aZz.+~-"

    def make(self):
        version = self.numbers(number=self.huge)
        if self.chance(0.3):
            version += self.random.choice(["~rc", "~beta", "a", "b", "rc", "+dfsg", "+git", "~git", "p", "-pre", "z"])
            version += self.random.choice(["", self.padded(), "." + self.padded()])
        if self.chance(0.6):
            version += "-" + self.numbers(1, 2)
            version += self.random.choice(["", "", "ubuntu", "+deb12u", "+b", "~bpo12+", "build"]) + self.padded()
        return self.random.choice(["", "", "", "0:", "1:", "2:", "01:"]) + version

    def is_wanted(self, version):
        epoch, colon, rest = version.partition(":")
        upstream, hyphen, revision = (rest if colon else version).rpartition("-")
        return (
            super().is_wanted(version)
            and version.count(":") <= 1
            and (not colon or epoch.isdigit() and len(epoch) < 9)
            and bool(revision)
            and (bool(upstream) or not hyphen)
            and (upstream or revision)[0].isdigit()
        )


class RPM(Maker):
    pieces = [".", "~", "^", "_", "+", "0", "1", "00", "a", "rc1", "~rc1", "^git1", "-1", "1:"]
    noise = "001129aZz.~^_+"

    def make(self):
        version = self.numbers(number=self.huge)
        if self.chance(0.4):
            version += self.random.choice(["~rc", "~beta", "a", "b", "rc", "^git", "^", "~", "p", "_", "+", ".GA"])
            version += self.random.choice(["", self.padded(), "." + self.padded()])
        if self.chance(0.5):
            version += "-" + self.numbers(1, 2) + self.random.choice(["", ".el9", ".el9_2", ".fc38", ".module+el8.1"])
        return self.random.choice(["", "", "", "0:", "1:", "2:", "01:"]) + version

    def is_wanted(self, version):
        # rpm refuses several hyphens and colons, and empty parts.
        epoch, colon, rest = version.partition(":")
        number, hyphen, release = (rest if colon else version).partition("-")
        return (
            super().is_wanted(version)
            and version.count(":") <= 1
            and version.count("-") <= 1
            and (not colon or epoch.isdigit())
            and bool(number)
            and (bool(release) or not hyphen)
        )


class Python(Maker):
    pieces = [".", "-", "_", "0", "1", "a1", "rc1", ".post1", "-1", ".dev0", "+1", "+a.1", "1!", "v", "m3", "dev"]
    noise = "0011.-_abcdervpost+!"

    def word(self, words):
        separators = ["", "", "", ".", "-", "_"]
        word = self.random.choice(words)
        word = self.random.choice([word, word, word.upper(), word.title()])
        number = self.random.choice(["", self.padded(), self.padded()])
        return self.random.choice(separators) + word + self.random.choice(separators) + number

    def make(self):
        version = self.random.choice(["", "", "", "", "v", "V"])
        version += self.random.choice(["", "", "", "", "0!", "1!", "2!"])
        version += self.numbers(number=self.huge)
        if self.chance(0.4):
            version += self.word(["a", "b", "c", "rc", "alpha", "beta", "pre", "preview"])
        if self.chance(0.25):
            version += self.word(["post", "rev", "r"])
        elif self.chance(0.1):
            version += "-" + self.padded()
        if self.chance(0.25):
            version += self.word(["dev"])
        if self.chance(0.2):
            parts = [self.random.choice([self.padded(), "ubuntu", "abc", "ABC", "1a", "a1"]) for _ in range(3)]
            version += "+" + self.random.choice(".-_").join(parts[: self.random.randint(1, 3)])
        return version


class Maven(Maker):
    pieces = [
        ".", "-", "0", "1", "00", ".0", "-1", "a", "alpha", "-rc1", ".Final", "-SNAPSHOT", "sp", ".RELEASE", "foo",
    ]

    qualifiers = [
        "alpha", "beta", "milestone", "rc", "cr", "snapshot", "ga", "final", "release", "sp", "a", "b", "m", "x",
        "foo", "jre", "android", "redhat", "pre", "Final", "SNAPSHOT", "RC", "M", "Beta", "dev", "incubating", "v",
    ]

    def make(self):
        version = self.numbers(1, 4, self.huge)
        for _ in range(self.random.choice([0, 0, 1, 1, 1, 2])):
            version += self.random.choice(["-", "-", ".", ""]) + self.random.choice(self.qualifiers)
            if self.chance(0.6):
                version += self.random.choice(["", "", "-", "."]) + self.numbers(1, 2)
        if self.chance(0.2):
            version += "-" + self.numbers(1, 2, self.padded)
        return version

    def is_wanted(self, version):
        # Where a qualifier does not begin a list, Maven's own order goes round in circles:
        # 1-alpha < 1 < 1.sp.2 < 1-alpha.
        return (
            super().is_wanted(version)
            and version[0].isdigit()
            and not re.search(r"\.(?!(final|release|ga)-)[^-.\d]+[-.]", version, re.IGNORECASE)
            and not re.search(r"(?<!\.)(final|release|ga)(?!$|-[1-9])|[^.\d][-.0]+[^-.\d]", version, re.IGNORECASE)
        )


class Semantic(Maker):
    pieces = [".0", ".1", "-0", "-a", "-rc.1", "-alpha", "+1", ".rc", "1", "-1", "-", "a"]

    def identifier(self):
        words = ["alpha", "beta", "rc", "rc1", "a", "A", "x-y", "-", "0a", "SNAPSHOT", "dev", "1a", "z", "Z", "01a"]
        return self.random.choice([self.number(), self.number(), self.random.choice(words), self.hexadecimal() + "g"])

    def make(self):
        version = self.numbers(3, 3)
        if self.chance(0.6):
            version += "-" + ".".join(self.identifier() for _ in range(self.random.randint(1, 4)))
        if self.chance(0.2):
            version += "+" + ".".join(self.identifier() for _ in range(self.random.randint(1, 2)))
        return version


class NPM(Semantic):
    pieces = [*Semantic.pieces, "v", "=", "beta", "00", "01", "-01"]
    def make(self):
        if self.chance(0.7):
            return super().make()
        version = self.random.choice(["", "v", "=", "=v", "v="]) + self.numbers(3, 3, self.padded)
        if self.chance(0.6):
            identifiers = ".".join(self.random.choice([self.identifier, self.padded])() for _ in range(2))
            version += self.random.choice(["-", "--", "beta", "b", "rc.", "-rc", "-x."]) + identifiers
        return version


class Alpine(Maker):
    pieces = [
        ".0", ".1", ".10", "0", "1", "a", "z", "_rc1", "_alpha", "_p1", "_git2", "-r0", "-r1", "_pre", "_foo", "-1",
    ]

    def make(self):
        version = self.random.choice(["", "", "", "0"]) + self.numbers()
        if self.chance(0.25):
            version += self.random.choice("abcdz")
        for _ in range(self.random.choice([0, 0, 1, 1, 2])):
            version += "_" + self.random.choice(["alpha", "beta", "pre", "rc", "cvs", "svn", "git", "hg", "p"])
            version += self.random.choice(["", self.padded(), self.padded()])
        if self.chance(0.6):
            version += "-r" + self.padded()
        return version

    def is_wanted(self, version):
        # What versions 2 and 3 of apk-tools read in different ways: .01, a number after the letter, missing numbers,
        # two revisions; .0_rc1, which version 2 takes for later than .0; and where pmbootstrap forgets a suffix that
        # has no number.
        differing = (
            r"\.0\d|^[\d.]+[a-z]\d|\.\D|\.$|_[^a-z]|_$|-r\D|-r$|-r.*-r|\.0_(alpha|beta|pre|rc)"
            r"|_(cvs|svn|git|hg|p)(\D|$)|_[a-z]+_"
        )
        return super().is_wanted(version) and version[0].isdigit() and not re.search(differing, version)


class Ruby(Maker):
    pieces = [".0", ".1", "1", ".a", "-", "-1", ".pre", ".rc1", ".beta.2"]
    noise = "001129abZ.-"

    def make(self):
        version = self.numbers(number=self.huge)
        for _ in range(self.random.choice([0, 1, 1, 2])):
            version += self.random.choice([".", ".", "-"])
            version += self.random.choice(["pre", "rc", "beta", "a", "b", "x", "RC"]) + self.random.choice(["", "."])
            version += self.numbers(1, 3, self.padded)
        return version


class Composer(Maker):
    pieces = [".0", ".1", "1", "-dev", "-beta1", "RC1", "-p1", ".x-dev", "-stable", "+b", "a", "-1", "."]

    def make(self):
        version = self.random.choice(["", "", "v"]) + self.numbers(1, 4, lambda: str(self.random.randint(0, 30)))
        if self.chance(0.5):
            stabilities = ["alpha", "a", "beta", "b", "RC", "rc", "stable", "patch", "pl", "p"]
            version += self.random.choice(["-", ".", "_", ""]) + self.random.choice(stabilities)
            version += self.random.choice(["", "", ".", "-"]) + self.numbers(1, 2, self.padded)
        if self.chance(0.2):
            version += self.random.choice(["-dev", ".x-dev", "dev", ".dev"])
        return version


MAKERS = {
    "deb": Debian, "rpm": RPM, "pypi": Python, "maven": Maven, "semver": Semantic, "npm": NPM, "apk": Alpine,
    "gem": Ruby, "packagist": Composer,
}


def of(scheme, count, seed):
    """So many pairs, the same for the same seed: every two of the first 40 versions, so that it shows whether their
    order is one, and others."""
    maker = MAKERS[scheme](seed)
    some = [maker.version() for _ in range(40)]
    pairs = list(itertools.combinations(some, 2))
    return pairs[:count] + [maker.pair() for _ in range(count - len(pairs))]
