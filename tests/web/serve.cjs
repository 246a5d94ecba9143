// mtlint serve, by HTTP and in Chromium: the page, the API, its limits, and whom it refuses.
'use strict';
const http = require('node:http');
const { spawn } = require('node:child_process');
const { binary, folder, need, skip, check, finish, fs, path } = require('./support.cjs');
const puppeteer = need('puppeteer-core');
const axe = need('axe-core');

const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(fs.existsSync);
if (!chromium) skip('Chromium is not installed');

function start() {
  const server = spawn(binary, ['serve', '--isolated', '--port', '0', '--most-segments', '50', '--most-bytes', '20000'],
    { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise(done => server.stdout.once('data', text => done({ server, port: Number(/:(\d+)\//.exec(text)[1]) })));
}

function ask(port, method, target, body, headers = {}) {
  return new Promise((done, fail) => {
    const request = http.request({ host: '127.0.0.1', port, method, path: target, headers }, answer => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', piece => { text += piece; });
      answer.on('end', () => done({ status: answer.statusCode, headers: answer.headers, text }));
    });
    request.on('error', fail);
    request.end(body);
  });
}

const json = { 'Content-Type': 'application/json' };
const pair = { source: '非洲互联网之父尼·奎诺说，中国帮助了很多国家。',
  target: 'Ni Quino, the father of the African Internet, said that China has helped many countries.' };

async function api(port) {
  const post = body => ask(port, 'POST', '/api/check', typeof body === 'string' ? body : JSON.stringify(body), json);
  const good = await post(pair);
  const result = JSON.parse(good.text);
  check('a pair is checked', good.status === 200 && result.findings[0].rule === 'broken-name', good.text);
  check('the language is detected', result.source_lang === 'zh' && result.detected === true);
  const many = JSON.parse((await post({ source_lang: 'zh', segments: [{ id: 'x', ...pair }, { target: 'This is English alone .' }] })).text);
  check('segments keep their ids', many.findings[0].segment === 'x' && many.findings[1].rule === 'spacing', JSON.stringify(many));
  check('lines are paired', JSON.parse((await post({ source: '你好。\n再见。', target: 'Hello.\nGoodbye.' })).text).segments === 2);
  const faults = [
    ['no JSON', 'x', 400], ['an array', '[]', 400], ['a number for text', { target: 5 }, 400],
    ['a wrong tag', { target: 'a', source_lang: '!!' }, 400], ['segments that are none', { segments: {} }, 400],
    ['too many segments', { segments: Array(51).fill({ target: 'a' }) }, 413],
    ['a body that is too long', { target: 'a'.repeat(30000) }, 413],
  ];
  for (const [what, body, status] of faults) {
    const answer = await post(body);
    check(what + ' is refused with ' + status, answer.status === status && JSON.parse(answer.text).error.what, answer.status + answer.text);
  }
  check('a form cannot post', (await ask(port, 'POST', '/api/check', JSON.stringify(pair), { 'Content-Type': 'text/plain' })).status === 415);
  check('another name of this machine is refused', (await ask(port, 'GET', '/', null, { Host: 'evil.example' })).status === 403);
  check('rules are listed', JSON.parse((await ask(port, 'GET', '/api/rules')).text).length > 20);
  check('a rule is explained', JSON.parse((await ask(port, 'GET', '/api/rules/broken-name')).text).why.length > 10);
  check('an unknown rule is 404', (await ask(port, 'GET', '/api/rules/none')).status === 404);
  check('an unknown path is 404', (await ask(port, 'GET', '/../etc/passwd')).status >= 400);
  const page = await ask(port, 'GET', '/');
  check('the page may load nothing from elsewhere', /default-src 'none'/.test(page.headers['content-security-policy']));
  const together = await Promise.all(Array(20).fill(0).map(() => post(pair)));
  check('twenty requests at a time have the same answer', together.every(each => each.text === good.text));
}

async function page(port) {
  const browser = await puppeteer.launch({ executablePath: chromium, args: ['--no-sandbox'] });
  try {
    const tab = await browser.newPage();
    const faults = [];
    tab.on('pageerror', fault => faults.push(String(fault)));
    tab.on('console', message => message.type() === 'error' && faults.push(message.text()));
    await tab.goto(`http://localhost:${port}/`);
    await tab.type('#source', pair.source);
    await tab.type('#target', pair.target);
    await tab.waitForSelector('#findings li', { timeout: 10000 });
    check('findings appear while one types', (await tab.$eval('#status', e => e.textContent)).startsWith('1 finding'));
    check('the words are marked on both sides', JSON.stringify(await tab.$$eval('mark', all => all.map(e => e.textContent))) ===
      JSON.stringify(['尼·奎诺', 'Ni Quino']));
    await tab.click('details summary');
    await tab.waitForFunction(() => document.querySelector('details').textContent.includes('How to mend it'));
    check('the rule is explained', true);
    await tab.evaluate(axe.source);
    const sound = await tab.evaluate(() => window.axe.run());
    check('axe-core finds nothing', sound.violations.length === 0, JSON.stringify(sound.violations.map(v => [v.id, v.nodes.map(n => n.html)])));
    await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    const dark = await tab.evaluate(() => window.axe.run());
    check('axe-core finds nothing in the dark', dark.violations.length === 0, JSON.stringify(dark.violations.map(v => v.id)));
    if (process.env.MTLINT_SCREENSHOTS) await tab.screenshot({ path: path.join(process.env.MTLINT_SCREENSHOTS, 'serve.png') });
    await tab.$eval('#target', e => { e.value = ''; e.dispatchEvent(new Event('input')); });
    await tab.waitForFunction(() => document.querySelectorAll('#findings li').length === 0);
    check('an empty text has no findings', true);
    await tab.$eval('#target', e => { e.value = '<img src=x onerror=alert(1)> It is is <b>so</b>.'; e.dispatchEvent(new Event('input')); });
    await tab.waitForSelector('#findings li');
    check('texts are never HTML', await tab.$('#findings img') === null);
    check('no script failed', faults.length === 0, faults.join('; '));
  } finally {
    await browser.close();
  }
}

async function main() {
  const { server, port } = await start();
  const ended = new Promise(done => server.on('exit', code => done(code)));
  try {
    await api(port);
    await page(port);
  } finally {
    server.kill('SIGTERM');
  }
  check('it stops when it is told', await ended === 0);
  finish();
}

main().catch(fault => { console.log('FAIL ' + fault.stack); process.exit(1); });
