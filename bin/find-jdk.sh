# Sourced by ./mvnw and ./dsmlab: find_jdk sets jdk_home to a JDK that is new enough, or fails.
#
# Order: JAVA_HOME, the usual install folders, the java on the path. DSMLAB_JDK_DIRS (folders that hold
# JDKs, separated by colons) replaces the usual install folders. Versions are read from each JDK's
# `release` file, so that no JVM has to be started to ask.

jdk_min=25

# Sets jdk_major to the version of the JDK in folder $1, or to 0 when there is none.
read_jdk_major() {
  jdk_major=0
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  while IFS='="' read -r key _ version _; do
    if [ "$key" = JAVA_VERSION ]; then
      jdk_major=${version%%[!0-9]*}
      return 0
    fi
  done <"$1/release"
}

# Takes the JDK in folder $1 when it is new enough and older than the one held so far: the build's own
# tools lag behind the newest JDK.
consider_jdk() {
  read_jdk_major "$1"
  [ "${jdk_major:-0}" -ge "$jdk_min" ] || return 0
  if [ -z "$jdk_home" ] || [ "$jdk_major" -lt "$jdk_home_major" ]; then
    jdk_home=$1
    jdk_home_major=$jdk_major
  fi
}

# Considers every JDK directly below folder $1; macOS keeps them in Contents/Home.
consider_folder() {
  for candidate in "$1"/*; do
    consider_jdk "$candidate"
    consider_jdk "$candidate/Contents/Home"
  done
}

consider_install_folders() {
  if [ -n "${DSMLAB_JDK_DIRS+set}" ]; then
    rest=$DSMLAB_JDK_DIRS:
    while [ -n "$rest" ]; do
      [ -z "${rest%%:*}" ] || consider_folder "${rest%%:*}"
      rest=${rest#*:}
    done
    return 0
  fi
  for folder in /usr/lib/jvm /usr/lib64/jvm /usr/java /opt /opt/java /Library/Java/JavaVirtualMachines; do
    consider_folder "$folder"
  done
  for keg in /opt/homebrew/opt/openjdk* /usr/local/opt/openjdk*; do
    consider_jdk "$keg/libexec/openjdk.jdk/Contents/Home"
  done
  [ -n "${HOME:-}" ] || return 0
  for folder in .sdkman/candidates/java .jdks .asdf/installs/java .local/share/mise/installs/java \
    Library/Java/JavaVirtualMachines; do
    consider_folder "$HOME/$folder"
  done
}

consider_java_on_path() {
  command -v java >/dev/null 2>&1 || return 0
  consider_jdk "$(java -XshowSettings:properties -version 2>&1 </dev/null | sed -n 's/^ *java\.home = //p')"
}

find_jdk() {
  jdk_home=
  [ -z "${JAVA_HOME:-}" ] || consider_jdk "$JAVA_HOME"
  [ -n "$jdk_home" ] || consider_install_folders
  [ -n "$jdk_home" ] || consider_java_on_path
  [ -n "$jdk_home" ] && return 0
  echo "dsmlab needs a JDK $jdk_min or newer and found none in JAVA_HOME, in the usual install folders or" \
    "on the path: install one, for example Eclipse Temurin $jdk_min, or point JAVA_HOME at it." >&2
  return 1
}
