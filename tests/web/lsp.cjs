// The language server, asked by the client library of VS Code's own protocol packages.
'use strict';
const { spawn } = require('node:child_process');
const { pathToFileURL } = require('node:url');
const { binary, folder, need, check, finish, fs, path } = require('./support.cjs');
const protocol = need('vscode-languageserver-protocol/lib/node/main.js');

const uriOf = name => pathToFileURL(path.join(folder, name)).href;
const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));

class Client {
  constructor(...flags) {
    this.process = spawn(binary, ['lsp', '--isolated', ...flags], { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] });
    this.exited = new Promise(done => this.process.on('exit', done));
    this.connection = protocol.createProtocolConnection(
      new protocol.StreamMessageReader(this.process.stdout), new protocol.StreamMessageWriter(this.process.stdin));
    this.diagnostics = new Map();
    this.waiting = [];
    this.connection.onNotification(protocol.PublishDiagnosticsNotification.type, message => {
      this.diagnostics.set(message.uri, message.diagnostics);
      this.waiting = this.waiting.filter(wait => !(wait.uri === message.uri && wait.resolve(message.diagnostics)));
    });
    this.connection.listen();
  }
  // The next diagnostics of a file that satisfy a test.
  next(uri, test = () => true) {
    return new Promise((done, fail) => {
      const timer = setTimeout(() => fail(new Error('no such diagnostics of ' + uri)), 20000);
      this.waiting.push({ uri, resolve: list => test(list) && (clearTimeout(timer), done(list), true) });
    });
  }
  async start() {
    const answer = await this.connection.sendRequest(protocol.InitializeRequest.type,
      { processId: process.pid, rootUri: null, capabilities: {}, workspaceFolders: null });
    await this.connection.sendNotification(protocol.InitializedNotification.type, {});
    return answer;
  }
  open(name, languageId, text) {
    return this.connection.sendNotification(protocol.DidOpenTextDocumentNotification.type,
      { textDocument: { uri: uriOf(name), languageId, version: 1, text } });
  }
  change(name, version, changes) {
    return this.connection.sendNotification(protocol.DidChangeTextDocumentNotification.type,
      { textDocument: { uri: uriOf(name), version }, contentChanges: changes });
  }
  close(name) {
    return this.connection.sendNotification(protocol.DidCloseTextDocumentNotification.type,
      { textDocument: { uri: uriOf(name) } });
  }
  async stop() {
    await this.connection.sendRequest(protocol.ShutdownRequest.type);
    await this.connection.sendNotification(protocol.ExitNotification.type);
    return this.exited;
  }
}

const line = pair => JSON.stringify(pair);
const name = '非洲互联网之父尼·奎诺说，中国帮助了很多国家。';

// What a diagnostic points at, in the text of its file.
function words(text, range) {
  const lines = text.split('\n');
  if (range.start.line !== range.end.line) return '(several lines)';
  return lines[range.start.line].slice(range.start.character, range.end.character);
}

function apply(text, edit) {
  const lines = text.split('\n');
  const { start, end } = edit.range;
  lines[start.line] = lines[start.line].slice(0, start.character) + edit.newText +
    lines[end.line].slice(end.character);
  return lines.join('\n');
}

async function jsonl(client) {
  const text = [
    line({ id: 'a', source: name, target: '😀 Ni Quino, the father of the African Internet, said "yes".' }),
    line({ id: 'b', source: '该项目总投资为3.6亿元。', target: 'The total investment of the project is 360 million yuan .' }),
  ].join('\n') + '\n';
  const first = client.next(uriOf('a.jsonl'));
  await client.open('a.jsonl', 'jsonl', text);
  const list = await first;
  check('two findings', list.length === 2, JSON.stringify(list));
  const broken = list.find(each => each.code === 'broken-name');
  check('the range is that of the words, in UTF-16', broken && words(text, broken.range) === 'Ni Quino',
    broken && words(text, broken.range));
  check('the other side is related', broken.relatedInformation &&
    words(text, broken.relatedInformation[0].location.range) === '尼·奎诺');
  check('major findings are errors, minor ones warnings', broken.severity === 1 &&
    list.find(each => each.code === 'spacing').severity === 2);

  const at = (method, position) => client.connection.sendRequest(method, { textDocument: { uri: uriOf('a.jsonl') }, position });
  const hover = await at(protocol.HoverRequest.type, broken.range.start);
  check('hovering tells of the rule', hover.contents.value.includes('How to mend it') &&
    hover.contents.value.includes('Nii Quaynor'), JSON.stringify(hover));
  const entry = await at(protocol.HoverRequest.type, { line: 0, character: text.indexOf('尼·奎诺') + 1 });
  check('hovering over the source tells of the dictionary', entry.contents.value.includes('Ghanaian computer scientist'));
  check('hovering over nothing tells nothing', await at(protocol.HoverRequest.type, { line: 1, character: 1 }) === null);

  const actions = await client.connection.sendRequest(protocol.CodeActionRequest.type,
    { textDocument: { uri: uriOf('a.jsonl') }, range: broken.range, context: { diagnostics: [broken] } });
  const mend = actions.find(each => each.title.includes('Nii Quaynor'));
  const allow = actions.find(each => each.title.startsWith('Allow'));
  check('a suggestion can be taken', Boolean(mend), JSON.stringify(actions));
  const mended = apply(text, mend.edit.changes[uriOf('a.jsonl')][0]);
  check('and gives the right text', JSON.parse(mended.split('\n')[0]).target.startsWith('😀 Nii Quaynor, the'));
  const allowed = apply(text, allow.edit.changes[uriOf('a.jsonl')][0]);
  check('allowing writes it into the line', JSON.parse(allowed.split('\n')[0]).mtlint.allow[0] === 'broken-name', allowed);

  const list2 = actions.find(each => each.title.includes('mtlint-allow.jsonl'));
  const added = list2.edit.documentChanges[1];
  const entry2 = JSON.parse(added.edits[0].newText);
  check('so does the list of what is allowed', added.textDocument.uri === uriOf('mtlint-allow.jsonl') &&
    entry2.rule === 'broken-name' && entry2.fingerprint === broken.data.fingerprint && entry2.reason.length > 0, JSON.stringify(list2.edit));

  const quiet = client.next(uriOf('a.jsonl'), each => each.length === 1);
  await client.change('a.jsonl', 2, [mend.edit.changes[uriOf('a.jsonl')][0]].map(e => ({ range: e.range, text: e.newText })));
  check('after the change one finding is left', (await quiet)[0].code === 'spacing');
  const twice = client.next(uriOf('a.jsonl'), each => each.length === 0);
  await client.change('a.jsonl', 3, [{ text: allowed.replace('yuan .', 'yuan.').replace('"allow":["', '"allow":["spacing","') }]);
  await twice;
  check('the whole text may be replaced too', true);
  const broke = client.next(uriOf('a.jsonl'), each => each.some(one => one.message.includes('target')));
  await client.change('a.jsonl', 4, [{ text: '{"source":"x"}\n' }]);
  check('a broken line is told where it is', (await broke)[0].range.start.line === 0);
  const gone = client.next(uriOf('a.jsonl'), each => each.length === 0);
  await client.close('a.jsonl');
  await gone;
  check('closing takes the findings away', true);
}

async function pair(client) {
  const source = '第一行。\n' + name + '\n';
  const target = 'The first line.\nNi Quino, the father of the African Internet, said that China has helped many countries.\n';
  fs.writeFileSync(path.join(folder, 'news.zh.txt'), source);
  fs.writeFileSync(path.join(folder, 'news.en.txt'), target);
  const first = client.next(uriOf('news.en.txt'));
  await client.open('news.en.txt', 'plaintext', target);
  const list = await first;
  check('a pair of files is checked together', list.length === 1 && list[0].code === 'broken-name', JSON.stringify(list));
  const related = list[0].relatedInformation[0].location;
  check('the related place is in the other file', related.uri === uriOf('news.zh.txt') &&
    words(source, related.range) === '尼·奎诺');
  const silent = client.next(uriOf('news.en.txt'), each => each.length === 0);
  await client.open('news.zh.txt', 'plaintext', source);
  await client.change('news.zh.txt', 2, [{ text: source.replace('尼·奎诺', '他') }]);
  await silent;
  check('a change of the source counts', true);
  const onSource = client.next(uriOf('news.zh.txt'), each => each.length > 0);
  await client.change('news.en.txt', 2, [{ text: 'The first line.\n\n' }]);
  await Promise.race([onSource, pause(3000)]);
  await client.close('news.zh.txt');
  await client.close('news.en.txt');
}

async function formats(client) {
  const xliff = '<?xml version="1.0"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\n' +
    '<file original="a" source-language="zh" target-language="en" datatype="plaintext"><body>\n<trans-unit id="1">\n' +
    '<source>' + name + '</source>\n<target>Research &amp; <g id="1">Ni Quino</g>, the father of the African Internet, said that China has helped many countries.</target>\n' +
    '</trans-unit>\n</body></file>\n</xliff>\n';
  const first = client.next(uriOf('a.xliff'));
  await client.open('a.xliff', 'xml', xliff);
  const list = await first;
  const broken = list.find(each => each.code === 'broken-name');
  check('in XLIFF the range is that of the words', broken && words(xliff, broken.range).startsWith('Ni Quino'), JSON.stringify(list));
  await client.close('a.xliff');
}

// Milliseconds of CPU that the server has taken, in ticks of ten; null where there is no /proc.
function cpu(client) {
  try {
    const fields = fs.readFileSync(`/proc/${client.process.pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return 10 * (Number(fields[11]) + Number(fields[12]));
  } catch (fault) {
    return null;
  }
}

async function speed(client) {
  const lines = [];
  for (let i = 0; i < 2000; ++i)
    lines.push(line({ id: 's' + i, source: `第${i}次会议上，非洲互联网之父尼·奎诺说了三点意见，各方观点在论坛上碰撞。`,
      target: `At meeting ${i}, ${i % 20 === 0 ? 'Ni Quino' : 'Nii Quaynor'}, the father of the African Internet, made three points, and all views met at the forum.` }));
  const text = lines.join('\n') + '\n';
  const before = cpu(client);
  const begin = performance.now();
  const first = client.next(uriOf('long.jsonl'));
  await client.open('long.jsonl', 'jsonl', text);
  const list = await first;
  const opened = performance.now() - begin;
  const between = cpu(client);
  check('2,000 segments have their findings', list.length >= 100, list.length);
  const times = [];
  for (let version = 2; version < 22; ++version) {
    const changed = client.next(uriOf('long.jsonl'));
    const at = 50 * version;
    const place = lines[at].indexOf('made');
    const start = performance.now();
    await client.change('long.jsonl', version,
      [{ range: { start: { line: at, character: place }, end: { line: at, character: place } }, text: 'made  ' }]);
    await changed;
    times.push(performance.now() - start);
    await pause(20);
  }
  times.sort((a, b) => a - b);
  console.log(`     open ${opened.toFixed(0)} ms; after an edit: median ${times[10].toFixed(0)} ms, longest ${times[19].toFixed(0)} ms`);
  // CPU time is what a busy machine leaves alone; docs/editors.md has the figures of the clock.
  if (before !== null) {
    check('first findings of 2,000 segments take less than 300 ms of CPU', between - before < 300, between - before);
    check('findings after an edit take less than 50 ms of CPU', (cpu(client) - between) / 20 < 50, (cpu(client) - between) / 20);
  }
  await client.close('long.jsonl');
}

async function main() {
  const client = new Client('--source-lang', 'zh');
  const answer = await client.start();
  check('changes come as ranges', answer.capabilities.textDocumentSync.change === protocol.TextDocumentSyncKind.Incremental);
  await jsonl(client);
  await pair(client);
  await formats(client);
  await speed(client);
  let refused = 0;
  await client.connection.sendRequest('mtlint/nothing', {}).catch(fault => { refused = fault.code; });
  check('an unknown request is refused', refused === -32601, refused);
  check('it ends with 0 after shutdown and exit', await client.stop() === 0);
  const lost = new Client();
  await lost.start();
  lost.process.stdin.end();
  check('it ends with 1 when the editor is gone', await lost.exited === 1);
  finish();
  process.exit();
}

main().catch(fault => { console.log('FAIL ' + fault.stack); process.exit(1); });
