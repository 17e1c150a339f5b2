/**
 * Says clearly what is wrong when an old Node, or none of the libraries, meets
 * the project. Plain JavaScript without imports from npm: it must run where nothing else does.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The first Node that runs TypeScript without a flag. The same as `engines` in package.json. */
const NEEDED = [22, 18];

/**
 * @param {string} version - a version of Node, `24.21.0`
 * @param {boolean} hasLibraries - whether `npm ci` has been run
 * @returns {string | undefined} what to tell the person, or `undefined` if all is well
 */
export function whatIsMissing(version, hasLibraries) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
    return (
      `Maarid needs Node ${NEEDED.join('.')} or newer and this is Node ${version}. ` +
      `Run "npm ci" (on 64-bit Linux it brings its own Node 24), or install one from https://nodejs.org.`
    );
  }
  if (!hasLibraries) return 'The libraries are not installed yet: run "npm ci" first.';
  return undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const libraries = new URL('../node_modules/vite/package.json', import.meta.url);
  const missing = whatIsMissing(process.versions.node, existsSync(libraries));
  if (missing) {
    console.error(missing);
    process.exitCode = 1;
  }
}
