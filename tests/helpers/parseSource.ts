import { parseSync } from 'vite';

/** What the repository's rules ask of one TypeScript file. */
export interface ParsedSource {
  /** Module names as written, of static, re-exported, dynamic and type imports. */
  readonly imports: readonly string[];
  /** The file without its comments. */
  readonly code: string;
  /** Text of string literals, templates and JSX. */
  readonly texts: readonly string[];
  /** Names used but not declared in the file, and calls on them: `window`, `Date.now`, `new Date()`. */
  readonly globals: readonly string[];
}

interface SyntaxNode {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Where a node stands: under `key` of `parent`. */
interface Place {
  readonly node: SyntaxNode;
  readonly parent: SyntaxNode | undefined;
  readonly key: string;
}

/** Parses one file of `src`; throws when it is not valid TypeScript. */
export function parseSource(path: string, text: string): ParsedSource {
  const { program, comments, errors } = parseSync(path, text);
  const problem = errors[0];
  if (problem !== undefined) throw new Error(`${path}: expected valid TypeScript, got ${problem.message}`);
  const places = listPlaces(program as unknown as SyntaxNode);
  return {
    imports: places.flatMap(({ node }) => importedModule(node)),
    code: withoutComments(text, comments),
    texts: places.flatMap(({ node }) => writtenText(node)),
    globals: listGlobals(places),
  };
}

function listPlaces(root: SyntaxNode): readonly Place[] {
  const places: Place[] = [];
  const visit = (node: SyntaxNode, parent: SyntaxNode | undefined, key: string): void => {
    places.push({ node, parent, key });
    for (const [childKey, value] of Object.entries(node)) {
      for (const child of Array.isArray(value) ? value : [value]) {
        if (isSyntaxNode(child)) visit(child, node, childKey);
      }
    }
  };
  visit(root, undefined, '');
  return places;
}

function isSyntaxNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

const IMPORTING = [
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
];

function importedModule(node: SyntaxNode): readonly string[] {
  if (!IMPORTING.includes(node.type) || !isSyntaxNode(node.source)) return [];
  const { value } = node.source;
  if (typeof value === 'string') return [value];
  throw new Error(`${node.type}: expected a plain string as the module's name, got ${node.source.type}`);
}

function withoutComments(text: string, comments: readonly { start: number; end: number }[]): string {
  let code = '';
  let end = 0;
  for (const comment of comments) {
    code += text.slice(end, comment.start);
    end = comment.end;
  }
  return code + text.slice(end);
}

function writtenText(node: SyntaxNode): readonly string[] {
  const { type, value } = node;
  if ((type === 'Literal' || type === 'JSXText') && typeof value === 'string') return [value];
  if (type === 'TemplateElement') return [(value as { raw: string }).raw];
  return [];
}

function listGlobals(places: readonly Place[]): readonly string[] {
  const declared = new Set(places.flatMap(declaredNames));
  const names = places.flatMap((place) => usedName(place));
  return [...new Set(names)].filter((name) => !declared.has(rootName(name)));
}

function rootName(name: string): string {
  return name.replace(/^new /, '').split(/[.(]/, 1)[0] ?? '';
}

/** The name at this place if it is used there as a variable, and its member or call if that tells more. */
function usedName({ node, parent, key }: Place): readonly string[] {
  if (node.type === 'NewExpression' && nameOf(node.callee) === 'Date' && isEmptyArray(node.arguments)) {
    return ['new Date()'];
  }
  if (node.type === 'MemberExpression' && node.computed !== true) {
    const [object, property] = [nameOf(node.object), nameOf(node.property)];
    return object && property ? [`${object}.${property}`] : [];
  }
  if (node.type !== 'Identifier' || parent === undefined) return [];
  const isLabel = ['key', 'property', 'right', 'imported', 'exported', 'label'].includes(key);
  const isName = isLabel && parent.computed !== true && isNaming(parent.type);
  return isName ? [] : [String(node.name)];
}

function isNaming(parentType: string): boolean {
  return /^(Property|MethodDefinition|PropertyDefinition|MemberExpression|TS\w+|\w*Specifier)$/.test(
    parentType,
  );
}

function nameOf(value: unknown): string | undefined {
  return isSyntaxNode(value) && value.type === 'Identifier' ? String(value.name) : undefined;
}

function isEmptyArray(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function declaredNames({ node }: Place): readonly string[] {
  const { id, local, params, param } = node;
  const bound = [id, local, param, ...(Array.isArray(params) ? params : [])];
  return bound.flatMap((pattern) => (isSyntaxNode(pattern) ? boundNames(pattern) : []));
}

/** The names that a pattern binds: `{ a, b: [c] = d, ...e }` binds a, c and e. */
function boundNames(pattern: SyntaxNode): readonly string[] {
  const name = nameOf(pattern);
  if (name !== undefined) return [name];
  const { elements, properties, left, argument, value, parameter } = pattern;
  const inner = [elements, properties].flatMap((list) => (Array.isArray(list) ? list : []));
  return [...inner, left, argument, value, parameter].flatMap((child) =>
    isSyntaxNode(child) ? boundNames(child) : [],
  );
}
