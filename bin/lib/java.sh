# Shared by all of bin/: finds a JDK 25 or newer and Maven, builds, says what is missing. Works on bash 3.2 (macOS) too.

cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1
ROOT=$PWD
JAR=app/target/xieshou.jar
NEEDED=25

say() { printf '%s\n' "$*"; }

# One sentence and a way out, then stop.
fail() { printf '%s\n' "$@" >&2; exit 2; }

# The major version of the JDK in a folder; nothing if there is none. Reads a file instead of starting a JVM for each.
jdk_major() {
  [ -n "$1" ] && [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

path_jdk() {
  local javac
  javac=$(command -v javac) || return
  while [ -L "$javac" ]; do
    local to
    to=$(readlink "$javac")
    case $to in /*) javac=$to ;; *) javac=$(dirname "$javac")/$to ;; esac
  done
  (cd "$(dirname "$javac")/.." 2>/dev/null && pwd)
}

# Sets JAVA_HOME to the first JDK that is new enough: the person's choice, the path, then the usual places.
need_jdk() {
  local home major seen=""
  for home in "${JAVA_HOME:-}" "$(path_jdk)" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
      "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
      "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    major=$(jdk_major "$home")
    [ -n "$major" ] || continue
    if [ "$major" -ge "$NEEDED" ]; then
      export JAVA_HOME=$home PATH="$home/bin:$PATH"
      return
    fi
    seen="$seen $major"
  done
  local found="no JDK was found"
  [ -z "$seen" ] || found="only JDK $(printf '%s\n' $seen | sort -nu | paste -sd, - | sed 's/,/, /g') was found"
  fail "Xieshou needs a JDK $NEEDED or newer, and $found." \
    "Maybe install Temurin $NEEDED (adoptium.net; macOS: brew install --cask temurin; SDKMAN: sdk install java $NEEDED-tem) or set JAVA_HOME."
}

need_maven() {
  command -v mvn > /dev/null || fail "Xieshou is built with Maven, and no mvn was found." \
    "Maybe install it (Debian: apt install maven; macOS: brew install maven; SDKMAN: sdk install maven)."
}

# Maven on that JDK, quiet about its own JVM.
maven() {
  local commit committed
  commit=$(git rev-parse --short HEAD 2>/dev/null || say unknown)
  committed=$(git show -s --format=%cI HEAD 2>/dev/null || say unknown)
  mvn -B -ntp "-Dxieshou.commit=$commit" "-Dxieshou.committed=$committed" "$@"
}

# Builds the app, or the modules named by -pl, without tests; prints only what went wrong.
build() {
  need_maven
  local log=target/build.log
  mkdir -p target
  if ! maven -q -DskipTests -Dspotless.check.skip -Dcheckstyle.skip -am package "$@" > "$log" 2>&1; then
    grep -E '^\[ERROR\]' "$log" | head -30 >&2
    fail "The build failed; the whole of what it said is in $log."
  fi
}

# The folders that go into the app: its own module and those it is built upon (app/pom.xml), and what it carries as data.
PARTS="pom.xml catalogue programmes"
for module in tree fhir poverty rules app; do PARTS="$PARTS $module/pom.xml $module/src/main"; done

# True if the jar is missing or something it is made from is newer.
outdated() {
  local stamp=app/target/.built
  [ -f "$JAR" ] && [ -f "$stamp" ] || return 0
  # shellcheck disable=SC2086 # they are words
  [ -n "$(find $PARTS -newer "$stamp" -type f 2>/dev/null | head -1)" ]
}

build_app() {
  outdated || return 0
  say "Building Xieshou (a minute or two the first time) …" >&2
  # as of before: what is saved while it is being built is built the next time
  mkdir -p target && touch target/.begun
  build -pl app
  mv target/.begun app/target/.built
}

# Replaces this script by the app, so that Ctrl-C and the exit code are the app's own.
run_app() {
  local heap=${XIESHOU_HEAP:-1g} room=()
  # a heap that has to grow, with little room for what is new, costs a city some seconds
  case ${1:-} in synth) room=("-Xms$heap" -XX:NewRatio=1) ;; esac
  exec "$JAVA_HOME/bin/java" "-Xmx$heap" ${room[@]+"${room[@]}"} -XX:+UseSerialGC -XX:TieredStopAtLevel="${XIESHOU_TIER:-4}" \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -jar "$JAR" "$@"
}
