'use client';
import { StrictMode, useState } from 'react';
import { WrongNumber } from 'wrong-number/react.js';
import { body } from '../../ask.js';

export default function Page() {
  const [events, setEvents] = useState([]);
  return (
    <StrictMode>
      <WrongNumber
        tools="explain"
        value={body}
        catalogs={[]}
        onResult={({ detail }) => setEvents((all) => [...all, detail.errors[0].code])}
      >
        Loading
      </WrongNumber>
      <output id="element">{events.join()}</output>
    </StrictMode>
  );
}
