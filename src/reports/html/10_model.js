// What the page knows: findings with everything that filters ask of them, and decisions.
const data = JSON.parse(document.getElementById('data').textContent);
const severities = ['neutral', 'minor', 'major', 'critical'];
const signs = ['\u25cb', '\u25d4', '\u25d1', '\u25cf'];  // a second mark beside the colour
const scoring = data.scoring;

const files = data.files.map(([name, segments, words, counts]) => ({ name, segments, words, counts }));
const rules = data.rules.map(([id, group, summary, why, mend, mqm, counts]) =>
  ({ id, group, summary, why, mend, mqm, counts, all: counts.reduce((a, b) => a + b, 0) }));
const segments = data.segments.map(([file, id, doc, line, number, lang, source, target]) =>
  ({ file, id, doc, line, number, lang, source, target }));

const findings = data.findings.map((row, index) => {
  const [rule, segment, severity, confidence, message, marks, suggestions, evidence, keys, known] = row;
  const s = segments[segment];
  return {
    index, rule: rules[rule], segment: s, severity, confidence, message, suggestions, evidence,
    marks: marks.map(([side, begin, end, label]) => ({ side, begin, end, label })),
    keys, known: known === 1, decision: null,
    text: (message + '\n' + s.source + '\n' + s.target + '\n' + suggestions.join('\n') + '\n' + s.id + '\n'
      + s.doc).toLowerCase(),
  };
});

// Words of the first mark of a side (0 source, 1 target).
function markedWords(finding, side) {
  const mark = finding.marks.find((m) => m.side === side);
  if (!mark) return '';
  return (side === 0 ? finding.segment.source : finding.segment.target).slice(mark.begin, mark.end);
}

function placeOf(finding) {
  const s = finding.segment;
  const where = s.line > 0 ? ':' + s.line : '';
  const name = (s.doc ? s.doc + ':' : '') + s.id;
  return files[s.file].name + where + ' (segment ' + name + ')';
}

// ---- decisions: lines of mtlint-allow.jsonl ----

const decisions = [];
const storageKey = 'mtlint:' + (findings.length > 0 ? findings[0].keys[0] : '') + ':' + data.all;

function store(key, value) {
  try { localStorage.setItem(key, value); } catch (fault) { /* a browser may forbid it to files */ }
}
function stored(key) {
  try { return localStorage.getItem(key); } catch (fault) { return null; }
}

// An entry covers a finding as mtlint itself would decide it.
function covers(entry, finding) {
  if (entry.rule !== finding.rule.id) return false;
  if (entry.fingerprint) return entry.fingerprint === finding.keys[0];
  return (!entry.target || entry.target === markedWords(finding, 1))
    && (!entry.source || entry.source === markedWords(finding, 0));
}

function applyDecisions() {
  for (const finding of findings) finding.decision = null;
  for (const entry of decisions)
    for (const finding of findings)
      if (!finding.decision && covers(entry, finding)) finding.decision = entry;
  store(storageKey, JSON.stringify(decisions));
}

function entryFor(finding, everywhere, reason, author, expires) {
  const entry = { rule: finding.rule.id };
  const [fingerprint, before, after] = finding.keys;
  if (!everywhere) {
    entry.fingerprint = fingerprint;
    if (before) entry.before = before;
    if (after) entry.after = after;
    entry.file = files[finding.segment.file].name;
  }
  const source = markedWords(finding, 0), target = markedWords(finding, 1);
  if (source) entry.source = source;
  if (target) entry.target = target;
  entry.reason = reason;
  if (author) entry.author = author;
  if (expires) entry.expires = expires;
  return entry;
}

function decisionLines() {
  return decisions.map((entry) => JSON.stringify(entry) + '\n').join('');
}

function loadDecisions() {
  const saved = stored(storageKey);
  if (!saved) return;
  try {
    for (const entry of JSON.parse(saved)) decisions.push(entry);
    applyDecisions();
  } catch (fault) { store(storageKey, '[]'); }
}
