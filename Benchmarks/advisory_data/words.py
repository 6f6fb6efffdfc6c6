"""Names, versions and sentences that the advisories and the bills share, so that the ones meet the others."""
import random

SYLLABLES = ("ba be bo ca ce co da de di do fa fe fi ga ge go ha he hi jo ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe "
             "pi po qua ra re ri ro sa se si so ta te ti to va ve vi vo wa we wi ya yo za ze zi zo").split()
ENDS = "core kit lib net io parser utils client server auth crypto http json xml cli db stream queue cache log".split()
OUTSIDE = 20_000_000  # packages from here on are in no advisory


def word(number):
    """A pronounceable word of three syllables; more than 200,000 different ones."""
    number = number * 7919 % 300_763
    count = len(SYLLABLES)
    return SYLLABLES[number % count] + SYLLABLES[number // count % count] + SYLLABLES[number // count // count % count]


def name(ecosystem, number):
    """The name of a package; the same number gives the same name."""
    first, end = word(number), ENDS[number % len(ENDS)]
    if number >= 300_000:
        end = f"{end}{number // 300_000}"
    if ecosystem == "npm":
        return f"@{word(number // 7)}/{first}-{end}" if number % 10 < 3 else f"{first}-{end}"
    if ecosystem == "PyPI":
        return f"{first}_{end}".replace("_", "-_."[number % 3])
    if ecosystem == "Maven":
        return f"org.{word(number // 5)}:{first}-{end}"
    if ecosystem == "Go":
        owner = word(number // 5).capitalize() if number % 10 == 0 else word(number // 5)
        return f"github.com/{owner}/{first}-{end}" + ("/v2" if number % 6 == 0 else "")
    if ecosystem in ("Debian", "Alpine"):
        return f"{first}-{end}" if number % 2 else f"lib{first}{end}"
    return f"{first}_{end}" if number % 2 else f"{first}-{end}"


def version(ecosystem, step):
    """The version number `step` of every package: they rise with it, in the order of the ecosystem."""
    major, minor, patch = step // 40, step // 5 % 8, step % 5
    plain = f"{major}.{minor}.{patch}"
    if ecosystem == "Debian":
        return f"{major}:{plain}-{1 + patch}+deb12u{1 + minor}" if step % 50 == 7 else f"{plain}-{1 + patch}+deb12u{1 + minor}"
    if ecosystem == "Alpine":
        return f"{plain}-r{minor}"
    if ecosystem == "Maven":
        return f"{plain}.Final" if step % 4 == 1 else f"{plain}-RC{1 + minor}" if step % 20 == 19 else plain
    if ecosystem == "PyPI":
        return f"{plain}rc1" if step % 20 == 19 else f"{plain}.post1" if step % 20 == 4 else f"{major}.{minor}" if patch == 0 else plain
    if ecosystem == "npm" and step % 20 == 19:
        return f"{plain}-beta.{minor}"
    return plain


STEPS = 320
ECOSYSTEMS = ("npm", "PyPI", "Debian", "Maven", "Go", "Alpine", "crates.io")
VERSIONS = {ecosystem: [version(ecosystem, step) for step in range(1, STEPS + 1)] for ecosystem in (*ECOSYSTEMS, "")}


def cve(number):
    """The CVE with a running number: 12,000 a year from 2002 on, as many as there are."""
    return f"CVE-{2002 + number // 12_000 % 25}-{1000 + number % 12_000}"


CVES = 300_000


def ghsa(number):
    letters = "23456789cfghjmpqrvwx"
    mixed = number * 48_271_000_003 % 4_096_000_000_000
    return "GHSA-" + "-".join("".join(letters[mixed // 20 ** (4 * part + k) % 20] for k in range(4)) for part in range(3))


def cpe(number):
    """Vendor and product of a CPE name; a few have characters that must be escaped."""
    product = f"{word(number + 11)}_{ENDS[number % len(ENDS)]}"
    return word(number // 3 + 5), product if number % 40 else product + "\\+\\+"


def sentences(seed, count=4000):
    """Sentences with the length and the characters of real ones; a few are not ASCII, some are code."""
    rng = random.Random(seed)
    parts = ("a remote attacker could|the parser does not check|an unauthenticated user can|the length field of|memory is freed "
             "twice when|a crafted request to|improper neutralization of|the default configuration of|versions before the fix "
             "allow|a race between|an integer overflow in|missing authorization in|the upload handler of|path traversal through|"
             "cross-site scripting in|denial of service by|information disclosure from|the signature is not verified by|a "
             "heap-based buffer overflow in|prototype pollution via").split("|")
    texts = []
    for number in range(count):
        names = [word(rng.randrange(300_000)) for _ in range(rng.randint(4, 16))]
        text = f"{rng.choice(parts).capitalize()} `{names[0]}.{names[1]}` {' '.join(names[2:])}."
        if number % 17 == 0:
            text = f"### {names[0]}\n```js\nconst {names[1]} = require('{names[2]}');\n{names[3]}(\"\\u0000\\\\\");\n```\n"
        elif number % 23 == 0:
            text = text.replace("e", "é") + " — см. “подробности”"
        texts.append(text)
    return texts


V3 = [f"CVSS:3.1/AV:{av}/AC:{ac}/PR:{pr}/UI:{ui}/S:{s}/C:{c}/I:{i}/A:{a}"
      for av in "NALP" for ac in "LH" for pr in "NLH" for ui in "NR" for s in "UC" for c, i, a in ("HHH", "LLN", "NNH", "HNN")]
V4 = [f"CVSS:4.0/AV:{av}/AC:{ac}/AT:N/PR:{pr}/UI:{ui}/VC:{c}/VI:{i}/VA:{a}/SC:N/SI:N/SA:N"
      for av in "NALP" for ac in "LH" for pr in "NLH" for ui in "NPA" for c, i, a in ("HHH", "LLN", "NNH")]
V2 = [f"AV:{av}/AC:{ac}/Au:{au}/C:{c}/I:{i}/A:{a}" for av in "NAL" for ac in "LMH" for au in "NS" for c, i, a in ("PPP", "CCC", "NNP")]
WEAKNESSES = [20, 22, 77, 78, 79, 89, 94, 119, 120, 125, 190, 200, 269, 276, 287, 295, 306, 352, 362, 400, 416, 434, 476, 502, 601,
              787, 798, 862, 863, 918, 1321, 1333]


def moment(rng, first=2010, last=2026):
    return (f"{rng.randint(first, last)}-{rng.randint(1, 10):02}-{rng.randint(1, 28):02}"
            f"T{rng.randrange(24):02}:{rng.randrange(60):02}:{rng.randrange(60):02}Z")


def hexadecimal(rng, digits):
    return f"{rng.getrandbits(4 * digits):0{digits}x}"


def skewed(rng, count):
    """A number below `count`: low ones far more often than high ones, as a few packages have most advisories."""
    return int(count * rng.random() ** 2.5)
