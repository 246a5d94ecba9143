// The html report in Chromium, driven through every feature as its reader would, and asked by axe-core.
'use strict';
const { folder, packages, repository, need, skip, mtlint, check, finish, fs, path } = require('./support.cjs');

const puppeteer = need('puppeteer-core');
need('axe-core');
const axe = fs.readFileSync(path.join(packages, 'axe-core/axe.min.js'), 'utf8');
const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(fs.existsSync);
if (!chromium) skip('Chromium is not installed (./setup --test-tools)');

const corpora = (name) => path.join(repository, 'corpora', name, 'pairs.jsonl');

function report(name, ...args) {
  const file = path.join(folder, name);
  const run = mtlint('check', '--isolated', '--exit-zero', '--format', 'html', '--output', file, ...args);
  if (run.status !== 0) throw new Error(run.stderr);
  return file;
}

// n segments, each with the same fault and a number of its own.
function manySegments(count) {
  const file = path.join(folder, 'many.jsonl');
  const lines = [];
  for (let i = 1; i <= count; ++i)
    lines.push(JSON.stringify({ source: '第' + i + '天，我们从哈尔滨出发。', target: 'On day ' + i + ' we set out from Haerbin.' }));
  fs.writeFileSync(file, lines.join('\n') + '\n');
  return file;
}

// A segment that would break out of the page if anything in it were taken for markup.
function nastySegments() {
  const file = path.join(folder, 'nasty.jsonl');
  const nasty = '</script><script>window.broken = 1</script><img src=x onerror="window.broken = 2"> <!--mtlint:data-->';
  fs.writeFileSync(file, JSON.stringify({ id: nasty, source: '我们从哈尔滨出发。' + nasty, target: nasty + ' We set out from Haerbin \u2028 now.' }) + '\n');
  return file;
}

const texts = (page, selector) => page.$$eval(selector, (nodes) => nodes.map((node) => node.textContent));
const shown = (page) => page.$$eval('#list article', (nodes) => nodes.length);
const counted = async (page) => Number((await page.$eval('#count', (node) => node.textContent)).split(' ')[0].replace(/,/g, ''));
const current = (page) => page.$eval('#list [aria-current=true]', (node) => node.id);
const tab = (page, name) => page.click('#tab-' + name);

async function open(browser, file, hash) {
  const page = await browser.newPage();
  page.setDefaultNavigationTimeout(120000);  // on a busy machine
  page.faults = [];
  page.on('pageerror', (error) => page.faults.push(error.message));
  page.on('console', (message) => { if (message.type() === 'error') page.faults.push(message.text()); });
  page.on('request', (request) => { if (!/^(file|data|blob):/.test(request.url())) page.faults.push('network: ' + request.url()); });
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto('file://' + file + (hash || ''));
  return page;
}

async function accessible(page, what) {
  await page.evaluate(axe);
  const result = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  check('axe-core: ' + what, result.violations.length === 0,
    result.violations.map((v) => v.id + ' ' + v.nodes.slice(0, 3).map((n) => n.target + ' ' + n.failureSummary).join(' | ')).join('\n'));
}

async function findingsAndFilters(browser, file) {
  const page = await open(browser, file);
  const all = await counted(page);
  check('all findings are counted', all > 20 && await shown(page) === Math.min(25, all), all);
  const card = await page.$eval('#list article', (node) => ({
    marks: [...node.querySelectorAll('mark')].map((mark) => mark.className + ':' + mark.textContent),
    tags: [...node.querySelectorAll('.text')].map((text) => text.lang + ' ' + text.getAttribute('dir')),
    evidence: node.querySelectorAll('dl dt').length, help: node.querySelector('details summary').textContent,
  }));
  check('a card has marks on both sides', card.marks.some((m) => m.startsWith('source:')) && card.marks.some((m) => m.startsWith('major:')), card.marks);
  check('its texts name their languages', card.tags.join() === 'zh auto,en auto' || card.tags.join() === 'zh-Hans auto,en auto', card.tags);
  check('it shows evidence and the rule', card.evidence > 0 && card.help.startsWith('Rule '));
  await page.click('#list article details summary');
  await page.waitForFunction(() => document.querySelector('#list article details p'));
  check('the help of the rule opens', await page.$eval('#list article details', (node) => node.open && node.textContent.includes('How to mend it')));

  await page.type('#search', 'Ni Quino');
  const found = await counted(page);
  check('the search narrows down', found >= 1 && found < all, found);
  check('the address keeps the filters', (await page.evaluate(() => location.hash)).includes('q=Ni'));
  const again = await open(browser, file, await page.evaluate(() => location.hash));
  check('the address brings them back', await counted(again) === found && await again.$eval('#search', (node) => node.value) === 'Ni Quino');
  await again.close();
  await page.click('#reset');
  check('filters are reset', await counted(page) === all);

  await page.$$eval('#filters input[type=checkbox]', (boxes) => boxes[1].click());
  check('severities filter', (await texts(page, '#list .badge')).every((text) => !text.includes('major')) && await counted(page) < all);
  await page.click('#reset');
  await page.$$eval('#rule-boxes input', (boxes) => boxes[1].click());
  const rules = new Set(await texts(page, '#list .head strong'));
  check('rules filter', rules.size === 1, [...rules]);
  await page.click('#reset');
  await page.select('#file', '1');
  check('files filter', (await texts(page, '#list .place')).every((text) => text.includes('ar-en')));
  await page.click('#reset');
  await page.$eval('#confidence', (node) => { node.value = 90; node.dispatchEvent(new Event('input')); });
  const sure = (await texts(page, '#list .head .quiet')).map((text) => parseInt(text, 10));
  check('confidence filters', sure.length > 0 && Math.min(...sure) >= 90 && await counted(page) < all, sure);
  await page.type('#search', 'no such words anywhere');
  check('an empty list says so', (await page.$eval('#list', (node) => node.textContent)).includes('No finding passes'));
  check('no fault, no network', page.faults.length === 0, page.faults);
  await page.close();
}

async function keyboardAndDecisions(browser, file, repeated) {
  const page = await open(browser, file);
  const downloads = path.join(folder, 'downloads');
  fs.mkdirSync(downloads, { recursive: true });
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  const first = await current(page);
  await page.keyboard.press('j');
  const second = await current(page);
  check('j goes to the next finding', second !== first && await page.evaluate((id) => document.activeElement.id === id, second));
  await page.keyboard.press('k');
  check('k goes back', await current(page) === first);
  await page.keyboard.press('ArrowDown');
  check('so do the arrows', await current(page) === second);
  await page.keyboard.press('k');
  await page.keyboard.press('c');
  await page.waitForFunction(() => document.getElementById('toast').textContent !== '');
  check('c copies the fix', /^Copied: \S/.test(await page.$eval('#toast', (node) => node.textContent)), await page.$eval('#toast', (node) => node.textContent));
  await page.keyboard.press('?');
  check('? shows the keys', await page.$eval('#keys-dialog', (node) => node.open && node.textContent.includes('next finding')));
  await accessible(page, 'keyboard help');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  check('/ goes to the search', await page.evaluate(() => document.activeElement.id === 'search'));
  await page.keyboard.type('j');
  check('letters typed there are no commands', await page.$eval('#search', (node) => node.value) === 'j');
  await page.click('#reset');

  const before = await counted(page);
  await page.click('#list article');
  await page.keyboard.press('a');
  check('a asks for a reason', await page.$eval('#allow-dialog', (node) => node.open) && await page.evaluate(() => document.activeElement.id === 'allow-reason'));
  await accessible(page, 'the allow dialog');
  await page.click('#allow-dialog button[type=submit]');
  check('without a reason nothing is allowed', await page.$eval('#allow-dialog', (node) => node.open));
  await page.type('#allow-reason', 'the paper\u2019s "own" spelling');
  await page.type('#allow-author', 'Li Na');
  await page.click('#allow-dialog button[type=submit]');
  check('an allowed finding leaves the list', await counted(page) === before - 1);
  check('the tab counts decisions', (await page.$eval('#tab-decisions', (node) => node.textContent)) === 'Decisions (1)');
  await page.select('#state', 'allowed');
  check('allowed ones can be shown', await counted(page) === 1 && (await page.$eval('.decision', (node) => node.textContent)).includes('Li Na'));
  await page.click('#reset');
  await page.$$eval('#list article .more button.act', (buttons) => buttons[0].click());
  await page.type('#allow-reason', 'everywhere');
  await page.click('#allow-everywhere');
  await page.click('#allow-dialog button[type=submit]');
  await tab(page, 'decisions');
  await accessible(page, 'decisions');
  await page.click('#save-decisions');
  const saved = path.join(downloads, 'mtlint-allow.jsonl');
  for (let i = 0; i < 50 && !fs.existsSync(saved); ++i) await new Promise((done) => setTimeout(done, 100));
  const lines = fs.readFileSync(saved, 'utf8').trimEnd().split('\n').map(JSON.parse);
  check('decisions are saved as mtlint-allow.jsonl', lines.length === 2 && lines[0].reason === 'the paper\u2019s "own" spelling' && lines[0].author === 'Li Na' && /^[0-9a-f]{16}$/.test(lines[0].fingerprint) && !('fingerprint' in lines[1]));
  const rerun = mtlint('check', '--isolated', '--exit-zero', '--allow', saved, '--format', 'json', ...repeated);
  check('mtlint does not tell of them again', rerun.status === 0 && JSON.parse(rerun.stdout).summary.allowed >= 2, rerun.stderr);
  await page.reload();
  check('decisions survive a reload', (await page.$eval('#tab-decisions', (node) => node.textContent)) === 'Decisions (2)');
  await tab(page, 'decisions');
  await page.$$eval('#panel-decisions td button', (buttons) => buttons[0].click());
  await page.$$eval('#panel-decisions td button', (buttons) => buttons[0].click());
  await tab(page, 'findings');
  check('undo opens findings again', await counted(page) === before);
  check('no fault, no network', page.faults.length === 0, page.faults);
  await page.close();
}

async function tabsAndPictures(browser, file) {
  const page = await open(browser, file);
  await page.focus('#tab-findings');
  await page.keyboard.press('ArrowRight');
  check('arrows go from tab to tab', await page.evaluate(() => document.activeElement.id === 'tab-overview' && !document.getElementById('panel-overview').hidden));
  const pictures = await page.$$eval('#panel-overview svg', (nodes) => nodes.map((node) => node.getAttribute('role') + ' ' + node.getAttribute('aria-label')));
  check('the overview has its pictures, with words', pictures.length >= 5 && pictures.some((text) => text.includes('begin to the end')) && pictures.some((text) => text.includes('score')), pictures);
  await page.$eval('#panel-overview svg a', (node) => node.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })));
  check('a bar leads to its findings', await page.$eval('#panel-findings', (node) => !node.hidden) && new Set(await texts(page, '#list .head strong')).size === 1);
  await tab(page, 'names');
  const names = await page.$eval('#panel-names', (node) => node.textContent);
  check('names: who is who', names.includes('Nii Quaynor') && names.includes('Ni Quino') && names.includes('broken'));
  const rows = await page.$$eval('#panel-names tbody tr', (nodes) => nodes.length);
  await page.type('#names-search', 'Quaynor');
  const fewer = await page.$$eval('#panel-names tbody tr', (nodes) => nodes.length);
  check('names can be searched', fewer >= 1 && fewer < rows, fewer + ' of ' + rows);
  await tab(page, 'idioms');
  const idioms = await page.$eval('#panel-idioms', (node) => node.textContent);
  check('idioms with their renderings', idioms.includes('杀鸡取卵') && idioms.includes('literal'));
  await tab(page, 'terms');
  const terms = await page.$$eval('#panel-terms tbody tr', (rows) => rows.map((row) => row.textContent));
  check('terms of the glossary, the worst first', terms[0] && terms[0].includes('数据中心') && terms[0].includes('data centers') && terms[0].includes('missing'), terms[0]);
  for (const theme of ['light', 'dark']) {
    await page.evaluate((wanted) => { if (document.documentElement.dataset.theme !== wanted) document.getElementById('theme').click(); }, theme);
    for (const name of ['findings', 'overview', 'names', 'idioms', 'terms', 'decisions']) {
      await tab(page, name);
      await accessible(page, name + ', ' + theme);
    }
  }
  await page.setViewport({ width: 390, height: 800 });
  await tab(page, 'findings');
  check('a telephone needs no sideways scrolling', await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  check('no fault, no network', page.faults.length === 0, page.faults);
  await page.close();
}

async function otherScripts(browser) {
  const page = await open(browser, report('arabic.html', corpora('ar-en/names')));
  const side = await page.$eval('#list article .text', (node) => node.lang + ' ' + getComputedStyle(node).direction + ' ' + getComputedStyle(node).textAlign);
  check('Arabic runs from right to left', /^ar\S* rtl/.test(side), side);
  await accessible(page, 'Arabic');
  await page.close();
  const dark = await browser.newPage();
  await dark.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await dark.goto('file://' + path.join(folder, 'arabic.html'));
  check('dark where the system is dark', await dark.evaluate(() => document.documentElement.dataset.theme === 'dark'));
  await dark.emulateMediaType('print');
  check('paper is white and has no controls', await dark.evaluate(() => getComputedStyle(document.body).backgroundColor === 'rgb(255, 255, 255)' && getComputedStyle(document.getElementById('filters')).display === 'none'));
  const pdf = await dark.pdf({ format: 'a4' });
  check('it prints', pdf.length > 5000);
  await dark.close();
  const nasty = await open(browser, report('nasty.html', nastySegments()));
  check('texts are never taken for markup', await nasty.evaluate(() => window.broken === undefined) && await counted(nasty) >= 1 && nasty.faults.length === 0, nasty.faults);
  await nasty.close();
  const english = path.join(folder, 'alone.txt');
  fs.writeFileSync(english, 'He said the the same.\n');
  const alone = await open(browser, report('alone.html', '--target', english));
  check('English alone has one column', await alone.$eval('#list article .texts', (node) => node.classList.contains('alone') && node.children.length === 1));
  await alone.close();
  fs.writeFileSync(path.join(folder, 'clean.txt'), 'All is well.\n');
  const clean = await open(browser, report('clean.html', '--target', path.join(folder, 'clean.txt')));
  check('nothing found says so', (await clean.$eval('#list', (node) => node.textContent)) === 'Nothing was found.' && clean.faults.length === 0, clean.faults);
  await accessible(clean, 'nothing found');
  await clean.close();
}

async function manyFindings(browser) {
  const file = report('many.html', manySegments(20000));
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const begin = Date.now();
  await page.goto('file://' + file);
  await page.waitForSelector('#list article');
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const opened = Date.now() - begin;
  check('20,000 findings open in under 2 s (' + opened + ' ms, ' + (fs.statSync(file).size / 1e6).toFixed(1) + ' MB)', opened < 2000 && await counted(page) === 20000);
  const times = await page.evaluate(() => {
    const times = [];
    for (const text of ['1', '12', 'day 123', 'haerbin 99', 'no such', '']) {
      const box = document.getElementById('search');
      const begin = performance.now();
      box.value = text;
      box.dispatchEvent(new Event('input'));
      document.body.getBoundingClientRect();  // with the layout
      times.push(performance.now() - begin);
    }
    return times;
  });
  check('they filter in under 100 ms (' + times.map((time) => time.toFixed(0)).join(', ') + ' ms)', Math.max(...times) < 100);
  await page.keyboard.press('n');
  check('pages turn', (await page.$eval('#pager', (node) => node.textContent)).includes('Page 2 of 800'));
  await page.click('#list article');
  await page.keyboard.press('j');
  check('and the keys go on there', await page.$eval('#list [aria-current=true] .place', (node) => node.textContent.includes(':27 ')));
  await page.close();
}

(async () => {
  const inputs = [corpora('zh-en/news'), corpora('ar-en/names'), corpora('zh-en/literary')];
  const glossary = path.join(folder, 'terms.tsv');
  fs.writeFileSync(glossary, '数据中心\tdata centers\n');
  const file = report('report.html', '--terms', glossary, ...inputs);
  const browser = await puppeteer.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  try {
    await findingsAndFilters(browser, file);
    await keyboardAndDecisions(browser, file, inputs);
    await tabsAndPictures(browser, file);
    await otherScripts(browser);
    await manyFindings(browser);
  } finally {
    await browser.close();
  }
  finish();
})().catch((error) => { console.log(error); process.exit(1); });
