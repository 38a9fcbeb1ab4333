// The parts of the element, as both of its sides are drawn from them.

import type { Box } from './box.js';
import type { BuiltFrom } from './built-from.js';
import type { Bench } from './choices-view.js';
import type { Choosing } from './choosing.js';
import type { CodesTool } from './codes-tool.js';
import type { DraftTool } from './draft-tool.js';
import type { LogState } from './log-state.js';
import type { OwnProviders } from './own-providers.js';
import type { PasteReader } from './paste-reader.js';
import type { Session } from './session.js';
import type { Asked } from './surroundings.js';
import type { TableState } from './table-state.js';
import type { Taking } from './taking.js';

/** Each part has a state of its own. */
export interface Parts {
  choosing: Choosing;
  built: BuiltFrom;
  reader: PasteReader;
  own: OwnProviders;
  box: Box;
  taking: Taking;
  session: Session;
  table: TableState;
  log: LogState;
  draft: DraftTool;
  codes: CodesTool;
  setBench(bench: Bench): void;
  /** Chooses something beside the paste, and reads it so. */
  ask(change: Partial<Asked>): void;
}
