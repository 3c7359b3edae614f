"""Stable ids of everything in a bulletin that a person can point at."""

from __future__ import annotations

import os
import time

_LAST_MOMENT = (1 << 48) - 1
_VARIANTS = "89ab"


def new_id() -> str:
    """Return a new UUIDv7 as text (RFC 9562, 5.7): unique anywhere, and sorting by the time it was made."""
    now = f"{time.time_ns() // 1_000_000 & _LAST_MOMENT:012x}"
    random = os.urandom(10)
    digits = random.hex()
    variant = _VARIANTS[random[9] & 3]
    return f"{now[:8]}-{now[8:]}-7{digits[:3]}-{variant}{digits[3:6]}-{digits[6:18]}"
