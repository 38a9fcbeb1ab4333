/** Completion of commands and options, as scripts for shells. */

import { protocolIds, providerIds } from '../providers.gen.js';

/** The commands there are. */
export const commands = [
  'explain',
  'number',
  'message',
  'lookup',
  'preflight',
  'list',
  'page',
  'completion',
] as const;

/** The shells that there are scripts for. */
export const shells = ['bash', 'zsh', 'fish'] as const;

const ids = [...providerIds, ...protocolIds].join(' ');

/** The script for a shell; `undefined` where there is none. */
export function completionFor(shell: string, options: readonly string[]): string | undefined {
  const names = options.map((option) => `--${option}`).join(' ');
  const words = commands.join(' ');
  switch (shell) {
    case 'bash':
      return `_wrong_number() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]}
  case $before in
    --provider) COMPREPLY=($(compgen -W '${ids}' -- "$word")); return ;;
    --lang) COMPREPLY=($(compgen -W 'en de' -- "$word")); return ;;
    --file|--catalog|--out) COMPREPLY=($(compgen -f -- "$word")); return ;;
    completion) COMPREPLY=($(compgen -W '${shells.join(' ')}' -- "$word")); return ;;
  esac
  if [[ $word == -* ]]; then COMPREPLY=($(compgen -W '${names}' -- "$word"))
  elif [[ $COMP_CWORD == 1 ]]; then COMPREPLY=($(compgen -W '${words}' -- "$word"))
  else COMPREPLY=($(compgen -f -- "$word")); fi
}
complete -F _wrong_number wrong-number`;
    case 'zsh':
      return `#compdef wrong-number
_wrong_number() {
  case $words[CURRENT-1] in
    --provider) compadd ${ids}; return ;;
    --lang) compadd en de; return ;;
    --file|--catalog|--out) _files; return ;;
    completion) compadd ${shells.join(' ')}; return ;;
  esac
  if [[ $words[CURRENT] == -* ]]; then compadd -- ${names}
  elif (( CURRENT == 2 )); then compadd ${words}
  else _files; fi
}
compdef _wrong_number wrong-number`;
    case 'fish':
      return [
        `complete -c wrong-number -n __fish_use_subcommand -f -a '${words}'`,
        `complete -c wrong-number -n '__fish_seen_subcommand_from completion' -f -a '${shells.join(' ')}'`,
        ...options.map((option) => {
          const values = { provider: ids, lang: 'en de' }[option];
          return `complete -c wrong-number -l ${option}${values ? ` -x -a '${values}'` : ''}`;
        }),
      ].join('\n');
    default:
      return undefined;
  }
}
