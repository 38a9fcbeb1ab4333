/**
 * Modules of Node, where this is Node, or what has its modules. Not by `import`:
 * bundlers for the web would look for them too.
 */

interface Builtins {
  'node:fs': typeof import('node:fs');
  'node:util': typeof import('node:util');
  'node:worker_threads': typeof import('node:worker_threads');
  'node:zlib': typeof import('node:zlib');
}

/** A module of Node; `undefined` where there is none. */
export function builtin<Name extends keyof Builtins>(name: Name): Builtins[Name] | undefined {
  return typeof process === 'object'
    ? (process.getBuiltinModule?.(name as never) as Builtins[Name] | undefined)
    : undefined;
}
