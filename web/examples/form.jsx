// A form that checks number and text as they are typed, and says before it is sent what
// the provider would answer.
import { useState } from 'react';
import { useWrongNumber } from 'wrong-number/react.js';

export function MessageForm({ provider, onSend }) {
  const [draft, setDraft] = useState({ to: '', text: '' });
  const functions = useWrongNumber(); // null until the modules are there
  const report = functions?.preflight({ ...draft, provider }) ?? null;
  const suggestion = report?.to?.suggestion;
  const set = (name) => (event) => setDraft({ ...draft, [name]: event.target.value });

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSend(draft);
      }}
    >
      <label>
        To <input name="to" value={draft.to} onChange={set('to')} />
      </label>
      {suggestion && (
        <button type="button" onClick={() => setDraft({ ...draft, to: suggestion.e164 })}>
          Use {suggestion.e164}
        </button>
      )}
      <label>
        Text <textarea name="text" value={draft.text} onChange={set('text')} />
      </label>
      <p>
        {report?.segments ?? 0} segments, {report?.text.encoding}
      </p>
      <ul>
        {report?.problems.map(({ field, code, message }) => (
          <li key={`${field} ${code}`}>{message}</li>
        ))}
      </ul>
      <button disabled={!report?.ready}>Send</button>
    </form>
  );
}
