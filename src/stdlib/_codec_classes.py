"""CodecInfo of the built-in encodings, made when one is looked up: stateless functions, incremental classes, streams."""

import _codecs
import codecs

# codec name -> what CodecInfo.name shows where that differs
_SHOWN = {'latin-1': 'iso8859-1', 'unicode_escape': 'unicode-escape', 'raw_unicode_escape': 'raw-unicode-escape'}

# those whose bytes may end in the middle of a character
_PARTIAL = {
    'utf-7': _codecs.utf_7_decode,
    'utf-8': _codecs.utf_8_decode,
    'utf-16-le': _codecs.utf_16_le_decode,
    'utf-16-be': _codecs.utf_16_be_decode,
    'utf-32-le': _codecs.utf_32_le_decode,
    'utf-32-be': _codecs.utf_32_be_decode,
}
_WIDE = {'utf-16': _codecs.utf_16_ex_decode, 'utf-32': _codecs.utf_32_ex_decode}
_BOM = {'utf-8-sig': codecs.BOM_UTF8}


def _encoder(codec):
    class IncrementalEncoder(codecs.IncrementalEncoder):
        def encode(self, input, final=False):
            return _codecs._encode_text(codec, input, self.errors)[0]
    return IncrementalEncoder


def _marking_encoder(codec, after):
    """For encodings that begin with a byte order mark: after the first text another codec goes on."""
    class IncrementalEncoder(codecs.IncrementalEncoder):
        def __init__(self, errors='strict'):
            codecs.IncrementalEncoder.__init__(self, errors)
            self.first = True

        def encode(self, input, final=False):
            name = codec if self.first else after
            self.first = False
            return _codecs._encode_text(name, input, self.errors)[0]

        def reset(self):
            codecs.IncrementalEncoder.reset(self)
            self.first = True

        def getstate(self):
            if codec == 'utf-8-sig':
                return int(self.first)
            return 2 if self.first else 0

        def setstate(self, state):
            self.first = bool(state)
    return IncrementalEncoder


def _decoder(codec):
    class IncrementalDecoder(codecs.IncrementalDecoder):
        def decode(self, input, final=False):
            return _codecs._decode_bytes(codec, input, self.errors)[0]
    return IncrementalDecoder


def _partial_decoder(function):
    class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
        def _buffer_decode(self, input, errors, final):
            return function(input, errors, final)
    return IncrementalDecoder


def _signature_decoder():
    class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
        def __init__(self, errors='strict'):
            codecs.BufferedIncrementalDecoder.__init__(self, errors)
            self.first = True

        def _buffer_decode(self, input, errors, final):
            skip = 0
            if self.first:
                if len(input) < 3 and codecs.BOM_UTF8.startswith(bytes(input)) and not final:
                    return '', 0
                self.first = False
                if input[:3] == codecs.BOM_UTF8:
                    input = input[3:]
                    skip = 3
            text, consumed = _codecs.utf_8_decode(input, errors, final)
            return text, consumed + skip

        def reset(self):
            codecs.BufferedIncrementalDecoder.reset(self)
            self.first = True

        def getstate(self):
            return codecs.BufferedIncrementalDecoder.getstate(self)[0], int(self.first)

        def setstate(self, state):
            codecs.BufferedIncrementalDecoder.setstate(self, state)
            self.first = bool(state[1])
    return IncrementalDecoder


def _wide_decoder(function):
    """utf-16 and utf-32: the byte order is found at the start and kept."""
    class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
        def __init__(self, errors='strict'):
            codecs.BufferedIncrementalDecoder.__init__(self, errors)
            self.order = 0

        def _buffer_decode(self, input, errors, final):
            text, consumed, order = function(input, errors, self.order, final)
            self.order = order
            return text, consumed

        def reset(self):
            codecs.BufferedIncrementalDecoder.reset(self)
            self.order = 0

        def getstate(self):
            # 2: not known yet, 0: as the machine, 1: the other
            state = codecs.BufferedIncrementalDecoder.getstate(self)[0]
            return state, {0: 2, -1: 0, 1: 1}[self.order]

        def setstate(self, state):
            codecs.BufferedIncrementalDecoder.setstate(self, state)
            self.order = {2: 0, 0: -1, 1: 1}[state[1]]
    return IncrementalDecoder


def make(codec):
    """The CodecInfo of one of our encodings, by its canonical name."""
    def encode(input, errors='strict'):
        return _codecs._encode_text(codec, input, errors)

    partial = _PARTIAL.get(codec)
    wide = _WIDE.get(codec)

    def decode(input, errors='strict'):
        if partial is not None:
            return partial(input, errors, True)
        return _codecs._decode_bytes(codec, input, errors)

    class Codec(codecs.Codec):
        def encode(self, input, errors='strict'):
            return encode(input, errors)

        def decode(self, input, errors='strict'):
            return decode(input, errors)

    class StreamWriter(Codec, codecs.StreamWriter):
        pass

    class StreamReader(codecs.StreamReader):
        def decode(self, input, errors='strict'):
            if partial is not None:
                return partial(input, errors, False)
            if wide is not None:
                text, consumed, order = wide(input, errors, getattr(self, '_order', 0), False)
                self._order = order
                return text, consumed
            return decode(input, errors)

    if codec == 'utf-8-sig':
        encoder, decoder = _marking_encoder(codec, 'utf-8'), _signature_decoder()
    elif wide is not None:
        encoder, decoder = _marking_encoder(codec, codec + '-le'), _wide_decoder(wide)
    else:
        encoder = _encoder(codec)
        decoder = _decoder(codec) if partial is None else _partial_decoder(partial)
    module = 'encodings.' + codec.replace('-', '_')
    for each in (Codec, StreamWriter, StreamReader, encoder, decoder):
        each.__module__ = module
        each.__qualname__ = each.__name__
    return codecs.CodecInfo(name=_SHOWN.get(codec, codec), encode=encode, decode=decode, incrementalencoder=encoder,
                            incrementaldecoder=decoder, streamreader=StreamReader, streamwriter=StreamWriter)
