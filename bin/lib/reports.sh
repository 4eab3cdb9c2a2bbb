# Reads what the tests wrote about themselves (surefire's XML) and says it in few lines. Needs lib/java.sh.

REPORTS='*/target/surefire-reports/TEST-*.xml'

forget_reports() { rm -rf ./*/target/surefire-reports; }

# Adds up one attribute (tests, failures, errors, skipped) over the suites whose class matches a pattern.
count() {
  local attribute=$1 classes=${2:-.}
  cat /dev/null $REPORTS 2> /dev/null | grep -o '<testsuite [^>]*>' | grep -E " name=\"[^\"]*($classes)[^\"]*\"" |
    sed -n "s/.* $attribute=\"\([0-9]*\)\".*/\1/p" | awk '{ n += $1 } END { print n + 0 }'
}

failed_count() { say $(($(count failures "$@") + $(count errors "$@"))); }

# N passed, N failed, N skipped
closing_line() {
  local all failed skipped
  all=$(count tests) failed=$(failed_count) skipped=$(count skipped)
  say "$((all - failed - skipped)) passed, $failed failed, $skipped skipped"
}

# Each failing test with the first lines of its message, 20 tests at most.
show_failures() {
  cat /dev/null $REPORTS 2> /dev/null | awk '
    /<testcase / {
      name = $0; sub(/.*<testcase name="/, "", name); sub(/".*/, "", name)
      class = $0; sub(/.*classname="/, "", class); sub(/".*/, "", class); sub(/.*\./, "", class)
    }
    /<(failure|error)[ >]/ {
      if (++shown > 20) next
      message = $0
      if (!sub(/.*<(failure|error)[^>]* ?message="/, "", message)) sub(/.*<(failure|error)[^>]*>/, "", message)
      sub(/" type=".*/, "", message)
      gsub(/&#10;/, "\n", message); gsub(/&quot;/, "\"", message); gsub(/&apos;/, "\047", message)
      gsub(/&lt;/, "<", message); gsub(/&gt;/, ">", message); gsub(/&amp;/, "\\&", message)
      lines = split(message, line, "\n"); said = ""
      for (i = 1; i <= lines && i <= 6; i++) if (line[i] != "") said = said "\n      " substr(line[i], 1, 200)
      print "  FAILED " class "." name said
    }
    END { if (shown > 20) print "  … and " (shown - 20) " more" }'
}

# Runs the tests of all modules; the arguments go to Maven. 0 only if all ran and none failed.
run_tests() {
  local log=target/test.log
  mkdir -p target
  forget_reports
  maven -T 2 -Dmaven.test.failure.ignore=true -Dspotless.check.skip -Dcheckstyle.skip "$@" test > "$log" 2>&1
  local code=$?
  if [ $code -ne 0 ]; then
    grep -E '^\[ERROR\]' "$log" | head -20 >&2
    say "The tests did not run to their end; the whole of what was said is in $log." >&2
  fi
  show_failures
  [ $code -eq 0 ] && [ "$(failed_count)" -eq 0 ] && [ "$(count tests)" -gt 0 ]
}
