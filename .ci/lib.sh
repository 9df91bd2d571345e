# Shared by the scripts of this folder: where things are, how progress is shown, the lock file.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cache=${CHOMAY_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/chomay}
lock=$root/third_party.lock

say() { printf '\033[1m[%4ds] %s\033[0m\n' "$SECONDS" "$*" >&2; }
die() {
  printf '\n%s\n' "$@" >&2
  exit 1
}

# lock_field NAME COLUMN: one field of one line of third_party.lock.
lock_field() { awk -v n="$1" -v c="$2" '$1 == n { print $c }' "$lock"; }
lock_names() { awk '!/^#/ && NF { print $1 }' "$lock"; }
tarball_of() { printf '%s/sources/%s-%s.tar' "$cache" "$1" "$(lock_field "$1" 2)"; }
sha256_of() { sha256sum "$1" | cut -d' ' -f1; }
