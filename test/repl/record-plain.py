"""Records CPython's sessions on a pipe: `python3.13 test/repl/record-plain.py`, for every plain/*.in what is shown, and the exit code.

CPython 3.13.0 names an input that does not compile `<stdin>-N`; that is written as `<stdin>`.
"""

import re
import subprocess
import sys
from pathlib import Path

for path in sorted((Path(__file__).parent / 'plain').glob('*.in')):
    run = subprocess.run([sys.executable, '-i', '-q'], stdin=path.open(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    shown = re.sub(r'"<stdin>-\d+"', '"<stdin>"', run.stdout)
    path.with_suffix('.out').write_text(f'{shown}\n--- exit {run.returncode}\n')
