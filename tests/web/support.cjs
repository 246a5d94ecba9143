// What the tests with Node.js share: packages that may be missing, the binary, checks that count.
'use strict';
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { spawnSync } = require('node:child_process');

// node TEST.cjs BINARY FOLDER-OF-NPM-PACKAGES REPOSITORY
const [binary, packages, repository] = process.argv.slice(2).map((name) => path.resolve(name));
const skipped = 77;

function skip(why) {
  console.log('skipped: ' + why);
  process.exit(skipped);
}

// A package of npm, or the end of the test where it is not installed.
function need(name) {
  try {
    return require(path.join(packages, name));
  } catch (fault) {
    return skip('the npm package ' + name + ' is not installed (./setup --test-tools)');
  }
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mtlint-web-'));
process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));

function mtlint(...args) {
  const run = spawnSync(binary, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.error) throw run.error;
  return run;
}

let failures = 0;
function check(what, good, detail) {
  if (!good) ++failures;
  console.log((good ? 'ok   ' : 'FAIL ') + what + (good || detail === undefined ? '' : ': ' + detail));
}

function finish() { process.exitCode = failures === 0 ? 0 : 1; }

module.exports = { binary, packages, repository, folder, skip, need, mtlint, check, finish, fs, path };
