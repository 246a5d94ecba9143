// The overview: pictures drawn as SVG, each with its numbers as text.
const width = 480;

function bars(title, rows, onpick) {
  const most = Math.max(1, ...rows.map((row) => row.total));
  const left = 170, height = 24;
  const picture = svg('svg', { viewBox: '0 0 ' + width + ' ' + (rows.length * height + 4), role: 'group', 'aria-label': title });
  rows.forEach((row, i) => {
    const line = svg('a', { href: '#', role: 'button', 'aria-label': row.label + ' ' + row.total.toLocaleString('en') + ': ' + row.spoken,
      onclick: (event) => { event.preventDefault(); onpick(row); } },
    svg('text', { x: left - 8, y: i * height + 16, 'text-anchor': 'end' }, row.label));
    let x = left;
    for (const severity of [3, 2, 1, 0]) {
      const size = row.counts[severity] / most * (width - left - 60);
      if (size > 0)
        line.append(svg('rect', { class: 'bar-' + severities[severity], x, y: i * height + 4, width: Math.max(1, size), height: 16 }));
      x += size;
    }
    line.append(' ', svg('text', { class: 'quiet', x: x + 6, y: i * height + 16 }, row.total.toLocaleString('en')));
    picture.append(line);
  });
  return el('figure', {}, el('figcaption', {}, title), picture);
}

function spokenCounts(counts) {
  return [3, 2, 1, 0].filter((i) => counts[i] > 0).map((i) => counts[i] + ' ' + severities[i]).join(', ');
}

function rowOf(label, counts, extra) {
  return { label, counts, total: counts.reduce((a, b) => a + b, 0), spoken: spokenCounts(counts), ...extra };
}

// Where in the documents: twenty parts from begin to end.
function places() {
  const parts = 20, height = 150, bottom = 20;
  const counts = Array.from({ length: parts }, () => [0, 0, 0, 0]);
  for (const finding of findings) {
    const part = Math.min(parts - 1, Math.floor((finding.segment.number - 1) / Math.max(1, files[finding.segment.file].segments) * parts));
    ++counts[part][finding.severity];
  }
  const most = Math.max(1, ...counts.map((c) => c.reduce((a, b) => a + b, 0)));
  const spoken = counts.map((c, i) => (i * 5) + '%: ' + c.reduce((a, b) => a + b, 0)).join(', ');
  const picture = svg('svg', { viewBox: '0 0 ' + width + ' ' + (height + bottom), role: 'img',
    'aria-label': 'Findings from the begin to the end of the documents. ' + spoken });
  counts.forEach((count, i) => {
    let y = height;
    for (const severity of [3, 2, 1, 0]) {
      const size = count[severity] / most * (height - 10);
      y -= size;
      if (size > 0)
        picture.append(svg('rect', { class: 'bar-' + severities[severity], x: i * width / parts + 1, y, width: width / parts - 2, height: size }));
    }
  });
  picture.append(svg('line', { class: 'axis', x1: 0, x2: width, y1: height, y2: height }),
    svg('text', { class: 'quiet', x: 0, y: height + 16 }, 'begin'),
    svg('text', { class: 'quiet', x: width, y: height + 16, 'text-anchor': 'end' }, 'end'));
  return el('figure', {}, el('figcaption', {}, 'By place in the document (most in one part: ' + most + ')'), picture);
}

function scoreOf(counts, words) {
  const points = counts.reduce((sum, count, severity) => sum + count * scoring.penalties[severity], 0);
  if (words === 0) return { points, score: null, calibrated: null };
  const slope = (100 - scoring.passing) / scoring.acceptable;
  return { points, score: Math.max(0, 100 * (1 - points / words)),
    calibrated: Math.max(0, 100 - slope * points * scoring.reference / words) };
}

function gauge(label, counts, words) {
  const { points, score, calibrated } = scoreOf(counts, words);
  const arc = Math.PI * 50, share = score === null ? 0 : score / 100;
  const text = score === null ? '\u2013' : score.toFixed(1);
  const passing = calibrated === null ? '' : 'calibrated ' + calibrated.toFixed(1)
    + (calibrated >= scoring.passing ? ': passes' : ': does not pass');
  const path = 'M 10 65 A 50 50 0 0 1 110 65';
  return el('div', {}, svg('svg', { viewBox: '0 0 120 92', role: 'img', 'aria-label': label + ': score ' + text + ' of 100, '
    + points + ' penalty points in ' + words + ' words; ' + passing },
  svg('path', { class: 'track', d: path, 'stroke-width': 12 }),
  svg('path', { class: 'gauge', d: path, 'stroke-width': 12, 'stroke-dasharray': (arc * share) + ' ' + arc * 2 }),
  svg('text', { x: 60, y: 62, 'text-anchor': 'middle', style: 'font-size:20px;font-weight:700' }, text),
  svg('text', { class: 'quiet', x: 60, y: 84, 'text-anchor': 'middle', style: 'font-size:9px' }, plural(points, 'point') + ' / ' + plural(words, 'word'))),
  el('p', { class: 'gauge-label' }, label), el('p', { class: 'gauge-label quiet' }, passing));
}

function gauges() {
  const all = [0, 1, 2, 3].map((i) => files.reduce((sum, file) => sum + file.counts[i], 0));
  const words = files.reduce((sum, file) => sum + file.words, 0);
  const worst = files.length < 2 ? [] : [...files].filter((file) => file.words > 0)
    .sort((a, b) => scoreOf(a.counts, a.words).score - scoreOf(b.counts, b.words).score).slice(0, 5);
  return el('figure', {}, el('figcaption', {}, 'Score (MQM)'),
    el('div', { class: 'gauges' }, gauge('All', all, words), worst.map((file) => gauge(file.name, file.counts, file.words))),
    el('p', { class: 'quiet' }, '100 \u00d7 (1 \u2212 penalty points / words of the English); a neutral finding weighs '
      + scoring.penalties[0] + ', minor ' + scoring.penalties[1] + ', major ' + scoring.penalties[2] + ', critical ' + scoring.penalties[3]
      + '. The calibrated score is ' + scoring.passing + ' at ' + scoring.acceptable + ' points for ' + plural(scoring.reference, 'word')
      + '. A measure of what mtlint finds, not of the whole translation'
      + (words < scoring.smallest ? '; below ' + plural(scoring.smallest, 'word') + ' it says little.' : '.')));
}

function numbersTable() {
  const head = ['Rule', 'Group', 'critical', 'major', 'minor', 'neutral', 'all'];
  return el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Numbers by rule' },
    el('table', {}, el('caption', {}, 'By rule'),
      el('thead', {}, el('tr', {}, head.map((text, i) => el('th', { scope: 'col', class: i > 1 ? 'n' : '' }, text)))),
      el('tbody', {}, [...rules].sort((a, b) => b.all - a.all).map((rule) => el('tr', {},
        el('th', { scope: 'row' }, el('button', { type: 'button', onclick: () => pickRule(rule.id) }, rule.id)),
        el('td', {}, rule.group), [3, 2, 1, 0].map((i) => el('td', { class: 'n' }, rule.counts[i])),
        el('td', { class: 'n' }, rule.all))))));
}

function pickRule(id) {
  Object.assign(filter, { rules: new Set([id]), severities: new Set([0, 1, 2, 3]), file: '', text: '', confidence: 0, state: 'all', at: 0 });
  buildFilters();
  showTab('findings', true);
}

function renderOverview() {
  const byRule = [...rules].sort((a, b) => b.all - a.all).slice(0, 20).map((rule) => rowOf(rule.id, rule.counts, { id: rule.id }));
  const groups = new Map();
  for (const rule of rules) {
    const counts = groups.get(rule.group) || [0, 0, 0, 0];
    groups.set(rule.group, counts.map((count, i) => count + rule.counts[i]));
  }
  const byGroup = [...groups].map(([group, counts]) => rowOf(group, counts)).sort((a, b) => b.total - a.total);
  const legend = el('p', {}, [3, 2, 1, 0].flatMap((severity) => [badge(severity), ' ']));
  byId('panel-overview').replaceChildren(
    el('h2', {}, 'Overview'),
    el('p', {}, plural(data.all, 'finding') + ' in ' + data.segmentsFlagged.toLocaleString('en') + ' of '
      + plural(data.segmentsChecked, 'segment') + ' of ' + plural(files.length, 'file')
      + (data.allowed > 0 ? '; ' + data.allowed + ' more are allowed' : '')
      + (data.baseline ? '; of the baseline ' + data.known + ' are known and ' + data.fixed + ' fixed' : '') + '.'),
    data.detected.length > 0 ? el('p', {}, 'Source language, as detected: ' + data.detected.join(', ')) : '',
    data.errors > 0 ? el('p', { class: 'notice' }, plural(data.errors, 'input') + ' could not be read to the end.') : '',
    legend,
    el('div', { class: 'charts' }, bars('By rule (the twenty most frequent)', byRule, (row) => pickRule(row.id)),
      places(), gauges(),
      bars('By group', byGroup, (row) => {
        pickRule(rules.find((rule) => rule.group === row.label).id);
        filter.rules = new Set(rules.filter((rule) => rule.group === row.label).map((rule) => rule.id));
        buildFilters();
        refresh();
      })),
    el('h2', {}, 'Numbers'), numbersTable());
}
