"""Asks each ecosystem's own program how versions are ordered.

    order.py SCHEME [COUNT [SEED]]    prints COUNT lines: version TAB version TAB answer
    order.py --available SCHEME       exit 0 if the program is there

The answer is -1, 0 or 1 as the first version is before, the same as, or after the second, and ? when the program can't
read one of them. The pairs come from pairs.py and are the same for the same seed.

    deb        dpkg --compare-versions
    rpm        rpm's Lua: rpm.ver, which has epoch, version and release
    pypi       the Python module packaging, or pip's copy of it
    maven      org.apache.maven.artifact.versioning.ComparableVersion
    semver     node's semver, strict
    npm        node's semver, loose
    gem        Ruby's Gem::Version
    packagist  composer/semver's VersionParser, and PHP's version_compare of what it makes
    apk        pmbootstrap's port of apk-tools: Debian has no apk. It is one of version 2; versions that 2 and 3
               order in different ways are not made.
"""

import importlib.util
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import pairs

JARS = ["/usr/share/java/maven-artifact-3.x.jar", "/usr/share/maven/lib/maven-artifact-3.x.jar"]
NODE_MODULES = [
    "/usr/lib/node_modules/npm/node_modules", "/usr/local/lib/node_modules/npm/node_modules", "/usr/share/nodejs",
]
ALPINE = ["/usr/share/pmbootstrap/pmb/parse/version.py", "/usr/lib/python3/dist-packages/pmb/parse/version.py"]


def first_file(names):
    return next((name for name in names if pathlib.Path(name).exists()), None)


def run(command, text=None):
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout


class Debian:
    LOOP = """
    while IFS='\t' read -r a b; do
        if dpkg --compare-versions "$a" lt "$b"; then echo -1
        elif dpkg --compare-versions "$a" gt "$b"; then echo 1
        else echo 0; fi
    done 2>/dev/null
    """

    def available(self):
        return shutil.which("dpkg")

    def answers(self, asked):
        return run(["sh", "-c", self.LOOP], "".join(f"{a}\t{b}\n" for a, b in asked)).split()


class RPM:
    LUA = """
    for line in io.lines("%s") do
        local a, b = line:match("^(.-)\\t(.*)$")
        a, b = rpm.ver(a), rpm.ver(b)
        if a < b then print("-1\\n") elseif b < a then print("1\\n") else print("0\\n") end
    end
    """

    def available(self):
        if not shutil.which("rpm"):
            return False
        return run(["rpm", "--eval", "%{lua: print(rpm.ver and 1 or 0)}"]).strip() == "1"

    def answers(self, asked):
        with tempfile.TemporaryDirectory() as folder:
            versions = pathlib.Path(folder) / "versions"
            versions.write_text("".join(f"{a}\t{b}\n" for a, b in asked))
            program = pathlib.Path(folder) / "program.lua"
            program.write_text(self.LUA % versions)
            return run(["rpm", "--eval", '%%{lua: dofile("%s")}' % program]).split()


class Python:
    def module(self):
        name = next((name for name in ("packaging", "pip._vendor.packaging") if self.found(name)), None)
        return name and importlib.import_module(name + ".version")

    @staticmethod
    def found(name):
        try:
            return importlib.util.find_spec(name)
        except ImportError:
            return None

    def available(self):
        return self.module()

    def answers(self, asked):
        module = self.module()
        for pair in asked:
            try:
                a, b = (module.Version(version) for version in pair)
                yield (a > b) - (a < b)
            except module.InvalidVersion:
                yield "?"


class Maven:
    CLASS = "org.apache.maven.artifact.versioning.ComparableVersion"

    def available(self):
        return shutil.which("java") and first_file(JARS)

    def answers(self, asked):
        versions = [version for pair in asked for version in pair]
        printed = run(["java", "-XX:TieredStopAtLevel=1", "-cp", first_file(JARS), self.CLASS, *versions])
        signs = re.findall(r"^   \S+ (<|==|>) \S+$", printed, re.MULTILINE)
        assert len(signs) == len(versions) - 1
        return [{"<": -1, "==": 0, ">": 1}[sign] for sign in signs[::2]]


class Node:
    SCRIPT = """
    const semver = require(process.argv[1] + '/semver'), loose = process.argv[2] === 'loose'
    for (const [a, b] of JSON.parse(require('fs').readFileSync(0)))
        console.log(semver.valid(a, loose) && semver.valid(b, loose) ? semver.compare(a, b, loose) : '?')
    """

    def __init__(self, manner):
        self.manner = manner

    def modules(self):
        return first_file(folder for folder in NODE_MODULES if pathlib.Path(folder, "semver").exists())

    def available(self):
        return shutil.which("node") and self.modules()

    def answers(self, asked):
        return run(["node", "-e", self.SCRIPT, self.modules(), self.manner], json.dumps(asked)).split()


class Ruby:
    SCRIPT = """
    STDIN.each_line(chomp: true) do |line|
      pair = line.split("\\t")
      readable = pair.all? { |version| Gem::Version.correct?(version) }
      puts readable ? Gem::Version.new(pair[0]) <=> Gem::Version.new(pair[1]) : "?"
    end
    """

    def available(self):
        return shutil.which("ruby")

    def answers(self, asked):
        return run(["ruby", "-e", self.SCRIPT], "".join(f"{a}\t{b}\n" for a, b in asked)).split()


class Composer:
    PARSER = ["/usr/share/php/Composer/Semver/autoload.php"]
    SCRIPT = """
    require $argv[1];
    $parser = new Composer\\Semver\\VersionParser();
    while (($line = fgets(STDIN)) !== false) {
        try {
            [$a, $b] = array_map([$parser, 'normalize'], explode("\\t", rtrim($line, "\\n")));
            $named = str_starts_with($a, 'dev-') || str_starts_with($b, 'dev-');
            echo $named ? '?' : version_compare($a, $b), "\\n";
        } catch (UnexpectedValueException $unreadable) {
            echo "?\\n";
        }
    }
    """

    def available(self):
        return shutil.which("php") and first_file(self.PARSER)

    def answers(self, asked):
        command = ["php", "-r", self.SCRIPT, "--", first_file(self.PARSER)]
        return run(command, "".join(f"{a}\t{b}\n" for a, b in asked)).split()


class Alpine:
    def available(self):
        return first_file(ALPINE)

    def answers(self, asked):
        specification = importlib.util.spec_from_file_location("version", first_file(ALPINE))
        module = importlib.util.module_from_spec(specification)
        specification.loader.exec_module(module)
        for a, b in asked:
            yield module.compare(a, b) if module.validate(a) and module.validate(b) else "?"


PROGRAMS = {
    "deb": Debian(), "rpm": RPM(), "pypi": Python(), "maven": Maven(),
    "semver": Node("strict"), "npm": Node("loose"), "apk": Alpine(),
    "gem": Ruby(), "packagist": Composer(),
}


def main(arguments):
    if arguments[0] == "--available":
        return 0 if PROGRAMS[arguments[1]].available() else 1
    scheme = arguments[0]
    # dpkg is asked pair by pair.
    count = int(arguments[1]) if len(arguments) > 1 else 3600 if scheme == "deb" else 6000
    seed = int(arguments[2]) if len(arguments) > 2 else 8259
    asked = pairs.of(scheme, count, seed)
    for (a, b), answer in zip(asked, PROGRAMS[scheme].answers(asked), strict=True):
        print(a, b, answer, sep="\t")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
