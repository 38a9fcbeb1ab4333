// Catalogs and values that are new whenever it renders, as in a real form.
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { load, loadWorker } from 'wrong-number';
import { useWrongNumber, WrongNumber } from 'wrong-number/react.js';
import { ask, body } from './ask.js';
import { MessageForm } from './form.jsx';

function App() {
  const [events, setEvents] = useState([]);
  const functions = useWrongNumber();
  return (
    <>
      <WrongNumber
        tools="explain"
        value={body}
        catalogs={[{ id: 'acme', name: 'Acme', shapes: [], errors: [] }]}
        onResult={({ detail }) => setEvents((all) => [...all, detail.errors[0].code])}
      >
        Loading
      </WrongNumber>
      <MessageForm provider="vonage" onSend={() => undefined} />
      <output id="element">{events.join()}</output>
      <output id="hook">{functions?.validateNumber('+14155552671').region}</output>
    </>
  );
}

document.body.append(
  Object.assign(document.createElement('output'), {
    id: 'functions',
    textContent: await ask(load, loadWorker),
  }),
);
createRoot(document.querySelector('main')).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
