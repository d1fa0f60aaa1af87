"""Check an audit log that `python -m bot verify --log FILE` wrote, with nothing but Python 3.9 or newer.

    python3 verify_audit.py FILE [NUMBER]

Each line is an entry as canonical JSON (RFC 8785: sorted keys, no spaces, UTF-8) with its `digest`: SHA-256 over the
digest of the line before (32 zero bytes before the first) and the entry without its `digest`, in hexadecimal digits.
The last digest is the root, which `verify` prints too; with NUMBER the root up to that entry is printed, to be compared
with what Monday's message said of it. Exit status: 0 whole, 1 broken, 2 wrong usage.
"""

import hashlib
import json
import sys
from pathlib import Path


def check(lines, upto=None):
    """The number of the last entry (or of `upto`) and its digest. Raises ValueError at a broken one."""
    number, before = 0, bytes(32)
    for number, line in enumerate(lines, 1):
        try:
            entry = json.loads(line)
            claimed = bytes.fromhex(entry.pop("digest"))
            text = json.dumps(entry, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
            sound = entry["number"] == number and hashlib.sha256(before + text.encode()).digest() == claimed
        except (AttributeError, KeyError, TypeError, ValueError):
            sound = False
        if not sound:
            raise ValueError(f"broken at entry {number}")
        before = claimed
        if number == upto:
            break
    if number < (upto or 0):
        raise ValueError(f"there is no entry {upto}: the last one is {number}")
    return number, before.hex()


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3) or not all(one.isdecimal() for one in sys.argv[2:]):
        sys.stderr.write(__doc__)
        sys.exit(2)
    try:
        with Path(sys.argv[1]).open(encoding="utf-8") as file:
            last, root = check(file, int(sys.argv[2]) if sys.argv[2:] else None)
            sys.stdout.write(f"{last} entries, root {root}\n")
    except (OSError, ValueError) as fault:
        sys.exit(str(fault))
