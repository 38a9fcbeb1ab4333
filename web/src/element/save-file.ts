// Offers a file to save.

/** Has the browser save a text as a file. */
export function saveFile(name: string, type: string, content: readonly string[]): void {
  const address = URL.createObjectURL(new Blob([...content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
