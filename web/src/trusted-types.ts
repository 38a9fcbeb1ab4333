/**
 * Under `require-trusted-types-for 'script'` the address of a worker must come
 * from a policy. Ours has the name of the package, so that a page can allow it:
 * `trusted-types wrong-number`.
 */

interface Policy {
  createScriptURL(url: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
}

let policy: Policy | undefined;

/**
 * Vouches for the address of a script of this package. What comes back goes
 * where a string would go.
 */
export function trustedScriptURL(url: string): string {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  if (!factory) return url;
  policy ??= factory.createPolicy('wrong-number', { createScriptURL: (own) => own });
  return policy.createScriptURL(url);
}
