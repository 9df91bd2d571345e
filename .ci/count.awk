# Reads a suite's output, prints "PASSED FAILED". See .ci/suite for what is counted.
BEGIN { passed = failed = 0 }
{
  gsub(/\033\[[0-9;]*m/, "")
  sub(/\r$/, "")
  sub(/^[0-9]+: /, "")  # ctest -V puts the test's number before each line
}
/^\[doctest\] test cases:/ {
  for (i = 2; i <= NF; i++) {
    if ($i == "passed") add_passed($(i - 1))
    if ($i == "failed") add_failed($(i - 1))
  }
}
/^(# |ℹ )pass [0-9]+$/ { add_passed($NF) }
/^(# |ℹ )(fail|cancelled) [0-9]+$/ { add_failed($NF) }
/^([^ ]+: )?[0-9]+ passed, [0-9]+ failed(,.*)?$/ {
  match($0, /[0-9]+ passed/)
  split(substr($0, RSTART), part, /[ ,]+/)
  add_passed(part[1])
  add_failed(part[3])
}
# ctest's own verdict on a test: counts as one unless the test counted for itself.
/^ *[0-9]+\/[0-9]+ Test +#[0-9]+: / {
  ok = /Passed +[0-9.]+ sec$/
  if (!counted && ok) passed++
  if (!ok && !test_failures) failed++
  counted = test_failures = 0
}
function add_passed(n) { passed += n; counted = 1 }
function add_failed(n) { failed += n; test_failures += n; counted = 1 }
END { print passed, failed }
