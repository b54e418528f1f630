/**
 * _socket: the native half of socket.py (folder _socket/), over the host's sockets. Without the grant `network` the module can be imported, and what needs no network
 * (addresses as text and bytes, constants) works; the rest raises PermissionError naming the grant.
 */
import { fn, lazy, type ModuleDeclaration, module, value } from '../objects/kit.ts'
import { asCInt } from '../objects/ops/convert.ts'
import * as T from '../objects/types.ts'
import { registerSocketRead } from './_io/waiting.ts'
import { AF_UNIX } from './_socket/addresses.ts'
import { constants } from './_socket/constants.ts'
import { gaierrorType, herrorType } from './_socket/errors.ts'
import { nameFunctions } from './_socket/names.ts'
import { closeNumber, duplicate, registryOf } from './_socket/registry.ts'
import { makePair, showTimeout, socketType, timeoutOf } from './_socket/socket-type.ts'

const declare = (): ModuleDeclaration =>
  module('_socket', 'Implementation module for socket operations.\n\nSee the socket module for documentation.', [
    ...constants(),
    ...nameFunctions(),
    value('socket', socketType()),
    value('SocketType', socketType()),
    value('error', T.OSError),
    value('timeout', T.TimeoutError),
    value('gaierror', gaierrorType),
    value('herror', herrorType),
    lazy('has_ipv6', () => true),
    fn(
      'socketpair(family: int = 1, type: int = 1, proto: int = 0, /) !!',
      'socketpair([family[, type [, proto]]]) -> (socket object, socket object)\n\nTwo connected sockets.',
      (rt, family, type, proto) => makePair(rt, family ?? AF_UNIX, type, proto),
    ),
    fn('_reads_socket(readinto, /)', 'Name the function by which raw streams read from sockets.', registerSocketRead),
    fn('dup(object, /)', 'dup(integer) -> integer\n\nDuplicate the descriptor of a socket.', (rt, fd) =>
      duplicate(rt, asCInt(rt, fd)),
    ),
    fn('close(object, /)', 'close(integer) -> None\n\nClose the descriptor of a socket.', (rt, fd) =>
      closeNumber(rt, asCInt(rt, fd)),
    ),
    fn(
      'getdefaulttimeout()',
      'getdefaulttimeout() -> timeout\n\nThe timeout of new sockets in seconds, or None.',
      (rt) => showTimeout(registryOf(rt).defaultTimeout),
    ),
    fn('setdefaulttimeout(object, /)', 'setdefaulttimeout(timeout)\n\nSet the timeout of new sockets.', (rt, v) => {
      registryOf(rt).defaultTimeout = timeoutOf(rt, v)
    }),
  ])

let declared: ModuleDeclaration | null = null
/** Made when it is first imported: it has hundreds of names. */
export function socketModule(): ModuleDeclaration {
  declared ??= declare()
  return declared
}
