import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listRepoFiles, readRepoFile } from '../helpers/repoFiles.ts';

const COMMANDS = ['npm ci', 'npm start'];
const COMMANDS_OF_NPM = ['ci', 'install'];

interface Repository {
  readonly scripts: readonly string[];
  readonly files: readonly string[];
}

/** Sentences, one per thing that this README says wrongly or leaves out. */
function findProblems(readme: string, repository: Repository): readonly string[] {
  const code = listCode(readme);
  return [
    ...COMMANDS.filter((command) => !code.some((text) => text.includes(command))).map(
      (command) => `no command ${command}`,
    ),
    ...listScripts(code)
      .filter((name) => !repository.scripts.includes(name))
      .map((name) => `no script ${name}`),
    ...listRelativeLinks(readme)
      .filter((link) => !exists(link, repository.files))
      .map((link) => `no file ${link}`),
    ...listTopFolders(repository.files)
      .filter((folder) => !code.some((text) => new RegExp(`(^|[\\s/])${folder}(/|\\s|$)`, 'm').test(text)))
      .map((folder) => `folder ${folder} is not in the map`),
  ];
}

/** Fenced blocks and code between backticks. */
function listCode(readme: string): readonly string[] {
  return [...readme.matchAll(/```[^\n]*\n([\s\S]*?)```|`([^`\n]+)`/g)].map(
    ([, block, inline]) => block ?? inline ?? '',
  );
}

/** Package scripts that the code runs: `npm run bench -- page` and `npm test`. */
function listScripts(code: readonly string[]): readonly string[] {
  const runs = code.flatMap((text) => [...text.matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)]);
  const names = runs.map(([, name = '']) => name);
  return [...new Set(names)].filter((name) => !COMMANDS_OF_NPM.includes(name));
}

/** Targets of Markdown links and images and of HTML `src` and `href` that are files here, without their anchors. */
function listRelativeLinks(readme: string): readonly string[] {
  const links = [...readme.matchAll(/\]\(\s*<?([^)\s>]+)|\b(?:src|srcset|href)="([^"\s]+)/g)];
  return links
    .map(([, markdown, html]) => (markdown ?? html ?? '').replace(/#.*$/, ''))
    .filter((link) => link !== '' && !/^[a-z]+:/.test(link));
}

function exists(link: string, files: readonly string[]): boolean {
  const path = posix.normalize(link).replace(/\/$/, '');
  return files.some((file) => file === path || file.startsWith(`${path}/`));
}

function listTopFolders(files: readonly string[]): readonly string[] {
  const folders = files.filter((file) => file.includes('/')).map((file) => file.split('/', 1)[0] ?? '');
  return [...new Set(folders)].filter((folder) => !folder.startsWith('.'));
}

describe('README.md', () => {
  it('has commands that work, links that lead somewhere and a map of every folder', () => {
    const { scripts } = JSON.parse(readRepoFile('package.json')) as { scripts: Record<string, string> };
    const repository = { scripts: Object.keys(scripts), files: listRepoFiles() };
    expect(findProblems(readRepoFile('README.md'), repository)).toEqual([]);
  });
});

describe('the rules of the README', () => {
  const repository = { scripts: ['start', 'test'], files: ['src/app/main.tsx', 'public/picture.png'] };
  const good = [
    '![The dashboard](public/picture.png) [code](src/app/) [web](https://example.org) [below](#map)',
    '```sh\nnpm ci\nnpm start\n```',
    '`src/` `public/`',
  ].join('\n\n');

  it('are content with a good one', () => {
    expect(findProblems(good, repository)).toEqual([]);
  });

  it.each([
    ['a command without code', good.replace('npm start', ''), 'no command npm start'],
    ['an unknown script', `${good} \`npm run fly\``, 'no script fly'],
    ['a picture that is not there', good.replace('picture.png', 'gone.png'), 'no file public/gone.png'],
    ['a dead link', `${good} [x](docs/x.md#there)`, 'no file docs/x.md'],
    ['a dead HTML picture', `${good} <img src="gone.png">`, 'no file gone.png'],
    ['a folder that is not in the map', good.replace('`src/`', ''), 'folder src is not in the map'],
  ])('find %s', (_name, readme, problem) => {
    expect(findProblems(readme, repository)).toEqual([problem]);
  });
});
