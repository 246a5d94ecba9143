// Which findings are shown: filters, their counts, and the part of the address that keeps them.
const filter = { text: '', severities: new Set([0, 1, 2, 3]), rules: new Set(), file: '', confidence: 0,
  state: 'open', at: 0 };
let shown = [];

function passes(finding, words) {
  if (!filter.severities.has(finding.severity)) return false;
  if (filter.rules.size > 0 && !filter.rules.has(finding.rule.id)) return false;
  if (filter.file !== '' && finding.segment.file !== Number(filter.file)) return false;
  if (finding.confidence < filter.confidence) return false;
  if (filter.state === 'open' && finding.decision) return false;
  if (filter.state === 'new' && (finding.known || finding.decision)) return false;
  if (filter.state === 'allowed' && !finding.decision) return false;
  return words.every((word) => finding.text.includes(word));
}

function runFilter() {
  const words = filter.text.toLowerCase().split(/\s+/).filter((word) => word !== '');
  shown = findings.filter((finding) => passes(finding, words));
  if (filter.at >= shown.length) filter.at = Math.max(0, shown.length - 1);
}

// #tab=findings&q=...&severity=2,3&rule=a,b&file=0&confidence=0.5&state=all&finding=fingerprint
function writeAddress(tab) {
  const parts = new URLSearchParams();
  if (tab !== 'findings') parts.set('tab', tab);
  if (filter.text) parts.set('q', filter.text);
  if (filter.severities.size < 4) parts.set('severity', [...filter.severities].sort().join(','));
  if (filter.rules.size > 0) parts.set('rule', [...filter.rules].join(','));
  if (filter.file !== '') parts.set('file', filter.file);
  if (filter.confidence > 0) parts.set('confidence', filter.confidence);
  if (filter.state !== 'open') parts.set('state', filter.state);
  if (filter.at > 0 && shown[filter.at]) parts.set('finding', shown[filter.at].index);
  const text = parts.toString();
  history.replaceState(null, '', text ? '#' + text : location.pathname + location.search);
}

function readAddress() {
  const parts = new URLSearchParams(location.hash.slice(1));
  filter.text = parts.get('q') || '';
  if (parts.has('severity'))
    filter.severities = new Set(parts.get('severity').split(',').filter((n) => n !== '').map(Number));
  const known = new Set(rules.map((rule) => rule.id));
  filter.rules = new Set((parts.get('rule') || '').split(',').filter((id) => known.has(id)));
  filter.file = parts.get('file') in files ? parts.get('file') : '';
  filter.confidence = Number(parts.get('confidence')) || 0;
  filter.state = ['open', 'new', 'allowed', 'all'].includes(parts.get('state')) ? parts.get('state') : 'open';
  runFilter();
  const wanted = Number(parts.get('finding'));
  const at = shown.findIndex((finding) => finding.index === wanted);
  filter.at = Math.max(0, at);
  return parts.get('tab') || 'findings';
}

function checkbox(label, count, checked, change) {
  const input = el('input', { type: 'checkbox', onchange: () => change(input.checked) });
  input.checked = checked;
  return el('label', {}, input, el('span', {}, label), el('span', { class: 'n' }, count.toLocaleString('en')));
}

function toggle(set, value, on) { if (on) set.add(value); else set.delete(value); }

function changed() { filter.at = 0; refresh(); }

function severityBoxes() {
  const counts = [0, 0, 0, 0];
  for (const finding of findings) ++counts[finding.severity];
  return el('fieldset', {}, el('legend', {}, 'Severity'), [3, 2, 1, 0].map((severity) =>
    checkbox(signs[severity] + ' ' + severities[severity], counts[severity], filter.severities.has(severity),
      (on) => { toggle(filter.severities, severity, on); changed(); })));
}

function ruleBoxes() {
  const counts = new Map(rules.map((rule) => [rule.id, 0]));
  for (const finding of findings) counts.set(finding.rule.id, counts.get(finding.rule.id) + 1);
  const ordered = [...rules].sort((a, b) => counts.get(b.id) - counts.get(a.id));
  return el('fieldset', { id: 'rule-boxes' }, el('legend', {}, 'Rules'),
    el('p', { class: 'quiet' }, 'None ticked: all'),
    ordered.map((rule) => checkbox(rule.id, counts.get(rule.id), filter.rules.has(rule.id),
      (on) => { toggle(filter.rules, rule.id, on); changed(); })));
}

function chooser(id, label, options, value, change) {
  const select = el('select', { id, onchange: () => change(select.value) },
    options.map(([key, text]) => el('option', { value: key }, text)));
  select.value = value;
  return el('fieldset', {}, el('label', { class: 'label', for: id }, label), select);
}

function searchBox() {
  const input = el('input', { type: 'search', id: 'search', placeholder: 'words, names, ids',
    oninput: () => { filter.text = input.value; changed(); } });
  input.value = filter.text;
  return el('fieldset', {}, el('label', { class: 'label', for: 'search' }, 'Search ', el('kbd', {}, '/')), input);
}

function confidenceRange() {
  const label = () => 'Confidence from ' + Math.round(filter.confidence * 100) + '%';
  const text = el('label', { class: 'label', for: 'confidence' }, label());
  const input = el('input', { type: 'range', id: 'confidence', min: 0, max: 100, step: 5, oninput: () => {
    filter.confidence = Number(input.value) / 100;
    text.textContent = label();
    changed();
  } });
  input.value = filter.confidence * 100;
  return el('fieldset', {}, text, input);
}

function buildFilters() {
  const states = [['open', 'To look at'], ['all', 'All'], ['allowed', 'Allowed here']];
  if (data.baseline) states.splice(1, 0, ['new', 'New since the baseline']);
  byId('filter-body').replaceChildren(
    searchBox(), severityBoxes(),
    chooser('state', 'State', states, filter.state, (value) => { filter.state = value; changed(); }),
    files.length > 1 ? chooser('file', 'File', [['', 'All files'], ...files.map((file, i) => [String(i), file.name])],
      filter.file, (value) => { filter.file = value; changed(); }) : '',
    confidenceRange(), ruleBoxes(),
    el('button', { type: 'button', id: 'reset', onclick: () => {
      Object.assign(filter, { text: '', severities: new Set([0, 1, 2, 3]), rules: new Set(), file: '',
        confidence: 0, state: 'open' });
      buildFilters();
      changed();
    } }, 'Reset filters'));
}
