#!/bin/sh
# Ours and the real minisign, both ways: minisign_test.sh path/to/chomay folder/with/the/sample/fair
set -eu
chomay=$1
fair=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
passed=0
good() { "$@" >log 2>&1 || { echo "failed: $*"; cat log; exit 1; }; passed=$((passed + 1)); }
bad() { if "$@" >log 2>&1; then echo "should have failed: $*"; exit 1; fi; passed=$((passed + 1)); }

good "$chomay" pack "$fair" -o fair.pack
good "$chomay" keys -o keys
bad "$chomay" keys -o keys
test "$(stat -c %a keys/fair.key)" = 600
good "$chomay" sign fair.pack -s keys/fair.key --days 30
good "$chomay" verify fair.pack -p keys/fair.pub
good minisign -V -m fair.pack -p keys/fair.pub
grep -q "version:" fair.pack.minisig

# Signed by minisign with our key, then with its own.
rm fair.pack.minisig
good minisign -S -m fair.pack -s keys/fair.key
good "$chomay" verify fair.pack -p keys/fair.pub
good minisign -G -W -p its.pub -s its.key
rm fair.pack.minisig
good "$chomay" sign fair.pack -s its.key
good minisign -V -m fair.pack -p its.pub
good "$chomay" verify fair.pack -p its.pub
bad "$chomay" verify fair.pack -p keys/fair.pub

# A site is made of what that key signed, and asks for the page's files only then.
mkdir -p web
bad "$chomay" site fair.pack -o site --key keys/fair.pub --web web --lang en
grep -q signature_other_key log
bad "$chomay" site fair.pack -o site --key its.pub --web web --lang en
grep -q "chomay.wasm" log

# One byte more is another pack.
printf x >>fair.pack
bad "$chomay" verify fair.pack -p its.pub
bad minisign -V -m fair.pack -p its.pub
echo "$passed passed, 0 failed"
