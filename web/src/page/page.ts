// The page around the element: its language, pasting and dropping anywhere,
// links, and the mode for frames.

import { planName } from '../plan-name.js';
import { WrongNumberElement } from '../element/wrong-number-element.js';
import { readLink } from '../element/link.js';
import { startEmbedded } from './embed.js';
import { connect } from './module.js';
import { keepOffline } from './offline.js';
import { prefer, preferred, themes, type Theme } from './preferences.js';

WrongNumberElement.connect = connect;

const element = document.querySelector('wrong-number');
const link = readLink(location.hash);
const isEmbedded = new URLSearchParams(location.search).has('embed');

/** The address of a code in a fragment: `#code=vonage/sms/9`. */
function codeIn(hash: string): string | null {
  return hash.startsWith('#code=') ? decodeURI(hash.slice('#code='.length)) : null;
}

/** A paste of this page by its number, or a code by its address; all codes where that is empty. */
type Place = { step: number } | { code: string };

// The browser's own way back leads through the pastes and the codes of this page:
// each is a state of its history, which holds the paste's number and none of its text.
function keepHistory(of: WrongNumberElement): void {
  const load = performance.timeOrigin;
  const code = codeIn(location.hash);
  let places: Place[] = [code === null ? { step: 0 } : { code }];
  /** Which of them is shown; -1 where it is of an earlier load of the page. */
  let at = 0;
  /** The browser has made a state of its own, for a link that was followed. */
  let isMade = true;
  const put = (place: Place, address = location.pathname + location.search): void => {
    const isFirst = at === 0 && 'step' in place && 'step' in places[0]! && places[0].step === 0;
    at = isFirst ? 0 : at + 1;
    places = [...places.slice(0, at), place];
    const state = { ...place, at, load };
    if (isFirst || isMade) history.replaceState(state, '', address);
    else history.pushState(state, '', address);
    isMade = false;
  };
  history.replaceState({ ...places[0], at, load }, '');
  isMade = false;
  of.addEventListener('wrong-number-step', (event) => {
    put({ step: (event as CustomEvent<number>).detail });
  });
  of.addEventListener('wrong-number-go', (event) => {
    const step = (event as CustomEvent<number>).detail;
    const to = places.findLastIndex((place) => 'step' in place && place.step === step);
    if (at < 0 || to < 0 || to === at) return;
    event.preventDefault();
    history.go(to - at);
  });
  of.addEventListener('wrong-number-code', (event) => {
    event.preventDefault();
    const address = (event as CustomEvent<string>).detail;
    put({ code: address }, address === '' ? undefined : `#code=${encodeURI(address)}`);
    void of.showCode(address);
  });
  window.addEventListener('popstate', ({ state }) => {
    if (state === null) return;
    at = state.load === load ? state.at : -1;
    if (typeof state.step === 'number') of.goToStep(state.step);
    if (typeof state.code === 'string') void of.showCode(state.code);
  });
  window.addEventListener('hashchange', () => {
    if (history.state !== null) return;
    isMade = true;
    const address = codeIn(location.hash);
    if (address !== null) {
      put({ code: address }, location.hash);
      void of.showCode(address);
    }
    const shared = readLink(location.hash);
    if (!shared) return;
    if (shared.provider) of.provider = shared.provider;
    of.show(shared.text, shared.tool);
  });
}

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
      : `Version ${version} · Numbering plan of ${plan} · Catalog: ${names} · MIT License`;
}

const themeNames: Record<string, Record<Theme, string>> = {
  en: { system: 'System theme', light: 'Light', dark: 'Dark' },
  de: { system: 'Systemdesign', light: 'Hell', dark: 'Dunkel' },
};

function setTheme(theme: Theme): void {
  document.documentElement.style.colorScheme = theme === 'system' ? '' : theme;
  if (element) element.theme = theme === 'system' ? '' : theme;
  const button = document.querySelector<HTMLButtonElement>('#theme');
  if (!button) return;
  button.hidden = false;
  button.dataset['theme'] = theme;
  button.textContent = themeNames[document.documentElement.lang]?.[theme] ?? theme;
}

function themeOf(name: string): Theme {
  return themes.find((theme) => theme === name) ?? 'system';
}

// A newer version of the page waits for a click, and interrupts nothing.
function offerNewer(load: () => void): void {
  const notice = document.querySelector<HTMLElement>('#newer');
  if (!notice) return;
  notice.hidden = false;
  notice.querySelector('button')?.addEventListener('click', load, { once: true });
}

// What is laid out already takes the focus without holding up the page.
function focusWhenDrawn(of: WrongNumberElement): void {
  requestAnimationFrame(() => {
    setTimeout(() => {
      if (document.activeElement === document.body) of.focus({ preventScroll: true });
    });
  });
}

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input, textarea, select, [contenteditable], wrong-number')
  );
}

// How the page looks is settled before anything is drawn.
function settle(): void {
  document.documentElement.classList.toggle('embedded', isEmbedded);
  const wanted =
    link?.lang ||
    (isEmbedded ? '' : preferred('lang')) ||
    navigator.languages.find((l) => /^(de|en)\b/i.test(l)) ||
    'en';
  setLanguage(/^de\b/i.test(wanted) ? 'de' : 'en');
  if (!isEmbedded) setTheme(themeOf(preferred('theme')));
}

function start(element: WrongNumberElement): void {
  document.querySelector('#language')?.addEventListener('click', () => {
    const lang = document.documentElement.lang === 'de' ? 'en' : 'de';
    setLanguage(lang);
    prefer('lang', lang);
    setTheme(themeOf(document.querySelector<HTMLElement>('#theme')?.dataset['theme'] ?? ''));
  });
  document.querySelector('#theme')?.addEventListener('click', (event) => {
    const { theme } = (event.currentTarget as HTMLElement).dataset;
    const next = themes[(themes.indexOf(themeOf(theme ?? '')) + 1) % themes.length] ?? 'system';
    setTheme(next);
    prefer('theme', next);
  });
  if (isEmbedded) {
    startEmbedded(element);
  } else {
    // An address on this disk leads nowhere on another.
    if (location.protocol !== 'file:') element.shareUrl = location.href.split('#')[0] ?? '';
    keepHistory(element);
    void keepOffline(offerNewer).catch(() => undefined);
    const code = codeIn(location.hash);
    if (code !== null) void element.showCode(code);
    if (link) {
      if (link.provider) element.provider = link.provider;
      element.show(link.text, link.tool);
    }
    // A touch keyboard that opens by itself hides half of the page.
    if (!matchMedia('(pointer: coarse)').matches) focusWhenDrawn(element);
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

settle();
// What takes longer has a task of its own.
setTimeout(() => {
  customElements.define('wrong-number', WrongNumberElement);
  if (element) start(element);
});
