# ecocomp: completion for bash
_ecocomp() {
    # What bash parts at = and : is one word for the program; quotes and backslashes are not part of it.
    local word begun="" part i
    local -a typed=()
    for ((i = 1; i <= COMP_CWORD; i++)); do
        part="${COMP_WORDS[i]//[\\\"\']/}"
        if ((${#typed[@]})) && { [[ $part == [=:] ]] || [[ ${COMP_WORDS[i-1]} == [=:] ]]; }; then
            typed[-1]+="$part"
        else
            typed+=("$part")
        fi
    done
    [[ ${typed[-1]} == *[=:]* ]] && begun="${typed[-1]%"${typed[-1]##*[=:]}"}"
    COMPREPLY=()
    while IFS= read -r word; do
        COMPREPLY+=("$(printf '%q' "${word#"$begun"}")")
    done < <("${COMP_WORDS[0]}" complete-words "${typed[@]}" 2>/dev/null)
}
complete -o default -F _ecocomp ecocomp
