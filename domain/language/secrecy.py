"""Marks of secrecy: what carries one does not belong in a chat. Pure.

Unlike other words they are compared with their diacritics, without which they would be ordinary ones ("mat" is also
face, and to lose).
"""

from __future__ import annotations

import re

from domain.language.vietnamese import tidy

# "mat" with circumflex and dot below, "toi", "tuyet", "khong", "pho", "bien" with theirs.
_MAT = "m\u1eadt"
_TOP = "tuy\u1ec7t"
_HIGH = "t\u1ed1i"
_NOT_SPREAD = r"kh\u00f4ng\s+ph\u1ed5\s+bi\u1ebfn"
# The word inside ordinary compounds. Before it: keep safe, secret (also "state secrets", which good pledges
# promise to guard), close, careful, gall bladder, gall stone, gall duct. After it: password, density, honey,
# close, cipher, sugar, flower honey, agent, cane honey.
_COMPOUND_BEFORE = "b\u1ea3o|b\u00ed|th\u00e2n|c\u1ea9n|t\u00fai|s\u1ecfi|\u1ed1ng|d\u1ecbch|hoa"
_COMPOUND_AFTER = (
    "kh\u1ea9u|\u0111\u1ed9|ong|thi\u1ebft|m\u00e3|hoa|v\u1ee5|m\u00eda|ng\u1ecdt|\u0111\u01b0\u1eddng"
)
_MARKED = re.compile(
    rf"(?<![^\W_])(?:(?P<before>{_COMPOUND_BEFORE})\s+)?(?:(?P<grade>{_TOP}|{_HIGH})\s+)?{_MAT}(?![^\W_])"
    rf"(?!\s+(?:{_COMPOUND_AFTER})(?![^\W_]))"
)
_LETTERS_APART = re.compile("(?<![^\\W_])m[ ._-]{1,3}\u1ead[ ._-]{1,3}t(?![^\\W_])")


def secret_mark(text: str) -> str | None:
    """The mark of secrecy a text carries, in capitals as it would be stamped, or None.

    Compared with diacritics and without regard to case. The word for "secret" counts wherever it stands
    by itself ("tai lieu mat", a stamp, a heading, also with its letters spaced apart) and passes inside
    ordinary compounds: password, confidentiality, density, honey, and "bi mat", the ordinary word for a
    secret, because a pledge to guard state secrets is a good pledge. The mark "not to be spread" counts
    always. Text without diacritics cannot be judged and passes.
    """
    plain = _LETTERS_APART.sub(_MAT, tidy(text).lower())
    for match in _MARKED.finditer(plain):
        if match["before"] is None or match["grade"] is not None:
            return " ".join(part for part in (match["grade"], _MAT) if part).upper()
    spread = re.search(rf"(?<![^\W_]){_NOT_SPREAD}(?![^\W_])", plain)
    return " ".join(spread[0].split()).upper() if spread else None
