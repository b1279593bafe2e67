# Steps that ./run and ./check share; sourced by both. All words go to stderr.
source_dir=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*" >&2; }

# Shows ninja's "[3/80] …" as one line on a terminal, as every tenth part elsewhere, and anything else as it is.
show_progress() {
    local line tenth=0
    while IFS= read -r line; do
        [[ $line == "[0/"* ]] && continue # looking for new files
        if [[ $line =~ ^\[([0-9]+)/([0-9]+)\]\ (.*) ]]; then
            local done=${BASH_REMATCH[1]} all=${BASH_REMATCH[2]} what=${BASH_REMATCH[3]}
            if [[ -t 2 ]]; then
                printf '\r\033[K  %s of %s  %.60s' "$done" "$all" "${what##*/}" >&2
            elif ((all >= 10 && done * 10 / all > tenth)); then
                tenth=$((done * 10 / all))
                say "  $done of $all"
            fi
        elif [[ $line != "ninja: no work to do." ]]; then
            [[ -t 2 ]] && printf '\r\033[K' >&2
            say "$line"
        fi
    done
    [[ -t 2 ]] && printf '\r\033[K' >&2
    return 0
}

configure() { # PRESET
    local folder=$source_dir/build/$1 log
    [[ -e $folder/build.ninja ]] && return
    say "Looking at the compiler and libraries…"
    mkdir -p "$folder"
    log=$folder/configure.log
    if ! (cd "$source_dir" && cmake --preset "$1") >"$log" 2>&1; then
        sed -n '/CMake Error/,$p' "$log" >&2
        say "Configuring failed; all of it is in $log"
        return 1
    fi
}

build() { # PRESET [TARGET…]
    local folder=$source_dir/build/$1
    shift
    NINJA_STATUS='[%f/%t] ' cmake --build "$folder" --parallel "$(nproc)" ${1+--target "$@"} 2>&1 | show_progress
    return "${PIPESTATUS[0]}"
}
