# One build at a time in one checkout, and the stamp that tells whether the jars are up to date.
# Sourced by westphalia and build after `root` is set; plain POSIX sh.
#
# The lock is a symbolic link whose text is the process id of its holder: made and read in one step each, so that nobody
# ever sees it half-written. A lock whose holder is gone is broken.

lock=$root/target/building
stamp=$root/app/target/built
app_jar=$root/app/target/app.jar

say() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
}

# Whether that process lives and is one of ours; ids are used again after a while.
holder_lives() {
    kill -0 "$1" 2> /dev/null || [ -d "/proc/$1" ] || return 1
    [ -r "/proc/$1/cmdline" ] || return 0
    case $(tr '\0' ' ' < "/proc/$1/cmdline" 2> /dev/null) in
        *westphalia* | *build*) return 0 ;;
        *) return 1 ;;
    esac
}

# Only one of those who see the same dead holder may break its lock, and only while it is still that holder's.
break_lock() {
    mkdir "$lock.broken.$1" 2> /dev/null || return 0
    [ "$(readlink "$lock")" = "$1" ] && rm -f "$lock"
    rmdir "$lock.broken.$1"
}

take_lock() {
    mkdir -p "$root/target" || return 1
    told=
    until ln -s "$$" "$lock" 2> /dev/null; do
        if [ ! -w "$root/target" ]; then
            say "cannot write in $root/target"
            return 1
        fi
        holder=$(readlink "$lock") || continue
        if ! holder_lives "$holder"; then
            break_lock "$holder"
        else
            [ -n "$told" ] || say "waiting for the build of process $holder"
            told=yes
            sleep 1
        fi
    done
    trap 'release_lock' EXIT
    trap 'exit 129' HUP
    trap 'exit 130' INT
    trap 'exit 143' TERM
}

release_lock() {
    [ "$(readlink "$lock")" = "$$" ] && rm -f "$lock"
    trap - EXIT HUP INT TERM
}

# Whether the jars are there and nothing they are made of has changed since: a file, or a folder that gained or lost one.
is_built() {
    [ -s "$stamp" ] && [ -s "$app_jar" ] &&
        [ -z "$(find "$root/pom.xml" "$root/core/pom.xml" "$root/store/pom.xml" "$root/app/pom.xml" \
            "$root/core/src/main" "$root/store/src/main" "$root/app/src/main" -newer "$stamp" -print 2> /dev/null | head -n 1)" ]
}

# Around a build: while it runs there is no stamp, and what is edited meanwhile counts as changed.
begin_build() {
    rm -f "$stamp" "$root"/target/began.*
    began=$root/target/began.$$
    printf '%s-%s\n' "$(date +%s)" "$$" > "$began"
}

end_build() {
    if [ "$1" -eq 0 ] && [ -s "$app_jar" ]; then
        mv -f "$began" "$stamp"
    else
        rm -f "$began"
    fi
}

find_maven() {
    command -v mvn > /dev/null && return 0
    say "Maven (mvn) is needed to build and was not found on the PATH; install it (Debian: apt-get install maven)."
    return 1
}

# The jars without tests and checks; Maven is heard only when it fails.
quiet_maven() {
    (cd "$root" && JAVA_HOME=$JDK mvn -q -B -Dquick -Dmaven.test.skip=true "$@") > "$root/target/build.log" 2>&1 && return 0
    failed=$?
    cat "$root/target/build.log" >&2
    return "$failed"
}
