// Small helpers to build the page. Texts are only ever set as text.
const svgSpace = 'http://www.w3.org/2000/svg';

function fill(node, attributes, children) {
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else if (value === true) node.setAttribute(key, '');
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(key, value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ''));
  return node;
}
function el(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}
function svg(tag, attributes, ...children) {
  return fill(document.createElementNS(svgSpace, tag), attributes, children);
}
function byId(id) { return document.getElementById(id); }

function plural(count, noun) { return count.toLocaleString('en') + ' ' + noun + (count === 1 ? '' : 's'); }

let toastTimer = 0;
function toast(text) {
  byId('toast').textContent = text;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => { byId('toast').textContent = ''; }, 2500);
}

// Copies by the clipboard's interface where the page may use it (not from file://), else by selection.
function copyText(text) {
  const done = () => toast('Copied: ' + (text.length > 60 ? text.slice(0, 60) + '\u2026' : text));
  const bySelection = () => {
    const area = el('textarea', { 'aria-hidden': 'true' });
    area.value = text;
    document.body.append(area);
    area.select();
    const copied = document.execCommand('copy');
    area.remove();
    if (copied) done(); else toast('The browser did not let the page copy');
  };
  if (navigator.clipboard && window.isSecureContext)
    navigator.clipboard.writeText(text).then(done, bySelection);
  else
    bySelection();
}

function download(name, text) {
  const link = el('a', { href: URL.createObjectURL(new Blob([text], { type: 'application/jsonl' })), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function badge(severity) {
  return el('span', { class: 'badge ' + severities[severity] }, signs[severity] + ' ' + severities[severity]);
}

// A text with its marks; marks may touch or overlap, so the text is cut at all their ends.
function markedText(text, marks, kind) {
  const cuts = new Set([0, text.length]);
  for (const mark of marks) { cuts.add(mark.begin); cuts.add(mark.end); }
  const ends = [...cuts].filter((at) => at <= text.length).sort((a, b) => a - b);
  const parts = [];
  for (let i = 0; i < ends.length; ++i) {
    const here = marks.find((mark) => mark.begin === mark.end && mark.begin === ends[i]);
    if (here) parts.push(el('mark', { class: kind + ' here', title: here.label || 'here' }, '\u2038'));
    if (i + 1 === ends.length) break;
    const piece = text.slice(ends[i], ends[i + 1]);
    const over = marks.find((mark) => mark.begin <= ends[i] && ends[i + 1] <= mark.end);
    parts.push(over ? el('mark', { class: kind, title: over.label || null }, piece) : piece);
  }
  return parts;
}
