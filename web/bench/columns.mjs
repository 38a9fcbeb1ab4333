// What a peer needs to answer a list as ours does: in columns, no object a row.

/** Makes a list function of one that fills a row. */
export function columns(fill) {
  return (inputs) => {
    const valid = new Uint8Array(inputs.length);
    const possible = new Uint8Array(inputs.length);
    const type = new Array(inputs.length);
    const region = new Array(inputs.length);
    const row = { valid: false, possible: false, type: undefined, region: undefined };
    for (let i = 0; i < inputs.length; i++) {
      row.valid = row.possible = false;
      row.type = row.region = undefined;
      fill(inputs[i], row);
      valid[i] = row.valid ? 1 : 0;
      possible[i] = row.possible ? 1 : 0;
      type[i] = row.type;
      region[i] = row.region;
    }
    return { valid, possible, type, region };
  };
}
