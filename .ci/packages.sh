#!/usr/bin/env bash
# Installs what Switchyard is built and run with. Usage: .ci/packages.sh [FURTHER-PACKAGE…]
# Does nothing when all is there. Never asks a question. Speaks on stderr, so that stdout stays the program's.
set -euo pipefail

needed=(
    g++ cmake ninja-build ccache git ca-certificates python3
    qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libgl-dev
    libqt6sql6-sqlite qt6-qpa-plugins qt6-translations-l10n fonts-dejavu-core
    qcoro-qt6-dev qtkeychain-qt6-dev libsecret-1-0 pkgconf libmd4c-dev libsource-highlight-dev "$@"
)

say() { printf '%s\n' "$*" >&2; }

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    command -v cmake >/dev/null && exit 0 # the configure step names what is missing
    say "This system has no apt. Please install the counterparts of these Debian packages by hand:"
    say "  ${needed[*]}"
    exit 1
fi

# Until Qt 6.4 the SVG icon engine is part of the library; later it is a package of its own.
release=$(. /etc/os-release && printf '%s' "${ID-}${VERSION_ID-}")
case $release in
    debian12 | ubuntu24.04) ;;
    ubuntu20.* | ubuntu22.*) say "Note: this release has a Qt older than 6.4, which Switchyard needs." ;;
    *) needed+=(qt6-svg-plugins) ;;
esac

# Packages may be of a foreign architecture or removed with their settings kept: only "installed" counts.
installed=" $(dpkg-query -W -f '${db:Status-Status}=${Package} ' "${needed[@]}" 2>/dev/null || true)"
missing=()
for package in "${needed[@]}"; do
    [[ $installed == *" installed=$package "* ]] || missing+=("$package")
done
((${#missing[@]})) || exit 0

root=()
if ((EUID)); then
    root=(sudo)
    if ! command -v sudo >/dev/null || { ! [[ -t 0 ]] && ! sudo -n true 2>/dev/null; }; then
        say "These packages are missing, and installing them needs root. Please run:"
        say "  apt-get install --no-install-recommends ${missing[*]}"
        exit 1
    fi
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
apt() { # WORDS ARGUMENTS…: apt-get with its noise kept for the case that it fails
    local words=$1 start=$SECONDS
    shift
    say "$words"
    if ! "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -y -q -o DPkg::Lock::Timeout=300 "$@" >"$log" 2>&1 </dev/null; then
        tail -n 15 "$log" >&2
        say "apt-get $1 failed; its last words are above."
        exit 1
    fi
    say "  done in $((SECONDS - start)) s."
}

# sudo reads the password from the terminal, before apt's own input is closed.
((${#root[@]})) && sudo -v
apt "Asking the package archive what there is…" update
count=${#missing[@]}
((count == 1)) && packages=package || packages=packages
apt "Installing $count $packages and what they need: ${missing[*]}" install --no-install-recommends "${missing[@]}"
