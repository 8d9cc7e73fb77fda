# SPDX-FileCopyrightText: 2026 The Concordat authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of concordat-cli for bash

_concordat_cli ()
{
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]}

  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W 'new export check get set add --help --version' -- "$word"))
    return
  fi
  if [ "$before" = '=' ]; then
    before=${COMP_WORDS[COMP_CWORD-2]}
  fi
  case "$before" in
    --kind) COMPREPLY=($(compgen -W 'memorandum heads-of-terms agreement' -- "${word#=}")); return ;;
    --format) COMPREPLY=($(compgen -W 'pdf text' -- "${word#=}")); return ;;
    --directory) COMPREPLY=($(compgen -d -- "${word#=}")); return ;;
  esac
  case "$command:$word" in
    new:-*) COMPREPLY=($(compgen -W '--kind= --title= --output= --force --help' -- "$word")) ;;
    export:-*) COMPREPLY=($(compgen -W '--output= --directory= --format= --examples --force --help' -- "$word")) ;;
    *:-*) COMPREPLY=($(compgen -W '--help' -- "$word")) ;;
    *) COMPREPLY=($(compgen -f -X '!*.concordat' -- "$word") $(compgen -d -- "$word")) ;;
  esac
}
complete -o nospace -o filenames -F _concordat_cli concordat-cli
