/** _io: the streams (folder _io/) as a module. */
import { PyBuiltinFunction } from '../objects/builtin.ts'
import { fn, module, value } from '../objects/kit.ts'
import type { PyValue } from '../objects/object.ts'
import * as T from '../objects/types.ts'
import {
  bufferedIOBaseType,
  DEFAULT_BUFFER_SIZE,
  ioBaseType,
  rawIOBaseType,
  textIOBaseType,
  unsupportedType,
} from './_io/base.ts'
import { bufferedRandomType, bufferedReaderType, bufferedRWPairType, bufferedWriterType } from './_io/buffered.ts'
import { fileIOType } from './_io/file-io.ts'
import { bytesIOType, stringIOType } from './_io/memory.ts'
import { newlineDecoderType } from './_io/newline.ts'
import { openCode, openFile, textEncoding } from './_io/open.ts'
import { textIOWrapperType } from './_io/text.ts'

export const OPEN_SIGNATURE =
  "open(file, mode: js = 'r', buffering: int = -1, encoding: js|None = None, errors: js|None = None, newline: js|None = None, closefd: bool = True, opener=None)"

export default module(
  '_io',
  'The io module provides the Python interfaces to stream handling.',
  [
    value('DEFAULT_BUFFER_SIZE', DEFAULT_BUFFER_SIZE),
    value('UnsupportedOperation', unsupportedType),
    value('BlockingIOError', T.BlockingIOError),
    value('_IOBase', ioBaseType),
    value('_RawIOBase', rawIOBaseType),
    value('_BufferedIOBase', bufferedIOBaseType),
    value('_TextIOBase', textIOBaseType),
    value('FileIO', fileIOType),
    value('BytesIO', bytesIOType),
    value('StringIO', stringIOType),
    value('BufferedReader', bufferedReaderType),
    value('BufferedWriter', bufferedWriterType),
    value('BufferedRandom', bufferedRandomType),
    value('BufferedRWPair', bufferedRWPairType),
    value('TextIOWrapper', textIOWrapperType),
    value('IncrementalNewlineDecoder', newlineDecoderType),
    fn(OPEN_SIGNATURE, 'Open file and return a stream.  Raise OSError upon failure.', openFile),
    fn('open_code(path: str)', 'Opens the provided file with the intent to import the contents.', openCode),
    fn(
      'text_encoding(encoding, stacklevel: int = 2, /)',
      'A helper function to choose the text encoding.',
      (rt, encoding, stacklevel) => textEncoding(rt, encoding, stacklevel, false),
    ),
  ],
  (rt, ns) => {
    // from now on the builtin open is this very function, as programs may check
    const builtin = rt.interp.builtins.getStr('open')
    if (builtin instanceof PyBuiltinFunction && builtin.native.name === 'open')
      rt.interp.builtins.setStr('open', ns.getStr('open') as PyValue)
  },
)
