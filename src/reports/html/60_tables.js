// Who's-who of names, idioms and terms, and the decisions made here.
const verdictKinds = { accepted: 'good', approved: 'good', kept: 'good', consistent: 'good', usual: 'good', admitted: 'so', other: 'so',
  unmentioned: 'so', unconfirmed: 'so', inconsistent: 'so' };

function verdict(word) { return el('span', { class: 'verdict ' + (verdictKinds[word] || 'bad') }, word); }

// The language of a source text on its own, for fonts: by its script, else that of the first segment.
function tagOf(text) {
  const first = (segments.find((segment) => segment.lang) || { lang: 'und' }).lang;
  if (/[\u0600-\u06ff]/.test(text)) return 'ar';
  if (/[\uac00-\ud7a3]/.test(text)) return 'ko';
  if (/[\u3040-\u30ff]/.test(text)) return 'ja';
  if (/[\u4e00-\u9fff]/.test(text)) return /^(zh|ja)/.test(first) ? first : 'zh';
  return first;
}

const verdictOrder = ['good', 'so', 'bad'];
function gravity(word) { return verdictOrder.indexOf(verdictKinds[word] || 'bad') - (word === 'unmentioned' ? 2 : 0); }
function gravest(renderings) { return Math.max(-2, ...renderings.map((rendering) => gravity(rendering[1]))); }

function tableOf(caption, head, rows) {
  return el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption },
    el('table', {}, el('caption', {}, caption),
      el('thead', {}, el('tr', {}, head.map((text) => el('th', { scope: 'col' }, text)))), el('tbody', {}, rows)));
}

function renderingsOf(renderings) {
  return el('ul', { class: 'plain' }, renderings.map(([english, word, because, count, where]) => el('li', {},
    el('strong', {}, english || '\u2013'), ' ', verdict(word), ' \u00d7' + count + ' ',
    el('span', { class: 'quiet' }, (because ? because + '; ' : '') + 'segment ' + [...new Set(where)].join(', ')
      + (count > where.length ? ', \u2026' : '')))));
}

// A table with a search box over it.
function searchable(panel, title, note, head, entries, textOf, rowFor) {
  const body = el('div', {});
  const draw = (text) => {
    const words = text.toLowerCase().split(/\s+/).filter((word) => word !== '');
    const kept = entries.filter((entry) => words.every((word) => textOf(entry).toLowerCase().includes(word)));
    body.replaceChildren(tableOf(title + ': ' + kept.length + ' of ' + entries.length, head, kept.slice(0, 500).map(rowFor)),
      kept.length > 500 ? el('p', { class: 'quiet' }, 'The first 500 are shown; search narrows them down.') : '');
  };
  const input = el('input', { type: 'search', id: panel + '-search', oninput: () => draw(input.value) });
  byId('panel-' + panel).replaceChildren(el('h2', {}, title), el('p', { class: 'quiet' }, note),
    entries.length > 0 ? el('p', {}, el('label', { for: panel + '-search' }, 'Search '), input) : '', body);
  if (entries.length > 0) draw('');
  else body.append(el('p', {}, 'None in this report.'));
}

function renderNames() {
  searchable('names', 'Names', 'Each name of the source, its English renderings, and what mtlint thinks of them.',
    ['Source', 'Kind', 'Expected', 'Verdict', 'In the English', 'Who'], [...data.names].sort((a, b) => gravity(b[5]) - gravity(a[5])),
    (entry) => JSON.stringify(entry),
    ([source, kind, expected, who, evidence, word, renderings]) => el('tr', {},
      el('th', { scope: 'row', lang: tagOf(source), dir: 'auto' }, source), el('td', {}, kind), el('td', {}, expected),
      el('td', {}, verdict(word)), el('td', {}, renderingsOf(renderings)),
      el('td', {}, who, who ? ' ' : '', el('span', { class: 'quiet' }, '(' + evidence + ')'))));
}

function renderIdioms() {
  searchable('idioms', 'Idioms and quotations', 'Each idiom of the source that the dictionaries know.',
    ['Source', 'Meaning', 'Can be rendered', 'In the English', 'From'], [...data.idioms].sort((a, b) => gravest(b[5]) - gravest(a[5])),
    (entry) => JSON.stringify(entry),
    ([idiom, meaning, origin, dictionary, suggested, renderings]) => el('tr', {},
      el('th', { scope: 'row', lang: tagOf(idiom), dir: 'auto' }, idiom), el('td', {}, meaning),
      el('td', {}, suggested.join(' \u00b7 ')), el('td', {}, renderingsOf(renderings)),
      el('td', {}, origin, origin ? ' ' : '', el('span', { class: 'quiet' }, '(' + dictionary + ')'))));
}

// Segments that are rendered in several ways, as far as findings tell of them, in the shape of terms.
function repeatedSegments() {
  const repeated = new Map();
  for (const finding of findings) {
    if (finding.rule.group !== 'consistency') continue;
    const source = markedWords(finding, 0) || finding.segment.source;
    const key = finding.rule.id + '\n' + source;
    const entry = repeated.get(key) || [source, finding.suggestions.join(' \u00b7 '), '', finding.rule.id, 'inconsistent', []];
    const english = markedWords(finding, 1) || finding.segment.target;
    const rendering = entry[5].find(([text]) => text === english);
    if (rendering) { ++rendering[3]; rendering[4].push(finding.segment.id); }
    else entry[5].push([english, 'other', '', 1, [finding.segment.id]]);
    repeated.set(key, entry);
  }
  return [...repeated.values()];
}

function renderTerms() {
  searchable('terms', 'Terms', 'Terms of your glossary (--terms), terms that the texts themselves repeat, and segments rendered in several ways.',
    ['Source', 'Expected', 'Verdict', 'In the English', 'From'],
    [...data.terms, ...repeatedSegments()].sort((a, b) => gravity(b[4]) - gravity(a[4])), (entry) => JSON.stringify(entry),
    ([source, expected, note, evidence, word, renderings]) => el('tr', {},
      el('th', { scope: 'row', lang: tagOf(source), dir: 'auto' }, source || '(English alone)'), el('td', {}, expected),
      el('td', {}, verdict(word)), el('td', {}, renderingsOf(renderings)),
      el('td', {}, note, note ? ' ' : '', el('span', { class: 'quiet' }, '(' + evidence + ')'))));
}

function renderDecisions() {
  const lines = decisionLines();
  const area = el('textarea', { class: 'export', rows: 8, readonly: true, 'aria-label': 'Lines for mtlint-allow.jsonl' });
  area.value = lines;
  byId('panel-decisions').replaceChildren(el('h2', {}, 'Decisions'),
    el('p', {}, 'Findings that you allow are kept in this browser. Save them as mtlint-allow.jsonl beside your texts '
      + '(or append them to the one that is there): mtlint does not tell of them again.'),
    decisions.length === 0 ? el('p', {}, 'No finding has been allowed here. In the list, press a.') : tableOf('Allowed here',
      ['Rule', 'Words', 'Where', 'Reason', 'Until', 'Undo'], decisions.map((entry) => el('tr', {},
        el('th', { scope: 'row' }, entry.rule), el('td', { dir: 'auto' }, (entry.target || '') + (entry.source ? ' \u2190 ' + entry.source : '')),
        el('td', {}, entry.fingerprint ? 'this finding' : 'everywhere'),
        el('td', {}, entry.reason + (entry.author ? ' (' + entry.author + ')' : '')), el('td', {}, entry.expires || ''),
        el('td', {}, el('button', { type: 'button', 'aria-label': 'Undo ' + entry.rule + ' ' + (entry.target || entry.source || ''),
          onclick: () => undo(entry) }, 'Undo'))))),
    decisions.length === 0 ? '' : el('div', { class: 'more' },
      el('button', { type: 'button', class: 'primary', id: 'save-decisions', onclick: () => download('mtlint-allow.jsonl', lines) },
        'Save mtlint-allow.jsonl'),
      el('button', { type: 'button', onclick: () => copyText(lines) }, 'Copy')),
    decisions.length === 0 ? '' : area);
}
