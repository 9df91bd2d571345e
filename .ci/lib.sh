# Shared by the scripts of this folder: where things are, how progress is shown, the lock file.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cache=${CHOMAY_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/chomay}
lock=$root/third_party.lock
meeting_port=${MEETING_PORT:-18830}

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

# step TEXT: "step n of $steps", for scripts that set steps.
step() {
  step_number=$((${step_number:-0} + 1))
  say "step $step_number of $steps: $*"
}

# fingerprint PATH...: changes when a file of these is added, removed or written.
fingerprint() {
  find "$@" -type f -printf '%p %s %T@\n' 2>/dev/null | sort | sha256sum | cut -d' ' -f1
}

# once STAMP KEY COMMAND...: runs COMMAND unless STAMP already holds KEY.
once() {
  local stamp=$1 key=$2
  shift 2
  [ "$(cat "$stamp" 2>/dev/null)" = "$key" ] && return 0
  rm -f "$stamp"
  "$@" && echo "$key" >"$stamp"
}
