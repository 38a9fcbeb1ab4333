// What runs in a fresh page: the time from a script (and, for ours, the modules)
// in memory to the first answer. Nothing of a subject has run in this process.

globalThis.firstAnswer = async ({ script, wasm, input, paste }) => {
  const source = await (await fetch(script)).text();
  const modules = [];
  for (const address of wasm) modules.push(await (await fetch(address)).arrayBuffer());

  let memory;
  if (modules.length > 0) {
    const { Instance } = WebAssembly;
    WebAssembly.Instance = class extends Instance {
      constructor(...args) {
        super(...args);
        memory ??= this.exports.memory;
      }
    };
  }

  const from = performance.now();
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const subject = await import(address);
  if (modules.length > 0) await subject.start(...modules);
  const report = subject.number(input);
  const milliseconds = performance.now() - from;
  const grown = memory?.buffer.byteLength;

  const later = performance.now();
  subject.explain?.(paste);
  const explained = subject.explain && performance.now() - later;

  if (!subject.isValid(report)) throw new Error(`${script}: ${input} is not valid there`);
  return { milliseconds, memory: grown, explained };
};
