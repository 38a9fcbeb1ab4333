'use client';
import { useEffect, useState } from 'react';
import { load, loadWorker } from 'wrong-number';
import { ask } from '../../ask.js';

export default function Page() {
  const [answers, setAnswers] = useState('');
  useEffect(() => void ask(load, loadWorker).then(setAnswers), []);
  return <output id="functions">{answers}</output>;
}
