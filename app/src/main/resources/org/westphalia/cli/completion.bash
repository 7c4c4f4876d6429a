
# What is written in cases: their ids, and the ids of what stands in the case on the line. Read from the files with awk: starting the
# program for every press of Tab would be slow.

# The nearest folder 'cases', here or above.
function _westphalia_library() {
  local folder=$PWD
  while [ -n "$folder" ] && [ ! -d "$folder/cases" ]; do folder=${folder%/*}; done
  [ -d "$folder/cases" ] && printf '%s\n' "$folder/cases"
}

# Every case of the library by its id and by the last part of it.
function _westphalia_cases() {
  local library=$(_westphalia_library)
  [ -n "$library" ] || return 0
  (cd "$library" && find . -maxdepth 5 -name case.yaml) \
    | awk '{ sub(/^\.\//, ""); sub(/\/case\.yaml$/, ""); print; if (sub(/^.*\//, "")) print }'
}

# The ids in a section ($2) of the case with that name ($1).
function _westphalia_ids() {
  local library=$(_westphalia_library) place=$1
  [ -e "$place" ] || place=$library/$1
  [ -e "$place" ] || place=$(find "$library" -maxdepth 4 -path "*/$1" 2> /dev/null | head -n 1)
  case $place in */case.yaml) place=${place%/case.yaml} ;; esac
  [ -d "$place" ] && place=$(find "$place" -maxdepth 2 -name '*.yaml')
  printf '%s\n' "$place" | while IFS= read -r file; do
    [ -f "$file" ] && awk -v section="$2:" '
      /^[a-z]/ { inside = ($1 == section) }
      inside && /^  [a-z][a-z0-9-]*:/ { sub(/:.*/, ""); print $1 }' "$file"
  done
}

function _westphalia() {
  _complete_westphalia 2> /dev/null
  [ -n "${COMPREPLY[*]}" ] && return 0
  local word=${COMP_WORDS[COMP_CWORD]} section="" IFS=$'\n'
  case ${COMP_WORDS[COMP_CWORD-1]} in
    --reading) section=readings ;;
    --pull | --drop) section=levers ;;
    --hold | --without | --claim) section=claims ;;
    --as) section=parties ;;
    --answers | -o | --output)
      COMPREPLY=( $(compgen -f -- "$word") )
      [ -n "$BASH_VERSION" ] && compopt -o filenames 2> /dev/null
      return 0
      ;;
  esac
  if [ -n "$section" ]; then
    COMPREPLY=( $(compgen -W "$(_westphalia_ids "${COMP_WORDS[2]}" $section)" -- "$word") )
    return 0
  fi
  case " @COMMANDS@ " in
    *" ${COMP_WORDS[1]} "*) ;;
    *) return 0 ;;
  esac
  [ "$COMP_CWORD" -eq 2 ] && COMPREPLY=( $(compgen -W "$(_westphalia_cases)" -- "$word") )
  COMPREPLY+=( $(compgen -f -- "$word") )
  [ -n "$BASH_VERSION" ] && compopt -o filenames 2> /dev/null
  return 0
}
complete -F _westphalia westphalia
