#!/bin/sh
# Releases on a host with a file system: readers see the old one or the new one, never a part of one.
#
#   site.sh put <dist> <SHA256SUMS> [name]   takes a built site in and shows it; the name is the moment unless given
#   site.sh back [name]                      shows another release: the one before, or the one named
#   site.sh list                             all that are there, the one shown marked with *
#   site.sh prune <count>                    leaves so many of the newest, and the one that is shown
#
# SITE_HOME is the folder (/srv/site unless given). It holds releases/<name> with sums/<name>, `order` in which they came,
# `current` -> releases/<name>, and kept/: files whose name stands for their content outlive their release there, for
# readers who have an older page open.
# Needs a POSIX shell, sha256sum, flock, and a mv that knows -T (GNU, BusyBox). Exit 0 done; 2 not done, and nothing half done.
set -eu
export LC_ALL=C
home=${SITE_HOME:-/srv/site}

fail() {
    echo "site.sh: $1" >&2
    exit 2
}

# Name of the release that is shown, or nothing.
shown() {
    if [ -L "$home/current" ]; then basename "$(readlink "$home/current")"; fi
}

# One rename, so that there is no moment without a site.
show() {
    ln -sfn "releases/$1" "$home/.current"
    mv -T "$home/.current" "$home/current"
}

# Releases in the order in which they came.
in_order() {
    [ -f "$home/order" ] || return 0
    while IFS= read -r name; do
        if [ -d "$home/releases/$name" ]; then echo "$name"; fi
    done <"$home/order"
}

check_name() {
    case $1 in
        '' | [.-]* | *[!A-Za-z0-9._-]*) fail "a release is named with letters, digits, dots and dashes, not '$1'" ;;
    esac
}

# An unchanged file stays the same file with the same date, so that readers who have it are told so.
reuse() {
    now=$(shown)
    [ -n "$now" ] && [ -f "$home/sums/$now" ] || return 0
    sort "$home/sums/$now" >"$1.before"
    sort "$2" | comm -12 - "$1.before" | cut -c 67- | while IFS= read -r file; do
        ln -f "$home/releases/$now/$file" "$1/$file"
    done
    rm "$1.before"
}

# Files whose name stands for their content are added to those kept, and never replace one.
keep() {
    cut -c 67- "$2" | grep -E '^(assets|pagefind/(fragment|index|filter))/|^pagefind/.*\.pf_meta$' | while IFS= read -r file; do
        kept=$home/kept/$file
        if [ ! -e "$kept" ]; then
            mkdir -p "${kept%/*}"
            ln "$1/$file" "$kept"
        elif [ ! "$1/$file" -ef "$kept" ]; then
            cmp -s "$1/$file" "$kept" || fail "$file is there already with another content; its name must change with it"
            ln -f "$kept" "$1/$file"
        fi
    done
}

put() {
    [ -f "$1/index.html" ] || fail "$1 holds no site"
    [ -s "$2" ] || fail "$2 holds no checksums"
    check_name "$3"
    [ ! -e "$home/releases/$3" ] || fail "there is a release $3 already; 'site.sh back $3' shows it"
    sums=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
    part=$home/part
    rm -rf "$part" "$part.before"
    cp -R "$1" "$part"
    (cd "$part" && sha256sum --quiet -c "$sums") >&2 || fail "the copy is not what was built"
    [ -z "$(find "$part" -type l | head -n 1)" ] || fail "a site holds no links: they could lead out of it"
    [ "$(find "$part" ! -type d | wc -l)" -eq "$(wc -l <"$sums")" ] || fail "there are files that the checksums do not list"
    chmod -R a+rX "$part"
    reuse "$part" "$sums"
    keep "$part" "$sums"
    cp "$sums" "$home/sums/$3"
    grep -Fxqs -e "$3" "$home/order" || echo "$3" >>"$home/order"
    mv -T "$part" "$home/releases/$3"
    show "$3"
    echo "shown: $3"
}

back() {
    now=$(shown)
    [ -n "$now" ] || fail "nothing is shown yet"
    to=${1:-$(in_order | grep -Fx -B 1 -e "$now" | head -n 1)}
    [ -n "$to" ] && [ "$to" != "$now" ] || fail "there is no release before $now"
    check_name "$to"
    [ -f "$home/releases/$to/index.html" ] || fail "there is no release $to"
    show "$to"
    echo "shown: $to, before: $now"
}

list() {
    now=$(shown)
    in_order | while IFS= read -r name; do
        if [ "$name" = "$now" ]; then echo "* $name"; else echo "  $name"; fi
    done
}

prune() {
    case $1 in '' | *[!0-9]* | 0) fail "how many releases shall stay?" ;; esac
    now=$(shown)
    count=$(in_order | wc -l)
    in_order | head -n "$((count > $1 ? count - $1 : 0))" | grep -Fxv -e "$now" | while IFS= read -r name; do
        rm -rf "$home/releases/$name" "$home/sums/$name"
        echo "gone: $name"
    done
    in_order >"$home/order.new"
    mv "$home/order.new" "$home/order"
    # Kept files of which no release has a copy any more.
    find "$home/kept" -type f -links 1 -exec rm -f {} +
}

command=${1:-}
[ $# -eq 0 ] || shift
case $command in put | back | list | prune) ;; *) fail "put <dist> <SHA256SUMS> [name] | back [name] | list | prune <count>" ;; esac
mkdir -p "$home/releases" "$home/sums" "$home/kept"
exec 9>"$home/lock"
flock -n 9 || fail "another one is at work"
case $command in
    put)
        [ $# -ge 2 ] || fail "put needs the site and its SHA256SUMS"
        put "$1" "$2" "${3:-$(date -u +%Y%m%dT%H%M%SZ)}"
        ;;
    back) back "${1:-}" ;;
    list) list ;;
    prune) prune "${1:-}" ;;
esac
