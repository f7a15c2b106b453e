import { EventEmitter } from 'node:events';
import { createRequire } from 'node:module';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { registry } from './api/registry.ts';
import { WebContents } from './api/webContents.ts';
import { WebFrameMain } from './api/webFrameMain.ts';
import { windowEvents } from './api/windowOptions.ts';
import { electron } from './electron.ts';
import { offeredEvents, StrictEmitter } from './offered.ts';

/** What electron.d.ts says of one interface or class, with what it inherits from its own kind. */
interface Described {
  readonly members: Set<string>;
  readonly statics: Set<string>;
  readonly events: Set<string>;
  readonly parents: string[];
}

const subscriptions = ['on', 'once', 'off', 'addListener', 'removeListener'];

function readDefinitions(): { types: Map<string, Described>; exported: Set<string> } {
  const file = createRequire(import.meta.url).resolve('electron/electron.d.ts');
  const source = ts.createSourceFile(file, ts.sys.readFile(file) ?? '', ts.ScriptTarget.Latest, true);
  const types = new Map<string, Described>();
  const exported = new Set<string>();
  const visit = (node: ts.Node): void => {
    if ((ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node)) && node.name)
      addMembers(types, node);
    if (ts.isModuleDeclaration(node) && ['Main', 'Common'].includes(node.name.text))
      addExported(exported, node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { types, exported };
}

function addMembers(
  types: Map<string, Described>,
  node: ts.InterfaceDeclaration | ts.ClassDeclaration,
): void {
  const name = node.name?.text ?? '';
  const known = types.get(name) ?? { members: new Set(), statics: new Set(), events: new Set(), parents: [] };
  types.set(name, known);
  for (const clause of node.heritageClauses ?? [])
    for (const parent of clause.types)
      known.parents.push(parent.expression.getText().replace(/^Electron\./, ''));
  for (const member of node.members) {
    const member_ = member.name?.getText().replaceAll(/['"]/g, '') ?? '';
    const [parameter] =
      ts.isMethodDeclaration(member) || ts.isMethodSignature(member) ? member.parameters : [];
    if (subscriptions.includes(member_) && parameter?.type)
      known.events.add(parameter.type.getText().replaceAll("'", ''));
    else if (
      ts.canHaveModifiers(member) &&
      ts.getModifiers(member)?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword)
    )
      known.statics.add(member_);
    else known.members.add(member_);
  }
}

function addExported(exported: Set<string>, node: ts.ModuleDeclaration): void {
  if (!node.body || !ts.isModuleBlock(node.body)) return;
  for (const statement of node.body.statements) {
    if (ts.isVariableStatement(statement))
      for (const { name } of statement.declarationList.declarations) exported.add(name.getText());
    if (ts.isClassDeclaration(statement) && statement.name) exported.add(statement.name.text);
  }
}

const { types, exported } = readDefinitions();

function described(name: string): Described {
  const found = types.get(name);
  if (!found) throw new Error(`electron.d.ts does not describe ${name}`);
  for (const parent of found.parents.filter((above) => above !== name && types.has(above))) {
    const { members, events } = described(parent);
    for (const member of members) found.members.add(member);
    for (const event of events) found.events.add(event);
  }
  return found;
}

/** The named members of an object or a class's instances, without those of every emitter. */
function membersOf(object: object): string[] {
  const names = new Set<string>();
  for (
    let level: object | null = object;
    level && level !== Object.prototype;
    level = Object.getPrototypeOf(level) as object | null
  )
    if (level !== EventEmitter.prototype)
      for (const name of Object.getOwnPropertyNames(level)) names.add(name);
  const ofEveryEmitter = Object.getOwnPropertyNames(new EventEmitter());
  const ignored = ['constructor', 'on', 'addListener', 'prependListener', ...ofEveryEmitter];
  return [...names].filter((name) => !ignored.includes(name));
}

const instances: readonly (readonly [name: string, object: object])[] = (() => {
  registry.ready = true;
  const owner = { need: () => false, close: () => undefined, gone: () => undefined };
  const contents = new WebContents(owner, {});
  const item = new electron.MenuItem({ label: 'Lock' });
  const session = electron.session.fromPartition('memory');
  return [
    ['App', electron.app],
    ['CommandLine', electron.app.commandLine],
    ['BrowserWindow', electron.BrowserWindow.prototype],
    ['WebContents', contents],
    ['WebFrameMain', new WebFrameMain(contents, 1)],
    ['IpcMain', electron.ipcMain],
    ['Session', session],
    ['WebRequest', session.webRequest],
    ['Protocol', session.protocol],
    ['Protocol', electron.protocol],
    ['Net', electron.net],
    ['Dialog', electron.dialog],
    ['Menu', new electron.Menu()],
    ['MenuItem', item],
    ['NativeTheme', electron.nativeTheme],
    ['SafeStorage', electron.safeStorage],
    ['Clipboard', electron.clipboard],
    ['ClipboardItem', new electron.ClipboardItem({})],
    ['Shell', electron.shell],
    ['PowerMonitor', electron.powerMonitor],
    ['Screen', electron.screen],
  ];
})();

describe('the stand-in offers nothing that Electron does not have', () => {
  test('no module', () => {
    expect(Object.keys(electron).filter((name) => !exported.has(name))).toEqual([]);
  });

  test.each(instances)('no member of %s', (name, object) => {
    const { members } = described(name);
    const offered = membersOf(object);
    expect(offered.length).toBeGreaterThan(0);
    expect(offered.filter((member) => !members.has(member))).toEqual([]);
  });

  test.each([
    ['BrowserWindow', electron.BrowserWindow],
    ['WebContents', electron.webContents],
    ['Session', electron.session],
    ['UtilityProcess', electron.utilityProcess],
    ['Menu', electron.Menu],
  ])('no static member of %s', (name, object) => {
    const offered = Object.getOwnPropertyNames(object).filter(
      (key) => !['length', 'name', 'prototype'].includes(key),
    );
    expect(offered.length).toBeGreaterThan(0);
    expect(offered.filter((key) => !described(name).statics.has(key))).toEqual([]);
  });

  const emitters = instances.flatMap(([name, object]): [string, string[]][] =>
    object instanceof StrictEmitter && name !== 'BrowserWindow'
      ? [[name, [...(object[offeredEvents].events ?? [])]]]
      : [],
  );
  test.each([...emitters, ['BrowserWindow', [...windowEvents]] as const])(
    'no event of %s',
    (name, events) => {
      const ofEveryEmitter = ['newListener', 'removeListener'];
      const unknown = events.filter(
        (event) => !described(name).events.has(event) && !ofEveryEmitter.includes(event),
      );
      expect(unknown).toEqual([]);
    },
  );
});

test.each(instances.filter(([name]) => name !== 'BrowserWindow'))(
  'reading what %s lacks throws',
  (_name, object) => {
    expect(() => (object as Record<string, unknown>)['notThere']).toThrow(/^the stand-in does not offer /);
  },
);
