// @ts-check
/**
 * The preview's part of a page: reloads when the article has been built anew, lays what is wrong
 * over the page, with the source line, until it is put right, and says what a build computes.
 */

/**
 * @typedef {{severity: string, code: string, position: string, problem: string, found: string, hint: string, source: string}} Problem
 */

/** The build that the page was sent by. */
const build = new URL(import.meta.url).searchParams.get('build');

const OVERLAY = 'vitrine-preview';

/**
 * @param {string} tag
 * @param {string} className
 * @param {string} [text]
 * @returns {HTMLElement}
 */
function make(tag, className, text) {
  const element = document.createElement(tag);
  element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

/** @param {Problem[]} problems */
function show(problems) {
  document.getElementById(OVERLAY)?.remove();
  if (problems.length === 0) return;
  const overlay = make('section', 'preview-overlay');
  overlay.id = OVERLAY;
  overlay.setAttribute('role', 'alert');
  const close = make('button', 'preview-close', 'Hide');
  close.addEventListener('click', () => overlay.remove());
  overlay.append(close);
  for (const problem of problems) {
    const item = make('article', `preview-problem preview-${problem.severity}`);
    item.append(
      make('p', 'preview-place', `${problem.position}  ${problem.severity}[${problem.code}]`),
      make('p', 'preview-text', [problem.problem, problem.found].filter(Boolean).join('; ')),
    );
    if (problem.source) item.append(make('pre', 'preview-source', problem.source));
    if (problem.hint) item.append(make('p', 'preview-hint', problem.hint));
    overlay.append(item);
  }
  document.body.append(overlay);
}

// A card of the page closes by the same key, and first.
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !document.querySelector(':popover-open')) {
    document.getElementById(OVERLAY)?.remove();
  }
}, true);

/** Says what the build is at, so that a page that stays as it was is not taken for the new one. */
const working = make('p', 'preview-working');
working.setAttribute('role', 'status');
document.body.append(working);

/** @param {string} what is computed; nothing when the build has ended */
function say(what) {
  working.textContent = what && `Being built anew: ${what}`;
}

const styles = document.createElement('link');
styles.rel = 'stylesheet';
styles.href = '/preview/preview.css';
document.head.append(styles);

const events = new EventSource('/preview/events');
events.addEventListener('built', (event) => {
  if (event.data !== build) location.reload();
});
events.addEventListener('problems', (event) => show(JSON.parse(event.data)));
events.addEventListener('working', (event) => say(JSON.parse(event.data)));
