/**
 * posix: what os.py and posixpath.py need of the operating system (folder posix/), over the host's files and process. Where the host grants
 * neither, using a function raises PermissionError naming the grant. What no JavaScript host can do (fork, exec, pseudo terminals, extended
 * attributes, ...) is absent, as it is in CPython on systems without it.
 */
import { PyDict } from '../objects/dict.ts'
import { lazy, module, value } from '../objects/kit.ts'
import type { PyValue } from '../objects/object.ts'
import type { Thread } from '../objects/thread.ts'
import * as T from '../objects/types.ts'
import { pathFunctions } from './posix/by-path.ts'
import { configurationMembers } from './posix/configuration.ts'
import { constants } from './posix/constants.ts'
import { descriptorFunctions } from './posix/descriptors.ts'
import { pathTextFunctions } from './posix/path-text.ts'
import { fsBytes } from './posix/paths.ts'
import { processFunctions } from './posix/processes.ts'
import { statResult, statvfsResult, terminalSize, timesResult, unameResult } from './posix/results.ts'
import { dirEntryType, scandirFunctions } from './posix/scandir.ts'
import { statusFunctions } from './posix/status.ts'

/** None where the host grants none: `os.environ` says so. */
function environ(rt: Thread): PyValue {
  const { host } = rt.interp
  const granted = host.process?.environ ?? host.environ ?? null
  if (granted === null) return null
  const d = new PyDict()
  for (const [name, v] of granted) d.set(rt, fsBytes(rt, name), fsBytes(rt, v))
  return d
}

export default module(
  'posix',
  'This module provides access to operating system functionality that is\nstandardized by the C Standard and the POSIX standard (a thinly\ndisguised Unix interface).  Refer to the library manual and\ncorresponding Unix manual entries for more information on calls.',
  [
    ...pathFunctions,
    ...pathTextFunctions,
    ...scandirFunctions,
    ...descriptorFunctions,
    ...processFunctions,
    ...statusFunctions,
    ...configurationMembers,
    ...constants,
    value('stat_result', statResult.type),
    value('statvfs_result', statvfsResult.type),
    value('terminal_size', terminalSize.type),
    value('uname_result', unameResult.type),
    value('times_result', timesResult.type),
    value('DirEntry', dirEntryType),
    value('error', T.OSError),
    lazy('environ', environ),
  ],
)
