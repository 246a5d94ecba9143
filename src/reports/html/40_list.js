// The findings as cards, a page of them at a time, so that twenty thousand are no more than 25.
const perPage = 25;
const mostPrinted = 2000;

function sideOf(finding, side) {
  const s = finding.segment;
  const text = side === 0 ? s.source : s.target;
  const marks = finding.marks.filter((mark) => mark.side === side);
  const kind = side === 0 ? 'source' : severities[finding.severity];
  const labels = [...new Set(marks.map((mark) => mark.label).filter((label) => label))];
  return el('div', {}, el('span', { class: 'note' }, side === 0 ? 'Source' : 'English'),
    el('p', { class: 'text', lang: side === 0 ? s.lang : 'en', dir: 'auto' },
      text === '' ? el('span', { class: 'quiet', lang: 'en' }, '(empty)') : markedText(text, marks, kind)),
    labels.map((label) => el('span', { class: 'note', dir: 'auto' }, '\u2191 ' + label)));
}

function evidenceOf(finding) {
  if (finding.evidence.length === 0) return null;
  return el('dl', { class: 'evidence' }, finding.evidence.flatMap(([key, value]) =>
    [el('dt', {}, key), el('dd', { dir: 'auto' }, value)]));
}

function helpOf(rule) {
  const help = el('details', { class: 'help' }, el('summary', {}, 'Rule ' + rule.id + ': ' + rule.summary));
  help.addEventListener('toggle', () => {  // built when it is opened: few are
    if (help.children.length > 1) return;
    fill(help, {}, [rule.why ? el('p', {}, rule.why) : null,
      rule.mend ? el('p', {}, el('strong', {}, 'How to mend it: '), rule.mend) : null,
      el('p', { class: 'quiet' }, 'MQM: ' + rule.mqm + ' \u00b7 mtlint rule ' + rule.id)]);
  });
  return help;
}

function decisionOf(finding) {
  const entry = finding.decision;
  if (!entry) return null;
  return el('p', { class: 'decision' }, 'Allowed: ' + entry.reason + (entry.author ? ' (' + entry.author + ')' : '')
    + (entry.expires ? ', until ' + entry.expires : '') + ' ',
    el('button', { type: 'button', class: 'act', onclick: () => undo(entry) }, 'Undo'));
}

function actionsOf(finding, at) {
  return el('div', { class: 'more' },
    finding.suggestions.map((text) => el('button', { type: 'button', class: 'fix', dir: 'auto',
      'aria-label': 'Copy suggestion: ' + text, onclick: () => copyText(text) }, text)),
    el('button', { type: 'button', class: 'act', onclick: () => { goTo(at, false); openAllow(); } },
      'Allow\u2026'));
}

function cardOf(finding, at) {
  const id = 'f' + finding.index;
  const twoSides = finding.segment.lang !== null;
  return el('article', { class: 'card ' + severities[finding.severity] + (finding.decision ? ' allowed' : ''), id,
    'aria-labelledby': id + '-m', 'aria-current': at === filter.at ? 'true' : null, tabindex: '-1',
    onclick: () => { if (filter.at !== at) goTo(at, false); } },
  el('div', { class: 'head' }, badge(finding.severity), el('strong', {}, finding.rule.id),
    el('span', { class: 'quiet' }, Math.round(finding.confidence * 100) + '% sure'),
    finding.known ? el('span', { class: 'badge' }, 'in the baseline') : null,
    el('span', { class: 'place' }, placeOf(finding))),
  el('h2', { class: 'message', id: id + '-m', style: 'font-size:1rem;margin:.25rem 0', dir: 'auto' }, finding.message),
  el('div', { class: twoSides ? 'texts' : 'texts alone' }, twoSides ? sideOf(finding, 0) : null, sideOf(finding, 1)),
  evidenceOf(finding), decisionOf(finding), actionsOf(finding, at), helpOf(finding.rule));
}

function pageButton(text, label, page, here) {
  return el('button', { type: 'button', 'aria-label': label, disabled: page === null,
    'aria-current': here ? 'page' : null, onclick: () => goTo(page * perPage, true) }, text);
}

function pagerFor() {
  const pages = Math.ceil(shown.length / perPage);
  if (pages < 2) return [];
  const page = Math.floor(filter.at / perPage);
  return [pageButton('\u00ab', 'First page', page > 0 ? 0 : null),
    pageButton('\u2039', 'Previous page', page > 0 ? page - 1 : null),
    el('span', {}, 'Page ' + (page + 1) + ' of ' + pages),
    pageButton('\u203a', 'Next page', page + 1 < pages ? page + 1 : null),
    pageButton('\u00bb', 'Last page', page + 1 < pages ? pages - 1 : null)];
}

function renderCount() {
  const more = data.all - findings.length;
  byId('count').textContent = plural(shown.length, 'finding') + ' of ' + data.all.toLocaleString('en')
    + (more > 0 ? ' (the page holds the ' + findings.length.toLocaleString('en') + ' gravest)' : '');
}

function renderList(begin, end) {
  const cards = [];
  for (let at = begin; at < Math.min(end, shown.length); ++at) cards.push(cardOf(shown[at], at));
  if (cards.length === 0)
    cards.push(el('p', {}, findings.length === 0 ? 'Nothing was found.' : 'No finding passes these filters.'));
  byId('list').replaceChildren(...cards);
  byId('pager').replaceChildren(...pagerFor());
  byId('pager-below').replaceChildren(...pagerFor());
}

function renderPage() {
  const page = Math.floor(filter.at / perPage);
  renderList(page * perPage, (page + 1) * perPage);
}

// Makes a finding the current one; `focus` also moves the screen and the reader there.
function goTo(at, focus) {
  if (at < 0 || at >= shown.length) return;
  const samePage = Math.floor(at / perPage) === Math.floor(filter.at / perPage);
  filter.at = at;
  if (samePage && byId('list').children.length > 1) {
    for (const card of byId('list').querySelectorAll('[aria-current]')) card.removeAttribute('aria-current');
    byId('f' + shown[at].index).setAttribute('aria-current', 'true');
  } else {
    renderPage();
  }
  writeAddress(currentTab);
  if (!focus) return;
  const card = byId('f' + shown[at].index);
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'nearest' });
}

window.addEventListener('beforeprint', () => { if (shown.length > perPage) renderList(0, mostPrinted); });
window.addEventListener('afterprint', () => { if (shown.length > perPage) renderPage(); });
