# "Did you mean" of a failed from-import looks at the package on top, as CPython's __import__(name) does
import _hinted.core

from _hinted.core import engin
