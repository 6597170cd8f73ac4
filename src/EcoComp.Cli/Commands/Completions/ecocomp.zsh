#compdef ecocomp
# ecocomp: completion for zsh
_ecocomp() {
    local -a found
    found=("${(@f)$("${words[1]}" complete-words "${(@)words[2,CURRENT]}" 2>/dev/null)}")
    found=("${(@)found:#}")
    if (( ${#found} )); then
        compadd -U -- "${found[@]}"
    else
        _files
    fi
}
(( $+functions[compdef] )) && compdef _ecocomp ecocomp
