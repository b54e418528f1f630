/** os.listdir, os.scandir and the entries it yields. What the host says of an entry's kind while listing is used; links are looked at when asked. */
import type { HostEntry, HostFileKind, HostStat } from '../../host/types.ts'
import { makeGenericAlias } from '../../objects/generic-alias.ts'
import { classMethod, fn, type Member, memberAttr, method, newType } from '../../objects/kit.ts'
import { PyObject, type PyType, type PyValue, TypeFlags } from '../../objects/object.ts'
import { reprJs } from '../../objects/ops/text.ts'
import { fromHost } from '../../objects/ops/type-of.ts'
import type { Thread } from '../../objects/thread.ts'
import * as T from '../../objects/types.ts'
import { PyList } from '../../objects/values.ts'
import { flushPath, flushPaths } from '../_io/base.ts'
import { hostCall } from '../host-errors.ts'
import { files, type Path, pathOrFd, shownPath, unixFiles } from './paths.ts'
import { makeStat } from './results.ts'

class PyDirEntry extends PyObject {
  readonly name: PyValue
  readonly path: PyValue
  /** Where the host finds it. */
  readonly text: string
  readonly kind: HostFileKind
  stat: HostStat | null = null
  lstat: HostStat | null = null
  constructor(name: PyValue, path: PyValue, text: string, kind: HostFileKind) {
    super(dirEntryType)
    this.name = name
    this.path = path
    this.text = text
    this.kind = kind
  }
}
function entryStat(rt: Thread, e: PyDirEntry, follow: boolean): HostStat {
  flushPath(rt, e.text)
  if (follow && e.kind === 'symlink') {
    e.stat ??= hostCall(rt, () => files(rt).stat(e.text, true), e.path)
    return e.stat
  }
  e.lstat ??= hostCall(rt, () => files(rt).stat(e.text, false), e.path)
  return e.lstat
}
/** Its kind, or null where what it points to is gone. */
function entryKind(rt: Thread, e: PyDirEntry, follow: boolean): HostFileKind | null {
  if (!follow || e.kind !== 'symlink') return e.kind
  try {
    return entryStat(rt, e, true).kind
  } catch (problem) {
    if ((problem as PyObject).cls === T.FileNotFoundError) return null
    throw problem
  }
}
export const dirEntryType: PyType = newType('DirEntry', 'posix', {
  doc: null,
  flags: TypeFlags.DisallowInstantiation,
  slots: { repr: (rt, self: PyDirEntry) => fromHost(`<DirEntry ${reprJs(rt, self.name)}>`) },
  members: [
    memberAttr(
      'name',
      'the entry\'s base filename, relative to scandir() "path" argument',
      (_rt, self: PyDirEntry) => self.name,
    ),
    memberAttr(
      'path',
      "the entry's full path name; equivalent to os.path.join(scandir_path, entry.name)",
      (_rt, self: PyDirEntry) => self.path,
    ),
    method(
      'is_dir(self, /, *, follow_symlinks: bool = True)',
      'Return True if the entry is a directory; cached per entry.',
      (rt, self: PyDirEntry, follow) => entryKind(rt, self, follow) === 'directory',
    ),
    method(
      'is_file(self, /, *, follow_symlinks: bool = True)',
      'Return True if the entry is a file; cached per entry.',
      (rt, self: PyDirEntry, follow) => entryKind(rt, self, follow) === 'file',
    ),
    method(
      'is_symlink(self, /)',
      'Return True if the entry is a symbolic link; cached per entry.',
      (_rt, self: PyDirEntry) => self.kind === 'symlink',
    ),
    method('is_junction(self, /)', 'Return True if the entry is a junction; cached per entry.', () => false),
    method(
      'stat(self, /, *, follow_symlinks: bool = True)',
      'Return stat_result object for the entry; cached per entry.',
      (rt, self: PyDirEntry, follow) => makeStat(entryStat(rt, self, follow)),
    ),
    method(
      'inode(self, /)',
      'Return inode of the entry; cached per entry.',
      (rt, self: PyDirEntry) => entryStat(rt, self, false).ino,
    ),
    method('__fspath__(self, /)', 'Returns the path for the entry.', (_rt, self: PyDirEntry) => self.path),
    classMethod('__class_getitem__(cls, object, /)', 'See PEP 585', makeGenericAlias),
  ],
})

class PyScandir extends PyObject {
  entries: readonly HostEntry[]
  next = 0
  readonly folder: Folder
  constructor(entries: readonly HostEntry[], folder: Folder) {
    super(scandirType)
    this.entries = entries
    this.folder = folder
  }
  close(): void {
    this.entries = []
  }
}
const scandirType: PyType = newType('ScandirIterator', 'posix', {
  doc: null,
  flags: TypeFlags.DisallowInstantiation,
  slots: {
    iter: (_rt, self) => self,
    next(rt, self: PyScandir) {
      const { where, path } = self.folder
      if (self.next >= self.entries.length) return undefined
      const { name, kind } = self.entries[self.next++]
      // of a directory given by descriptor the names alone are shown
      const shown = path === null ? name : path.text.endsWith('/') ? path.text + name : `${path.text}/${name}`
      const bytes = path?.bytes ?? false
      return new PyDirEntry(
        shownPath(rt, name, bytes),
        shownPath(rt, shown, bytes),
        path === null ? `${where}/${name}` : shown,
        kind,
      )
    },
  },
  members: [
    method('close(self, /) !', null, (_rt, self: PyScandir) => self.close()),
    method('__enter__(self, /) !', null, (_rt, self: PyScandir) => self),
    method('__exit__(self, /, *args) !', null, (_rt, self: PyScandir) => self.close()),
  ],
})

interface Folder {
  /** Where the host finds it. */
  readonly where: string
  /** Null for a descriptor. */
  readonly path: Path | null
  /** For the error. */
  readonly shown: PyValue
}
/** The argument of listdir and scandir; `showFd`: errors name a descriptor too. */
function folderOf(rt: Thread, who: string, v: PyValue, showFd: boolean): Folder {
  if (v === null) return { where: '.', path: { shown: null, text: '.', bytes: false }, shown: null }
  const p = pathOrFd(rt, who, v, 'string, bytes, os.PathLike, integer or None')
  if (typeof p !== 'number') return { where: p.text, path: p, shown: p.shown }
  flushPaths(rt)
  // a closed descriptor is not named in the error
  return { where: hostCall(rt, () => unixFiles(rt).under(p, '.')), path: null, shown: showFd ? p : null }
}

export const scandirFunctions: Member[] = [
  fn('listdir(path=None)', 'Return a list containing the names of the files in the directory.', (rt, path) => {
    const folder = folderOf(rt, 'listdir', path, true)
    const names = hostCall(rt, () => files(rt).list(folder.where), folder.shown)
    const bytes = folder.path?.bytes ?? false
    return new PyList(names.map((n) => shownPath(rt, n, bytes)))
  }),
  fn('scandir(path=None)', 'Return an iterator of DirEntry objects for given path.', (rt, path) => {
    const folder = folderOf(rt, 'scandir', path, false)
    return new PyScandir(
      hostCall(rt, () => files(rt).scan(folder.where), folder.shown),
      folder,
    )
  }),
]
