// A caller whose compiler knows neither the DOM nor Node: the language alone.
import { load, loadWorker, WrongNumberError, type ErrorReport } from 'wrong-number';
import { load as loadChecks } from 'wrong-number/checks.js';
import { load as loadInline } from 'wrong-number/inline.js';

const { explainError } = await load({ checks: new Uint8Array(8), catalogs: [{ id: 'mine' }] });
export const report: ErrorReport = explainError('{}');
export const { sendable } = (await loadChecks()).validateNumber('+1');
export const log = await loadWorker().explainLog('');
export const all = await loadInline();
export const code = (error: unknown): string =>
  error instanceof WrongNumberError ? error.code : '';
// @ts-expect-error A number is a string here.
explainError(1);
