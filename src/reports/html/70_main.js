// Tabs, dialogs, keys, and the begin.
const tabs = [['findings', 'Findings', () => refresh()], ['overview', 'Overview', renderOverview], ['names', 'Names', renderNames],
  ['idioms', 'Idioms', renderIdioms], ['terms', 'Terms', renderTerms], ['decisions', 'Decisions', renderDecisions]];
let currentTab = 'findings';

function refresh() {
  runFilter();
  renderCount();
  renderPage();
  writeAddress(currentTab);
}

function tabLabel(name, label) { return name === 'decisions' && decisions.length > 0 ? label + ' (' + decisions.length + ')' : label; }

function showTab(name, focus) {
  currentTab = name;
  for (const [id] of tabs) {
    const here = id === name;
    byId('tab-' + id).setAttribute('aria-selected', String(here));
    byId('tab-' + id).tabIndex = here ? 0 : -1;
    byId('panel-' + id).hidden = !here;
  }
  tabs.find(([id]) => id === name)[2]();
  writeAddress(name);
  if (!focus) return;
  byId('panel-' + name).focus({ preventScroll: true });
  scrollTo(0, 0);
}

function buildTabs() {
  byId('tabs').replaceChildren(...tabs.map(([name, label]) => el('button', { type: 'button', role: 'tab', id: 'tab-' + name,
    'aria-controls': 'panel-' + name, onclick: () => showTab(name, false) }, label)));
  byId('tabs').addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const at = tabs.findIndex(([name]) => name === currentTab);
    const next = tabs[(at + step + tabs.length) % tabs.length][0];
    showTab(next, false);
    byId('tab-' + next).focus();
  });
}

function decided() {
  applyDecisions();
  byId('tab-decisions').textContent = tabLabel('decisions', 'Decisions');
  if (currentTab === 'findings') refresh(); else showTab(currentTab, false);
}

function undo(entry) {
  decisions.splice(decisions.indexOf(entry), 1);
  decided();
  toast('The finding is open again');
}

function openAllow() {
  const finding = shown[filter.at];
  if (!finding) return;
  if (finding.decision) { undo(finding.decision); return; }
  const reason = el('textarea', { rows: 2, required: true, id: 'allow-reason' });
  const author = el('input', { type: 'text', id: 'allow-author', autocomplete: 'name' });
  author.value = stored('mtlint:author') || '';
  const expires = el('input', { type: 'date', id: 'allow-expires' });
  const everywhere = el('input', { type: 'radio', name: 'scope', id: 'allow-everywhere' });
  const here = el('input', { type: 'radio', name: 'scope', id: 'allow-here' });
  here.checked = true;
  const words = [markedWords(finding, 1), markedWords(finding, 0)].filter((text) => text).join(' \u2190 ');
  const dialog = byId('allow-dialog');
  const form = el('form', { method: 'dialog', onsubmit: (event) => {
    event.preventDefault();
    if (reason.value.trim() === '') { reason.focus(); return; }
    store('mtlint:author', author.value.trim());
    decisions.push(entryFor(finding, everywhere.checked, reason.value.trim(), author.value.trim(), expires.value));
    dialog.close();
    decided();
    toast('Allowed. The Decisions tab saves it.');
    const card = shown[filter.at] && byId('f' + shown[filter.at].index);
    if (card) card.focus({ preventScroll: true });
  } },
  el('h2', { id: 'allow-title' }, 'Let this finding stand'), el('p', { dir: 'auto' }, finding.rule.id + ': ' + finding.message),
  el('label', {}, el('span', {}, 'Reason (needed)'), reason),
  el('label', { class: 'radio' }, here, el('span', {}, 'Only this finding')),
  el('label', { class: 'radio' }, everywhere, el('span', { dir: 'auto' }, 'These words wherever this rule flags them: ' + (words || '(none)'))),
  el('label', {}, el('span', {}, 'Author'), author),
  el('label', {}, el('span', {}, 'Until (empty: for good)'), expires),
  el('div', { class: 'buttons' }, el('button', { type: 'button', onclick: () => dialog.close() }, 'Cancel'),
    el('button', { type: 'submit', class: 'primary' }, 'Allow')));
  everywhere.disabled = words === '';
  dialog.replaceChildren(form);
  dialog.showModal();
  reason.focus();
}

const keyList = [['j, \u2193', 'next finding'], ['k, \u2191', 'previous finding'], ['n / p', 'next / previous page'],
  ['a', 'allow the finding (or undo it)'], ['c', 'copy the first suggestion'], ['h', 'open or close the rule\u2019s help'],
  ['/', 'search'], ['s', 'save mtlint-allow.jsonl'], ['1 \u2026 6', 'tabs'], ['?', 'this list'], ['Esc', 'close']];

function openKeys() {
  const dialog = byId('keys-dialog');
  dialog.replaceChildren(el('h2', { id: 'keys-title' }, 'Keyboard'),
    el('dl', { class: 'evidence' }, keyList.flatMap(([key, what]) => [el('dt', {}, el('kbd', {}, key)), el('dd', {}, what)])),
    el('div', { class: 'buttons' }, el('button', { type: 'button', onclick: () => dialog.close() }, 'Close')));
  dialog.showModal();
}

function copyFix() {
  const finding = shown[filter.at];
  if (!finding) return;
  if (finding.suggestions.length > 0) copyText(finding.suggestions[0]); else toast('This finding has no suggestion');
}

function toggleHelp() {
  const card = shown[filter.at] && byId('f' + shown[filter.at].index);
  const help = card && card.querySelector('details');
  if (help) help.open = !help.open;
}

const commands = {
  j: () => goTo(filter.at + 1, true), ArrowDown: () => goTo(filter.at + 1, true),
  k: () => goTo(filter.at - 1, true), ArrowUp: () => goTo(filter.at - 1, true),
  n: () => goTo((Math.floor(filter.at / perPage) + 1) * perPage, true),
  p: () => goTo((Math.floor(filter.at / perPage) - 1) * perPage, true),
  a: openAllow, c: copyFix, h: toggleHelp,
};

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
  const field = event.target.closest('input, textarea, select, [role=tab]');
  if (field) {
    if (event.key === 'Escape') field.blur();
    return;
  }
  const tab = tabs[Number(event.key) - 1];
  if (event.key === '?') openKeys();
  else if (event.key === '/') { showTab('findings', false); byId('search').focus(); }
  else if (event.key === 's') { if (decisions.length > 0) download('mtlint-allow.jsonl', decisionLines()); }
  else if (tab) { showTab(tab[0], true); }
  else if (currentTab === 'findings' && commands[event.key]) commands[event.key]();
  else return;
  event.preventDefault();
});

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  byId('theme').textContent = theme === 'dark' ? 'Light' : 'Dark';
}

const darkQuery = matchMedia('(prefers-color-scheme: dark)');
setTheme(stored('mtlint:theme') || (darkQuery.matches ? 'dark' : 'light'));
darkQuery.addEventListener('change', () => setTheme(darkQuery.matches ? 'dark' : 'light'));
byId('theme').addEventListener('click', () => {
  setTheme(document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark');
  store('mtlint:theme', document.documentElement.dataset.theme);
});
byId('keys').addEventListener('click', openKeys);
window.addEventListener('hashchange', () => { const tab = readAddress(); buildFilters(); showTab(tab, false); });

if (innerWidth < 960) byId('filter-box').open = false;
loadDecisions();
buildTabs();
const firstTab = readAddress();
buildFilters();
showTab(tabs.some(([name]) => name === firstTab) ? firstTab : 'findings', false);
byId('tab-decisions').textContent = tabLabel('decisions', 'Decisions');
