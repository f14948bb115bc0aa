# Finds a JDK for the baton script, which reads this file. Expects needed_java and fail.
# shellcheck shell=bash

# major version of the JDK in a folder; nothing when it is none
jdk_version() {
    [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 0
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# folders where JDKs usually stand, one a line
jdk_folders() {
    local folder
    for folder in ${BATON_JDK_FOLDERS:-/usr/lib/jvm /opt /usr/java "$HOME/.sdkman/candidates/java" "$HOME/.jdks" \
        /Library/Java/JavaVirtualMachines}; do
        printf '%s\n' "$folder"/* "$folder"/*/Contents/Home
    done
}

# JAVA_HOME, then the java of the PATH, then the newest of the usual folders
find_jdk() {
    local candidate version best="" best_version=0 on_path
    for candidate in "${JAVA_HOME:-}" "$(on_path=$(command -v javac) && dirname "$(dirname "$(resolved "$on_path")")" || true)"; do
        version=$(jdk_version "${candidate:-/nowhere}")
        if [ "${version:-0}" -ge "$needed_java" ]; then
            echo "$candidate"
            return
        fi
    done
    while read -r candidate; do
        version=$(jdk_version "$candidate")
        if [ "${version:-0}" -ge "$needed_java" ] && [ "$version" -gt "$best_version" ]; then
            best=$candidate best_version=$version
        fi
    done < <(jdk_folders)
    echo "$best"
}

# a path with all its links followed (readlink -f is missing on older macOS)
resolved() {
    local path=$1 link
    while [ -L "$path" ]; do
        link=$(readlink "$path")
        case $link in /*) path=$link ;; *) path=$(dirname "$path")/$link ;; esac
    done
    echo "$path"
}

use_jdk() {
    local home
    home=$(find_jdk)
    [ -n "$home" ] || fail "needs a JDK $needed_java or newer and found none in JAVA_HOME, on the PATH or in the usual" \
        "folders. Install one (Debian, Ubuntu: apt-get install openjdk-21-jdk; macOS: brew install openjdk@21;" \
        "else https://adoptium.net) or set JAVA_HOME."
    export JAVA_HOME=$home PATH="$home/bin:$PATH"
    # from JDK 23 on libraries that use sun.misc.Unsafe are reported unless this is said
    quiet=""
    if [ "$(jdk_version "$home")" -ge 23 ]; then
        quiet="--sun-misc-unsafe-memory-access=allow"
        export MAVEN_OPTS="${MAVEN_OPTS:-} $quiet"
    fi
}
