// The page around the element: its language, pasting and dropping anywhere,
// links, and the mode for frames.

import { planName } from '../plan-name.js';
import { WrongNumberElement } from '../element/wrong-number-element.js';
import { readLink } from '../element/link.js';
import { startEmbedded } from './embed.js';
import { connect } from './module.js';

WrongNumberElement.connect = connect;
if (!customElements.get('wrong-number')) {
  customElements.define('wrong-number', WrongNumberElement);
}

const element = document.querySelector('wrong-number');
const link = readLink(location.hash);

function setLanguage(lang: string): void {
  document.documentElement.lang = lang;
  for (const text of document.querySelectorAll<HTMLElement>(
    'header [lang]:not(button), footer [lang]',
  )) {
    text.hidden = text.lang !== lang;
  }
  const button = document.querySelector<HTMLButtonElement>('#language');
  if (button) {
    button.hidden = false;
    button.lang = lang === 'de' ? 'en' : 'de';
    button.textContent = lang === 'de' ? 'English' : 'Deutsch';
  }
  if (element) element.lang = lang;
  void showAbout(lang);
}

async function showAbout(lang: string): Promise<void> {
  const place = document.querySelector('#about');
  if (!place) return;
  const about = await WrongNumberElement.about().catch(() => null);
  // Where the module does not start, the element says why.
  if (!about) return;
  const { version, providers } = about;
  const names = providers
    .filter((p) => p.id !== 'http')
    .map((p) => p.name)
    .join(', ');
  const plan = planName(about, lang);
  place.textContent =
    lang === 'de'
      ? `Version ${version} · Rufnummernplan von ${plan} · Katalog: ${names} · MIT-Lizenz`
      : `Version ${version} · Numbering plan of ${plan} · Catalog: ${names} · MIT licence`;
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input, textarea, select, [contenteditable], wrong-number')
  );
}

if (element) {
  const isEmbedded = new URLSearchParams(location.search).has('embed');
  const preferred = link?.lang || navigator.languages.find((l) => /^(de|en)\b/i.test(l)) || 'en';
  setLanguage(/^de\b/i.test(preferred) ? 'de' : 'en');
  document.querySelector('#language')?.addEventListener('click', () => {
    setLanguage(document.documentElement.lang === 'de' ? 'en' : 'de');
  });
  if (isEmbedded) {
    document.documentElement.classList.add('embedded');
    startEmbedded(element);
  } else {
    element.shareUrl = location.href;
    if (link) {
      if (link.provider) element.provider = link.provider;
      element.show(link.text, link.tool);
    }
    // A touch keyboard that opens by itself hides half of the page.
    if (!matchMedia('(pointer: coarse)').matches) {
      void element.updateComplete.then(() => element.focus());
    }
  }
  document.addEventListener('paste', (event) => {
    if (isEditable(event.target)) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text !== '') element.value = text;
  });
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    // What is dropped on the element is the element's.
    if (file && event.target !== element) void element.open(file);
  });
}
