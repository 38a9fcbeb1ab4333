// Copies text, also where the asynchronous clipboard is kept from a page: in
// frames without its permission, and in some browsers on file://.

/** Copies a text; reports whether that worked. */
export async function copyText(
  text: string,
  root: DocumentFragment | HTMLElement,
): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not allowed, or not there: the older way needs no permission.
    return copySelected(text, root);
  }
}

function copySelected(text: string, root: DocumentFragment | HTMLElement): boolean {
  const focused = root instanceof ShadowRoot ? root.activeElement : document.activeElement;
  const box = document.createElement('textarea');
  box.value = text;
  box.className = 'visually-hidden';
  root.append(box);
  box.select();
  const copied = document.execCommand('copy');
  box.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
