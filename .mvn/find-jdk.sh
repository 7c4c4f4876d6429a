# Finds a JDK of this release or newer. Sourced by westphalia, build, bench/run and .ci/run; plain POSIX sh.
#
# find_jdk sets JDK to its folder and succeeds, or says where it looked and fails.
# It reads the file `release` that every JDK carries instead of starting each java it meets: that takes no time.

wanted_jdk=25

# The major version of the JDK in this folder; empty when it is none (a runtime without a compiler is none).
jdk_version() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
    while IFS= read -r line || [ -n "$line" ]; do
        case $line in
            JAVA_VERSION=*)
                version=${line#JAVA_VERSION=}
                version=${version#\"}
                version=${version%%[!0-9]*}
                printf '%s' "$version"
                return 0
                ;;
        esac
    done < "$1/release"
}

jdk_is_new_enough() {
    version=$(jdk_version "$1")
    [ -n "$version" ] && [ "$version" -ge "$wanted_jdk" ]
}

# The folder of the JDK whose java comes first on the PATH.
jdk_on_path() {
    java=$(command -v java) || return 0
    java=$(readlink -f "$java" 2> /dev/null) || return 0
    printf '%s' "${java%/bin/java}"
}

# The folders named in Maven's own list of JDKs.
jdks_of_toolchains() {
    [ -r "$HOME/.m2/toolchains.xml" ] || return 0
    sed -n 's:.*<jdkHome>[[:space:]]*\(.*[^[:space:]]\)[[:space:]]*</jdkHome>.*:\1:p' "$HOME/.m2/toolchains.xml"
}

# What the user has chosen comes first. After that, this very release is better than a newer one.
find_jdk() {
    if [ -n "${JAVA_HOME:-}" ] && jdk_is_new_enough "$JAVA_HOME"; then
        JDK=$JAVA_HOME
        return 0
    fi
    JDK=$(jdk_on_path)
    if [ -n "$JDK" ] && jdk_is_new_enough "$JDK"; then
        return 0
    fi
    HOME=${HOME:-/}
    newer=
    old_ifs=$IFS
    IFS='
'
    for JDK in $(jdks_of_toolchains) \
        /usr/lib/jvm/* /usr/java/* /usr/local/lib/jvm/* /usr/local/java/* /usr/lib64/jvm/* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
        "$HOME"/.asdf/installs/java/* "$HOME"/.jabba/jdk/* /opt/*jdk* /opt/*java* /opt/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        version=$(jdk_version "$JDK")
        if [ "${version:-0}" -eq "$wanted_jdk" ]; then
            IFS=$old_ifs
            return 0
        fi
        if [ "${version:-0}" -gt "$wanted_jdk" ] && [ -z "$newer" ]; then
            newer=$JDK
        fi
    done
    IFS=$old_ifs
    if [ -z "$newer" ] && [ -x /usr/libexec/java_home ]; then
        newer=$(/usr/libexec/java_home -v "$wanted_jdk+" 2> /dev/null) && jdk_is_new_enough "$newer" || newer=
    fi
    if [ -n "$newer" ]; then
        JDK=$newer
        return 0
    fi
    JDK=
    cat >&2 << END
Westphalia needs a JDK $wanted_jdk or newer, and none was found: not in JAVA_HOME (${JAVA_HOME:-not set}), not behind the
java on the PATH ($(command -v java || echo none)), not in the usual folders (/usr/lib/jvm, ~/.sdkman, ~/.jdks, /opt, ...).
Install one (for example Eclipse Temurin $wanted_jdk, https://adoptium.net) or set JAVA_HOME to its folder.
END
    return 1
}
